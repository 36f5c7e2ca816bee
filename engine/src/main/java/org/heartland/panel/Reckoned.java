package org.heartland.panel;

import org.heartland.draws.Why;

/** A number reckoned under one setting, or why there is none, and the rows it rests on. */
public record Reckoned(double value, Why why, int[] rows) {

    public static Reckoned none(Why why) {
        return new Reckoned(Double.NaN, why, new int[0]);
    }

    public static Reckoned of(double value, int[] rows) {
        return new Reckoned(value, Double.isNaN(value) ? Why.UNDEFINED : Why.KNOWN, rows);
    }

    /** A figure of the partners, which must be known. */
    public static Reckoned of(Partners partners, double value) {
        return partners.why() == Why.KNOWN ? of(value, partners.rows()) : none(partners.why());
    }
}
