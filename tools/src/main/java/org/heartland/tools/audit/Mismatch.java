package org.heartland.tools.audit;

import org.heartland.dossier.Observation;

/** Says what a publisher's file has where a row of the dossier says something else. */
final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
        super(message);
    }

    static void unless(boolean right, String message) {
        if (!right) {
            throw new Mismatch(message);
        }
    }

    /** Throws unless the file's year is that of the row. */
    static void unlessOfYear(Observation row, String year) {
        unlessSame(String.valueOf(row.from().getYear()), year, "the year");
    }

    static void unlessSame(Object wanted, Object found, String what) {
        unless(wanted.equals(found), what + " is " + found + " there and " + wanted + " here");
    }
}
