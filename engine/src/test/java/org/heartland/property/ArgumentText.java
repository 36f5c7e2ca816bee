package org.heartland.property;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arguments as text: what lies in arrays and lists, texts in quotation marks, and what is not a plain character by its code. */
final class ArgumentText {
    private static final int LONG_ENOUGH = 2_000;

    private ArgumentText() {}

    static String of(Collection<?> arguments) {
        String text = arguments.stream().map(ArgumentText::any).collect(Collectors.joining(", "));
        return text.length() <= LONG_ENOUGH
                ? text
                : text.substring(0, LONG_ENOUGH) + "... (" + text.length() + " characters)";
    }

    private static String any(Object value) {
        if (value instanceof String text) {
            return "\"" + escaped(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
        }
        if (value instanceof Collection<?> values) {
            return listed(values.stream());
        }
        if (value != null && value.getClass().isArray()) {
            return listed(IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)));
        }
        return escaped(String.valueOf(value));
    }

    private static String listed(Stream<?> values) {
        return values.map(ArgumentText::any).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c >= ' ' && c <= '~' ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
