package org.heartland.render.plot;

import java.util.regex.Pattern;

/**
 * The title and description of a picture, for screen readers. The id is the prefix of every id inside the picture, so
 * it must be unique on a page.
 */
public record Caption(String id, String title, String description) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** Refuses an invalid id. */
    public Caption {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a picture is made of letters, digits and hyphens.");
        }
    }

    /** The same caption with a longer description. */
    Caption also(String more) {
        return more.isEmpty() ? this : new Caption(id, title, description + " " + more);
    }
}
