package org.heartland.citation;

import java.util.Locale;

/**
 * How close a source is to what it reports: first-hand, news agency, press, a copy of something else, a party to the dispute; or not a
 * source but the assumption of a scenario.
 */
public enum Grade {
    PRIMARY,
    AGENCY,
    PRESS,
    MIRROR,
    PARTISAN,
    ASSUMED;

    /** True if a statement may rest on such a source alone. An assumption may: the page then names its scenario. */
    public boolean carries() {
        return this != MIRROR && this != PARTISAN;
    }

    /** True if a publication can have this grade; an assumption is not a publication. */
    public boolean ofPublications() {
        return this != ASSUMED;
    }

    /** As written in a sources file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
