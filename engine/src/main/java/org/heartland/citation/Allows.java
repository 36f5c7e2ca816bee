package org.heartland.citation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the licence of a source lets others do with its figures, the strictest first: never more than was read there. This is the one rule by
 * which everything that leaves the program asks whether a figure may go with it.
 */
public enum Allows {
    NONE("nothing that rests on its figures may be published", null),
    USE("its figures may be computed with, but not published", PassedOn.RESULTS),
    /** Nobody read it. Nothing is refused for that; whoever publishes is reminded of it. */
    UNKNOWN("not known; ask before more than single figures are passed on", PassedOn.ROWS),
    FACTS("single facts and figures, with citation", PassedOn.FIGURES),
    PART("a part of its figures may be passed on, under its conditions", PassedOn.ROWS),
    ALL("its figures may be passed on as a whole, with citation", PassedOn.ROWS);

    private final String says;
    private final @Nullable PassedOn most;

    Allows(String says, @Nullable PassedOn most) {
        this.says = says;
        this.most = most;
    }

    /** True if this much of its figures may go to others. */
    public boolean lets(PassedOn what) {
        return most != null && what.compareTo(most) <= 0;
    }

    /** True if it says more than anybody can know by a licence that, in its own words, was not seen. */
    public boolean isMoreThanSeen(String licence) {
        return compareTo(FACTS) > 0 && licence.contains("not seen");
    }

    /** The permission in words, for pages. */
    public String says() {
        return says;
    }

    /** As written in a sources file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
