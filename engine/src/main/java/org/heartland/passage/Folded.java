package org.heartland.passage;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is searched: without regard to capitals, kinds of quotation marks, dashes and spaces, ligatures and invisible characters. Each
 * character remembers where it stood, so that what is found can be shown as it was written.
 */
final class Folded {
    private static final int QUOTE = '\'';
    private static final String QUOTES = "\"„‚`´′″";

    private final String written;
    private final String text;
    private final int[] places;

    private Folded(String written, String text, int[] places) {
        this.written = written;
        this.text = text;
        this.places = places;
    }

    static Folded of(String text) {
        String written = Normalizer.normalize(text, Form.NFC);
        Folding folding = new Folding();
        for (int i = 0; i < written.length(); ) {
            int point = written.codePointAt(i);
            folding.add(point, i);
            i += Character.charCount(point);
        }
        return new Folded(written, folding.text.toString().stripTrailing(), folding.places);
    }

    /** The folded text alone, for words to be searched for. */
    static String words(String written) {
        return of(written).text;
    }

    private static final class Folding {
        private final StringBuilder text = new StringBuilder();
        private int[] places = new int[64];

        void add(int point, int at) {
            String one = Character.toString(point);
            String as = point < 128 ? one : Normalizer.normalize(one, Form.NFKC);
            as.toLowerCase(Locale.ROOT).codePoints().forEach(each -> put(plain(each), at));
        }

        private void put(int point, int at) {
            boolean again = point == ' ' && (text.length() == 0 || text.charAt(text.length() - 1) == ' ');
            if (point != 0 && !again) {
                int from = text.length();
                text.appendCodePoint(point);
                places = text.length() > places.length ? Arrays.copyOf(places, 2 * text.length()) : places;
                Arrays.fill(places, from, text.length(), at);
            }
        }
    }

    /** The character that stands for all of its kind; 0 for one that is not seen. */
    private static int plain(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return ' ';
        }
        return switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> QUOTE;
            case Character.FORMAT, Character.CONTROL -> 0;
            default -> QUOTES.indexOf(point) >= 0 ? QUOTE : point == '\u2212' ? '-' : point;
        };
    }

    /** The shortest passage from the first words to the last, both folded, as it was written; null if there is none. */
    @Nullable
    String passage(Wanted wanted) {
        int[] range = range(wanted);
        return range.length == 0 ? null : written.substring(range[0], range[1]);
    }

    /** The text as it was written. */
    String written() {
        return written;
    }

    /** Where the passage begins and ends in the text as it was written; empty if it is not there. */
    int[] range(Wanted wanted) {
        String first = wanted.first();
        String last = wanted.last();
        List<Integer> starts = has(last) ? all(first) : List.of();
        int from = -1;
        int to = -1;
        int next = 0;
        for (int end : starts.isEmpty() ? List.<Integer>of() : all(last)) {
            while (next < starts.size() && isInOrder(starts.get(next), first, end, last)) {
                next++;
            }
            int start = next == 0 ? -1 : starts.get(next - 1);
            if (start >= 0 && (from < 0 || end + last.length() - start < to - from)) {
                from = start;
                to = end + last.length();
            }
        }
        return from < 0 ? new int[0] : shown(from, to);
    }

    private static boolean isInOrder(int start, String first, int end, String last) {
        return start <= end && start + first.length() <= end + last.length();
    }

    private int[] shown(int from, int to) {
        int begin = places[from];
        int end = to < text.length() ? places[to] : written.length();
        while (end > begin && Character.isWhitespace(written.charAt(end - 1))) {
            end--;
        }
        return new int[] {begin, end};
    }

    /** Wherever these words occur, whole. */
    private List<Integer> all(String words) {
        List<Integer> found = new ArrayList<>();
        for (int at = next(words, 0); at >= 0; at = next(words, at + 1)) {
            found.add(at);
        }
        return found;
    }

    private boolean has(String words) {
        return next(words, 0) >= 0;
    }

    private int next(String words, int from) {
        int at = words.isEmpty() ? -1 : text.indexOf(words, from);
        while (at >= 0 && !isWhole(words, at)) {
            at = text.indexOf(words, at + 1);
        }
        return at;
    }

    private boolean isWhole(String words, int at) {
        return isEdge(at - 1, words.charAt(0)) && isEdge(at + words.length(), words.charAt(words.length() - 1));
    }

    /** True if a word ends between a character of the text and the outermost one of the words beside it. */
    private boolean isEdge(int beside, char outermost) {
        return beside < 0
                || beside >= text.length()
                || !Character.isLetterOrDigit(text.charAt(beside))
                || !Character.isLetterOrDigit(outermost);
    }
}
