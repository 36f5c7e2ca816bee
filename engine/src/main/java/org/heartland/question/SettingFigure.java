package org.heartland.question;

import java.util.List;
import org.heartland.days.Cover;
import org.heartland.draws.Meeting;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.panel.Cell;
import org.heartland.panel.Partners;
import org.jspecify.annotations.Nullable;

/** A number computed under one setting, or why there is none, the rows it rests on, and the days it covers. */
public record SettingFigure(
        double value, Why why, int[] rows, @Nullable Cover cover) {

    public static SettingFigure none(Why why) {
        return new SettingFigure(Double.NaN, why, new int[0], null);
    }

    public static SettingFigure of(double value, int[] rows, @Nullable Cover cover) {
        return new SettingFigure(value, Double.isNaN(value) ? Why.UNDEFINED : Why.KNOWN, rows, cover);
    }

    /** A figure of the partners, which must be known. */
    public static SettingFigure of(Partners partners, double value) {
        return partners.why() == Why.KNOWN ? of(value, partners.rows(), partners.cover()) : none(partners.why());
    }

    static SettingFigure of(Cell cell) {
        return cell.known() ? of(cell.value(), cell.rows(), cell.cover()) : none(cell.why());
    }

    /** This figure less an earlier one; unknown if they cover different days of the year, or are one figure. */
    SettingFigure less(SettingFigure earlier) {
        Why unknown = earlier.why != Why.KNOWN
                ? earlier.why
                : why != Why.KNOWN ? why : Meeting.why(earlier.cover, cover, true);
        return unknown == Why.KNOWN
                ? of(
                        value - earlier.value,
                        Answer.union(List.of(earlier.rows, rows)),
                        Meeting.joint(earlier.cover, cover, true))
                : none(unknown);
    }
}
