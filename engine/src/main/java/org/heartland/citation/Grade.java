package org.heartland.citation;

import java.util.Locale;

/** How near a source stands to what it reports: first-hand, news agency, press, a copy of something else, a party to the quarrel. */
public enum Grade {
    PRIMARY,
    AGENCY,
    PRESS,
    MIRROR,
    PARTISAN;

    /** Whether a line may rest on such a source alone. */
    public boolean carries() {
        return this != MIRROR && this != PARTISAN;
    }

    /** As written in a sources file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
