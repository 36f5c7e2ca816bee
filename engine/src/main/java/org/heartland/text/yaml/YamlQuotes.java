package org.heartland.text.yaml;

import java.util.Locale;

/** Texts in double quotation marks, as YAML reads them back. */
public final class YamlQuotes {
    private YamlQuotes() {}

    /** The text in quotation marks, with what would end it escaped, and what cannot be seen written as its number. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default ->
                    quoted.append(isPrintable(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(char c) {
        return (c >= ' ' && c < 127) || (c > 0xa0 && c < 0xfff0 && c != 0x2028 && c != 0x2029 && c != 0xfeff);
    }
}
