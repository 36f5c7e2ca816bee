package org.heartland.question;

import java.util.List;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.ShownAs;
import org.heartland.panel.Cell;
import org.heartland.panel.Figures;
import org.heartland.panel.Grid;
import org.heartland.panel.Panel;
import org.heartland.panel.Setting;

/** Questions for single figures: the value in a book for one partner, or for the state itself, in one year. */
final class ValueQuestions {
    private static final Parameter INDICATOR = Parameter.id("indicator", "indicator");
    private static final Parameter POWER = Parameter.id("power", "actor");
    private static final Parameter RECEIVER = Parameter.id("receiver", "actor");
    private static final Parameter YEAR = Parameter.year("year");

    private final Figures figures;

    private ValueQuestions(Figures figures) {
        this.figures = figures;
    }

    static List<Function> of(Figures figures) {
        ValueQuestions ask = new ValueQuestions(figures);
        Panel panel = figures.panel();
        return List.of(
                CatalogueFunction.figure(
                        panel,
                        "value",
                        ShownAs.PERCENT,
                        "the indicator's figure for a power and a receiver in a year, in its unit",
                        2,
                        List.of(INDICATOR, POWER, RECEIVER, YEAR),
                        ask::value),
                CatalogueFunction.figure(
                        panel,
                        "own",
                        ShownAs.PERCENT,
                        "a state's own figure of a year, one without sender",
                        2,
                        List.of(INDICATOR, RECEIVER, YEAR),
                        ask::own),
                CatalogueFunction.figure(
                        panel,
                        "change",
                        ShownAs.POINTS,
                        "the later figure less the earlier, in one reporter's books",
                        4,
                        List.of(INDICATOR, POWER, RECEIVER, Parameter.year("from"), Parameter.year("to")),
                        ask::change),
                CatalogueFunction.truth(
                        "tie", "true if the tie is in force", 2, List.of(INDICATOR, POWER, RECEIVER, YEAR), ask::tie));
    }

    private Answer value(List<Constant> in, Run run) {
        return compute(in.get(0).id(), in.get(1).id(), in.get(2).id(), in.get(3).year());
    }

    private Answer own(List<Constant> in, Run run) {
        return compute(in.get(0).id(), "", in.get(1).id(), in.get(2).year());
    }

    private Answer change(List<Constant> in, Run run) {
        String indicator = in.get(0).id();
        String receiver = in.get(2).id();
        return PerSetting.numbers(figures.settings(indicator, receiver), setting -> {
            SettingFigure before =
                    figure(indicator, in.get(1).id(), receiver, in.get(3).year(), setting);
            SettingFigure after =
                    figure(indicator, in.get(1).id(), receiver, in.get(4).year(), setting);
            return after.less(before);
        });
    }

    private Answer tie(List<Constant> in, Run run) {
        Answer answer = value(in, run);
        Numbers numbers = (Numbers) answer.lanes();
        Truths lanes = Truths.width(numbers.width());
        for (int i = 0; i < lanes.width(); i++) {
            if (numbers.known(i)) {
                lanes.set(i, numbers.v()[i] > 0);
            } else {
                lanes.setUnknown(i, numbers.code(i));
            }
        }
        return new Answer(lanes.covering(numbers.covers()), answer.rows(), answer.keys(), answer.from());
    }

    private Answer compute(String indicator, String power, String receiver, int year) {
        return PerSetting.numbers(
                figures.settings(indicator, receiver), setting -> figure(indicator, power, receiver, year, setting));
    }

    private SettingFigure figure(String indicator, String power, String receiver, int year, Setting setting) {
        Grid grid = figures.panel().grid(indicator, receiver);
        Cell cell = grid.cell(setting.book(), power, year).within(setting.bridge());
        return cell.known()
                ? SettingFigure.of(scaled(grid.indicator(), cell.value()), cell.rows(), cell.cover())
                : SettingFigure.none(cell.why());
    }

    /** Percentages become pure numbers, so that 50 % in an expression means what it says. */
    static double scaled(Indicator indicator, double value) {
        return indicator.unit().equals("%") ? value / 100 : value;
    }
}
