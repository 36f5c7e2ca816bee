package org.heartland.render.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that text is set on: its width in columns, and whether colours may be used (a terminal, and NO_COLOR not set; see
 * no-color.org). Colours are those that the colour-blind can tell apart, and never the only sign.
 */
public record Page(int width, boolean colours) {
    private static final int USUAL = 100;
    private static final int MIN_COLUMNS = 50;
    private static final int MAX_COLUMNS = 400;

    public static Page of(@Nullable Integer asked) {
        int width = asked == null ? columns(System.getenv("COLUMNS")) : asked;
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        String plain = System.getenv("NO_COLOR");
        return new Page(Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, width)), terminal && (plain == null || plain.isEmpty()));
    }

    private static int columns(@Nullable String told) {
        return told != null && told.matches("[1-9]\\d{1,3}") ? Integer.parseInt(told) : USUAL;
    }

    String heading(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Blue for what holds, orange for what is in doubt. */
    String mark(String text, boolean doubt) {
        return colours ? (doubt ? "\u001b[38;5;208m" : "\u001b[38;5;33m") + text + "\u001b[0m" : text;
    }

    /** A mark and the text behind it, in lines no wider than the page; lines after the first are set in by the mark's width. */
    List<String> wrap(String mark, String text) {
        return Wrap.lines(mark, text, mark.length(), width);
    }
}
