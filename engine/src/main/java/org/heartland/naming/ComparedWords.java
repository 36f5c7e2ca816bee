package org.heartland.naming;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text as they are compared: in small letters without accents, without what stands between them. */
public final class ComparedWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ComparedWords() {}

    /** The words parted by single spaces; "" if there are none. */
    public static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The words one by one. */
    public static List<String> list(String text) {
        String plain = of(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** True if each of these words begins some word of a text that is {@linkplain #of plain}. */
    public static boolean begin(List<String> words, String plain) {
        return words.stream().allMatch(word -> plain.startsWith(word) || plain.contains(" " + word));
    }
}
