package org.heartland.question;

import org.heartland.draws.Why;
import org.heartland.panel.Partners;

/** A number computed under one setting, or why there is none, and the rows it rests on. */
public record SettingFigure(double value, Why why, int[] rows) {

    public static SettingFigure none(Why why) {
        return new SettingFigure(Double.NaN, why, new int[0]);
    }

    public static SettingFigure of(double value, int[] rows) {
        return new SettingFigure(value, Double.isNaN(value) ? Why.UNDEFINED : Why.KNOWN, rows);
    }

    /** A figure of the partners, which must be known. */
    public static SettingFigure of(Partners partners, double value) {
        return partners.why() == Why.KNOWN ? of(value, partners.rows()) : none(partners.why());
    }
}
