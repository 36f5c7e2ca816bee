package org.heartland.render.page;

import org.heartland.problem.Inert;

/** Text from strangers, made safe for HTML. */
final class Markup {
    private Markup() {}

    /** The text with nothing in it that HTML would take for a tag, an entity or the end of an attribute. */
    static String text(String text) {
        String inert = Inert.text(text);
        StringBuilder safe = new StringBuilder(inert.length() + 16);
        for (int i = 0; i < inert.length(); i++) {
            switch (inert.charAt(i)) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(inert.charAt(i));
            }
        }
        return safe.toString();
    }

    /** Whether a link may lead there: to the web, or to a place on the page. */
    static boolean isSafe(String href) {
        return href.startsWith("https://") || href.startsWith("http://") || href.startsWith("#");
    }
}
