package org.heartland.citation;

import java.util.Locale;

/** What the licence of a source lets others do with its figures: never more than was read there. */
public enum Allows {
    FACTS("single facts and figures, with citation"),
    PART("a part of its figures may be passed on, under its conditions"),
    ALL("its figures may be passed on as a whole, with citation");

    private final String says;

    Allows(String says) {
        this.says = says;
    }

    public String says() {
        return says;
    }

    /** As written in a sources file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
