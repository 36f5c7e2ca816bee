package org.heartland.render.plot;

import java.util.regex.Pattern;

/**
 * What a picture is called and what it shows, for those who do not see it. The id starts every id inside the picture, so it must differ from
 * picture to picture on a page.
 */
public record Caption(String id, String title, String description) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** Refuses an id that would not do as one. */
    public Caption {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a picture is made of letters, digits and hyphens.");
        }
    }

    /** The same picture with more to say. */
    Caption also(String more) {
        return more.isEmpty() ? this : new Caption(id, title, description + " " + more);
    }
}
