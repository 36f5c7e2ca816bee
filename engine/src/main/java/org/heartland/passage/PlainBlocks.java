package org.heartland.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts plain text and Markdown into blocks: at empty lines, or at every line where lines are as long as paragraphs. Of Markdown it knows
 * headings, items of lists, quotations, emphasis and links.
 */
final class PlainBlocks {
    private static final int LONG_LINE = 160;
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-+)\\s*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*([-*+]|\\d{1,3}[.)])\\s+");
    private static final Pattern QUOTED = Pattern.compile("^ {0,3}(> ?)+");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]{0,1000})\\]\\([^()\\s]{0,2000}[^()]{0,200}\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");

    private final boolean markdown;
    private final List<ProseBlock> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int lines;

    private PlainBlocks(boolean markdown) {
        this.markdown = markdown;
    }

    static List<ProseBlock> of(String text, boolean markdown) {
        List<String> lines = text.lines().toList();
        PlainBlocks plain = new PlainBlocks(markdown);
        boolean each = linesAreParagraphs(lines);
        for (String line : lines) {
            plain.line(line, each);
        }
        plain.end(false);
        return plain.blocks;
    }

    /** True if most of the text is in lines longer than an editor would break them at. */
    private static boolean linesAreParagraphs(List<String> lines) {
        long all = 0;
        long inLongLines = 0;
        for (String line : lines) {
            all += line.length();
            inLongLines += line.length() > LONG_LINE ? line.length() : 0;
        }
        return 2 * inLongLines > all;
    }

    private void line(String written, boolean each) {
        String line = markdown ? QUOTED.matcher(written).replaceFirst("") : written;
        if (markdown && lines > 0 && UNDERLINE.matcher(line).matches()) {
            end(true);
            return;
        }
        boolean heading = markdown && HEADING.matcher(line).lookingAt();
        boolean item = markdown && ITEM.matcher(line).lookingAt();
        if (line.isBlank() || heading || item || each) {
            end(false);
        }
        if (!line.isBlank()) {
            open.append(open.length() == 0 ? "" : " ").append(markdown ? unmarked(line) : line.strip());
            lines++;
        }
        if (heading) {
            end(true);
        }
    }

    private static String unmarked(String line) {
        String bare = ITEM.matcher(HEADING.matcher(line).replaceFirst("")).replaceFirst("");
        return EMPHASIS.matcher(LINK.matcher(bare).replaceAll("$1"))
                .replaceAll("")
                .strip();
    }

    private void end(boolean heading) {
        if (!open.toString().isBlank()) {
            blocks.add(new ProseBlock(open.toString(), heading, lines));
        }
        open.setLength(0);
        lines = 0;
    }
}
