package org.heartland.dynamics.yaml;

import java.util.Locale;
import java.util.OptionalInt;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.yaml.Yaml;

/**
 * Checks that no value of a model has a character that XML 1.0 cannot hold, so that every model can also be written in
 * XMILE.
 */
final class PlainText {
    private PlainText() {}

    /** True if all keys and values are plain text; reports the others. */
    static boolean isAll(Yaml.Node node, Problems problems) {
        if (node instanceof Yaml.Word word) {
            return is(word.text(), word.at(), problems);
        }
        boolean plain = true;
        if (node instanceof Yaml.Items items) {
            for (Yaml.Node each : items.nodes()) {
                plain &= isAll(each, problems);
            }
        } else if (node instanceof Yaml.Keys keys) {
            for (Yaml.Entry entry : keys.entries()) {
                plain &= is(entry.key(), entry.at(), problems) & isAll(entry.value(), problems);
            }
        }
        return plain;
    }

    private static boolean is(String text, Place at, Problems problems) {
        OptionalInt odd = text.codePoints().filter(point -> !isPlain(point)).findFirst();
        if (odd.isPresent()) {
            String hex = String.format(Locale.ROOT, "U+%04X", odd.getAsInt());
            problems.add(
                    at,
                    "the character " + hex + " cannot be part of a model",
                    "take it out; a backslash between double quotation marks is written twice");
        }
        return odd.isEmpty();
    }

    /** False for control characters other than tabs and line ends, for surrogates, and for U+FFFE and U+FFFF. */
    private static boolean isPlain(int point) {
        return point >= 0x20 && point < 0xD800
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point > 0xDFFF && point != 0xFFFE && point != 0xFFFF;
    }
}
