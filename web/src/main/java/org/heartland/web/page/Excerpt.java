package org.heartland.web.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that is edited alone: an item of a list in YAML, the whole of another YAML file, or a row of a table. The rest of the file
 * stays as it is, byte by byte.
 *
 * @param header the names of the columns of a table; "" for another file
 * @param first the number of its first line; {@code last} that of its last
 * @param text its lines, with plain line feeds between them
 */
record Excerpt(String file, String header, int first, int last, String text) {
    private static final Pattern ID = Pattern.compile("(?:- *)?id: *[\"']?([^\"'# ]+)[\"']?(?: +#.*)? *");
    private static final String LINE = "\n";
    private static final String CRLF = "\r\n";

    /** The part of a file that has this line; null if the file is not text in UTF-8 or has no such line. */
    static @Nullable Excerpt at(String file, byte[] bytes, int line) {
        List<String> lines = lines(bytes);
        if (lines.isEmpty() || line < 1 || line > lines.size()) {
            return null;
        }
        boolean table = file.endsWith(".csv");
        int first = table ? row(lines, line) : begin(lines, line);
        int last = table ? endOfRow(lines, first) : end(lines, first);
        String text = String.join(LINE, lines.subList(first - 1, last));
        return new Excerpt(file, table && first > 1 ? lines.get(0) : "", first, last, text);
    }

    /** The line of the item with this id in a YAML file; 0 if there is none. */
    static int lineOf(String id, byte[] bytes) {
        List<String> lines = lines(bytes);
        for (int i = 0; i < lines.size(); i++) {
            Matcher named = ID.matcher(lines.get(i));
            if (named.matches() && named.group(1).equalsIgnoreCase(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The lines at which the items of a list in YAML begin; none if the file is no list. */
    static List<Integer> items(byte[] bytes) {
        List<String> lines = lines(bytes);
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (begins(lines.get(i))) {
                items.add(i + 1);
            }
        }
        return items;
    }

    /** The lines of a text in UTF-8, without their ends; none if it is not in UTF-8. */
    static List<String> lines(byte[] bytes) {
        String text = text(bytes);
        return text == null ? List.of() : List.of(text.replace(CRLF, LINE).split(LINE, -1));
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    // ---- Where an item begins and ends.

    /** True for a line at which an item of a list begins. */
    private static boolean begins(String line) {
        return line.startsWith("- ");
    }

    private static int begin(List<String> lines, int line) {
        int first = line;
        while (first > 1 && !begins(lines.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static int end(List<String> lines, int first) {
        int next = first + 1;
        while (next <= lines.size() && !begins(lines.get(next - 1))) {
            next++;
        }
        int last = next - 1;
        while (last > first && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** The first line of the row of a table that has this line: a cell in quotes may have several. */
    private static int row(List<String> lines, int line) {
        int first = 1;
        while (endOfRow(lines, first) < line) {
            first = endOfRow(lines, first) + 1;
        }
        return first;
    }

    private static int endOfRow(List<String> lines, int first) {
        int last = first;
        boolean open = isOpen(lines.get(first - 1));
        while (open && last < lines.size()) {
            last++;
            open = open != isOpen(lines.get(last - 1));
        }
        return last;
    }

    private static boolean isOpen(String line) {
        return line.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    // ---- Its place taken by another text.

    /** The whole file with another text in its place; null if the file has not these lines any more. */
    static byte @Nullable [] replaced(byte[] bytes, int first, int last, String text) {
        String whole = text(bytes);
        if (whole == null || first < 1 || last < first) {
            return null;
        }
        int begin = offset(whole, first);
        int end = offset(whole, last + 1);
        if (begin < 0) {
            return null;
        }
        boolean atEnd = end < 0;
        String ended = whole.substring(begin, atEnd ? whole.length() : end);
        String close = ended.endsWith(CRLF) ? CRLF : ended.endsWith(LINE) ? LINE : "";
        String plain = text.replace(CRLF, LINE);
        String own = whole.contains(CRLF) ? plain.replace(LINE, CRLF) : plain;
        String rest = atEnd ? "" : whole.substring(end);
        return (whole.substring(0, begin) + own + close + rest).getBytes(StandardCharsets.UTF_8);
    }

    /** Where a line begins; -1 if the text has fewer lines. */
    private static int offset(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf(LINE, at) + 1;
            if (at == 0) {
                return -1;
            }
        }
        return at;
    }
}
