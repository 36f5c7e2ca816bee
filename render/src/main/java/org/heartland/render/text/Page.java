package org.heartland.render.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page for text output: its width in columns, and whether it may use colours (a terminal, and NO_COLOR not set; see
 * no-color.org). The colours are distinguishable for the colour-blind, and never the only sign.
 */
public record Page(int width, boolean colours) {
    private static final int USUAL = 100;
    private static final int MIN_COLUMNS = 50;
    private static final int MAX_COLUMNS = 400;

    public static Page of(@Nullable Integer asked) {
        int width = asked == null ? columns(System.getenv("COLUMNS")) : asked;
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        String plain = System.getenv("NO_COLOR");
        return new Page(
                Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, width)), terminal && (plain == null || plain.isEmpty()));
    }

    private static int columns(@Nullable String setting) {
        return setting != null && setting.matches("[1-9]\\d{1,3}") ? Integer.parseInt(setting) : USUAL;
    }

    String heading(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Blue text for a firm answer, orange if it is in doubt. */
    String mark(String text, boolean doubt) {
        return colours ? (doubt ? "\u001b[38;5;208m" : "\u001b[38;5;33m") + text + "\u001b[0m" : text;
    }

    /**
     * A mark and the text behind it, wrapped to the page; lines after the first are indented by the width of the mark.
     */
    List<String> wrap(String mark, String text) {
        return Wrap.lines(mark, text, mark.length(), width);
    }
}
