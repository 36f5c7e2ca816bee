package org.heartland.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of names in models (XMILE 1.0, section 3.2.2): outer quotation marks removed; {@code \"}, {@code \n} and {@code \\}
 * resolved; every run of spaces, no-break spaces, line ends and underscores one underscore; in lower case (of {@link Locale#ROOT} after
 * Unicode's form C; the standard asks for Unicode collation).
 */
public final class ModelNames {
    /** Separates the parts of a qualified name; no name can contain it. */
    public static final char QUALIFIER = '\u001f';

    private static final Pattern SPACES = Pattern.compile("[ \u00a0\n\r\t_]+");

    private ModelNames() {}

    /** The canonical form of one unqualified name. */
    public static String canonical(String name) {
        String plain = ofPlain(name);
        return plain == null ? ofAny(name) : plain;
    }

    /** The same for names of plain letters, digits, spaces and underscores, without search by pattern; null for others. */
    private static @Nullable String ofPlain(String name) {
        StringBuilder out = null;
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean space = c == ' ' || c == '_';
            boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean large = c >= 'A' && c <= 'Z';
            if (!space && !small && !large || c == ' ' && (i == 0 || i == name.length() - 1)) {
                return null;
            }
            boolean same = small || (c == '_' && !gap);
            if (!same && out == null) {
                out = new StringBuilder(name.length()).append(name, 0, i);
            }
            if (out != null && !(space && gap)) {
                out.append(space ? '_' : large ? (char) (c + ('a' - 'A')) : c);
            }
            gap = space;
        }
        return out == null ? name : out.toString();
    }

    private static String ofAny(String name) {
        String bare = name.strip();
        if (bare.length() > 1 && bare.charAt(0) == '"' && bare.charAt(bare.length() - 1) == '"') {
            bare = bare.substring(1, bare.length() - 1);
        }
        String spaces = SPACES.matcher(unescaped(bare)).replaceAll("_");
        return Normalizer.normalize(spaces, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** A name of several parts with points between them, each in canonical form; a leading point means the outermost model. */
    public static String qualified(String written) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : '.';
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (i >= written.length() || (c == '.' && !quoted)) {
                out.append(from > 0 ? String.valueOf(QUALIFIER) : "");
                out.append(canonical(written.substring(from, Math.min(i, written.length()))));
                from = i + 1;
            }
        }
        return out.toString();
    }

    /** A canonical name as a modeller would write it, with points between its parts. */
    public static String written(String canonical) {
        return canonical.replace(QUALIFIER, '.');
    }

    /** The name as it is shown: escapes resolved and each run of spaces a single space. */
    public static String display(String name) {
        boolean plain = name.chars().allMatch(c -> c > ' ' && c != '_' && c != '\\' && c != '\u00a0');
        return plain ? name : displayed(name);
    }

    private static String displayed(String name) {
        return SPACES.matcher(unescaped(name.strip())).replaceAll(" ");
    }

    private static String unescaped(String name) {
        if (name.indexOf('\\') < 0) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char next = i + 1 < name.length() ? name.charAt(i + 1) : 0;
            if (name.charAt(i) == '\\' && (next == 'n' || next == '"' || next == '\\')) {
                out.append(next == 'n' ? '\n' : next);
                i++;
            } else {
                out.append(name.charAt(i));
            }
        }
        return out.toString();
    }
}
