package org.heartland.assessment;

import java.util.Locale;

/**
 * The verdict on a claim. With t and u the shares of draws in which its check is true and unknown: supported t at least .8; contradicted t
 * + u at most .2; unknown when only the unknown draws prevent either; else inconclusive. Tied: in at least .8 of the draws partners are tied. Qualified: it holds for some states only, or a
 * reservation holds too. Not due: a prediction whose horizon has not come, and which nothing has settled early.
 */
public enum Verdict {
    SUPPORTED,
    CONTRADICTED,
    QUALIFIED,
    TIED,
    INCONCLUSIVE,
    UNKNOWN,
    NOT_DUE,
    NOT_TESTABLE,
    AWAITS;

    /** The share of draws required for a verdict. */
    public static final double ENOUGH = 0.8;

    /** A reservation counts, and a text is printed, where its condition is true in more than this share of the draws. */
    public static final double MOST = 0.5;

    private static final double TINY = 1e-12;

    /** The verdict of a check that is true in a share t of the draws and unknown in a share u. */
    public static Verdict of(double t, double u) {
        return of(t, u, 0);
    }

    /** The same if, in a share of the draws that is among the unknown ones, partners are tied: that is no contradiction. */
    public static Verdict of(double t, double u, double tied) {
        double open = u - tied;
        double f = 1 - t - u;
        if (isEnough(t)) {
            return SUPPORTED;
        }
        if (isEnough(f)) {
            return CONTRADICTED;
        }
        if (isEnough(tied)) {
            return TIED;
        }
        return isEnough(Math.max(t, Math.max(f, tied)) + open) ? UNKNOWN : INCONCLUSIVE;
    }

    private static boolean isEnough(double share) {
        return share >= ENOUGH - TINY;
    }

    /** True if something else than the statement would be right. */
    public boolean wantsCorrecting() {
        return this == CONTRADICTED || this == QUALIFIED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
