package org.heartland.citation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text whose claims are judged: who said it, when and where.
 *
 * @param url where it can be read, or null
 * @param first, last the days on which it can have appeared: the same where the day is known
 * @param where the medium or the occasion, or null
 */
public record JudgedText(
        String id,
        String title,
        String author,
        Kind kind,
        @Nullable String url,
        LocalDate first,
        LocalDate last,
        @Nullable String where) {

    /** What names a text in annotations that has no address, before its id. */
    public static final String URN = "urn:heartland:text:";

    /** What names a text in annotations: the address at which it can be read; else its id as a URN. */
    public String uri() {
        return url == null ? URN + id : url;
    }

    /** When it appeared, as exactly as it is known: 2023-05-19, 2023-05 or 2023. */
    public String on() {
        String day = first.toString();
        boolean oneMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        return first.equals(last) ? day : day.substring(0, oneMonth ? 7 : 4);
    }

    /**
     * The address at which a browser shows the passage with these first and last words: a text fragment (URL Fragment Text
     * Directives, W3C community group WICG). Without words the address of the whole; null if it has none.
     */
    public @Nullable String address(@Nullable String first, @Nullable String last) {
        List<String> ends = Stream.of(first, last)
                .filter(Objects::nonNull)
                .map(JudgedText::encoded)
                .toList();
        if (url == null || ends.isEmpty()) {
            return url;
        }
        return url + (url.indexOf('#') < 0 ? "#" : "") + ":~:text=" + String.join(",", ends);
    }

    /** In UTF-8, with a per cent sign before each byte that is no letter or digit: commas, hyphens and ampersands part directives. */
    private static String encoded(String words) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : words.getBytes(StandardCharsets.UTF_8)) {
            if (each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9') {
                encoded.append((char) each);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return encoded.toString();
    }

    /** What kind of text it is. */
    public enum Kind {
        ARTICLE,
        BOOK,
        INTERVIEW,
        LETTER,
        MEMO,
        PAPER,
        REPORT,
        SPEECH,
        STATEMENT;

        /** As written in dossier.yaml. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
