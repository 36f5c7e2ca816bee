package org.heartland.render.page;

import org.heartland.problem.Inert;
import org.heartland.text.MarkupText;

/** Text from strangers, made safe for HTML. */
final class Markup {
    private Markup() {}

    /** The text with nothing in it that HTML would take for a tag, an entity or the end of an attribute. */
    static String text(String text) {
        return MarkupText.attribute(Inert.text(text));
    }

    /** True if a link may lead there: to the web, or to a place on the page. */
    static boolean isSafe(String href) {
        return href.startsWith("https://") || href.startsWith("http://") || href.startsWith("#");
    }
}
