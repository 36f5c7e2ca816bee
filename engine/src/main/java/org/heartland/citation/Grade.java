package org.heartland.citation;

import java.util.Locale;

/**
 * How near a source stands to what it reports: first-hand, news agency, press, a copy of something else, a party to the
 * quarrel; or no source at all but the assumption of a scenario.
 */
public enum Grade {
    PRIMARY,
    AGENCY,
    PRESS,
    MIRROR,
    PARTISAN,
    ASSUMED;

    /** True if a line may rest on such a source alone. What is assumed may: the page then says under which scenario. */
    public boolean carries() {
        return this != MIRROR && this != PARTISAN;
    }

    /** True if a publication can be of this grade; an assumption is none. */
    public boolean ofPublications() {
        return this != ASSUMED;
    }

    /** As written in a sources file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
