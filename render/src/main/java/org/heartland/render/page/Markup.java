package org.heartland.render.page;

import org.heartland.problem.Inert;
import org.heartland.text.MarkupText;

/** Untrusted text, made safe for HTML. */
final class Markup {
    private Markup() {}

    /** The text with all markup characters of HTML escaped. */
    static String text(String text) {
        return MarkupText.attribute(Inert.text(text));
    }

    /** True if a link may point there: to the web, or to an anchor on the page. */
    static boolean isSafe(String href) {
        return href.startsWith("https://") || href.startsWith("http://") || href.startsWith("#");
    }
}
