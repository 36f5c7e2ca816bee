package org.heartland.dossier;

import java.time.LocalDate;

/** A span of years, both ends included. */
public record Years(int first, int last) {
    /** From the first year that can be written to the last. */
    public static final Years ALWAYS = new Years(0, 9999);

    public boolean contains(int year) {
        return year >= first && year <= last;
    }

    public boolean contains(LocalDate day) {
        return contains(day.getYear());
    }
}
