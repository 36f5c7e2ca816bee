package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.problem.Inert;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Cuts a {@code .mdl} file into its statements: {@code equation ~ unit ~ comment |}. The sketch at the end is left out. */
final class MdlScanner {
    /** As many statements as are read. */
    static final int MOST = 100_000;

    private static final String SKETCH = "\\\\\\---///";
    private static final String MACRO = ":MACRO:";
    private static final String MACRO_END = ":END OF MACRO:";

    private final SourceText source;
    private final String text;
    private final Problems problems;
    private final List<MdlStatement> statements = new ArrayList<>();
    /** The text in capitals, once it is needed. */
    private String upper = "";

    private int at;

    private MdlScanner(SourceText source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    static List<MdlStatement> of(SourceText source, Problems problems) {
        MdlScanner scanner = new MdlScanner(source, problems);
        scanner.encoding();
        while (scanner.more()) {
            scanner.next();
        }
        if (scanner.statements.size() > MOST) {
            problems.add(
                    source.place(0), "this model has more than " + MOST + " equations, the bound", "split the model");
        }
        return scanner.statements;
    }

    /** The first line may name the encoding, {@code {UTF-8}}. */
    private void encoding() {
        if (text.startsWith("{")) {
            at = Math.max(0, text.indexOf('}') + 1);
        }
    }

    private boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && !text.startsWith(SKETCH, at) && statements.size() <= MOST;
    }

    private void next() {
        if (text.startsWith("***", at)) {
            at = after('|', at);
        } else if (text.regionMatches(true, at, MACRO, 0, MACRO.length())) {
            macro();
        } else {
            statement();
        }
    }

    private int after(char c, int from) {
        int found = text.indexOf(c, from);
        return found < 0 ? text.length() : found + 1;
    }

    private void macro() {
        int from = at + MACRO.length();
        int open = text.indexOf('(', from);
        String name =
                open < 0 || open - from > 100 ? "" : text.substring(from, open).strip();
        problems.add(
                source.place(at),
                "the macro " + Inert.text(name) + " is Vensim's, which is not read",
                "write its equations where it is called, or save the model as XMILE");
        upper = upper.isEmpty() ? text.toUpperCase(Locale.ROOT) : upper;
        int end = upper.indexOf(MACRO_END, at);
        at = end < 0 ? text.length() : end + MACRO_END.length();
    }

    /** An equation, up to a tilde or bar outside names and comments. */
    private void statement() {
        int from = at;
        int tilde = equationEnd(from);
        boolean described = tilde < text.length() && text.charAt(tilde) == '~';
        int end = described ? after('|', tilde) : Math.min(text.length(), tilde + 1);
        String rest = described ? text.substring(tilde + 1, end) : "";
        String[] parts = (rest.endsWith("|") ? rest.substring(0, rest.length() - 1) : rest).split("~", 3);
        at = end;
        if (tilde >= text.length()) {
            problems.add(source.place(from), "this equation does not end", "end it with ~ unit ~ comment |");
            return;
        }
        List<MdlToken> tokens = trimmed(MdlTokens.of(source, from, tilde, problems));
        if (!tokens.isEmpty()) {
            statements.add(new MdlStatement(
                    tokens,
                    units(parts[0], tilde + 1),
                    parts.length > 1 ? plain(parts[1]) : "",
                    source.place(tokens.get(0).at())));
        }
    }

    private int equationEnd(int from) {
        char close = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (close != 0) {
                i += c == '\\' && close == '"' ? 1 : 0;
                close = c == close ? 0 : close;
            } else if (c == '"' || c == '{') {
                close = c == '"' ? '"' : '}';
            } else if (c == '~' || c == '|') {
                return i;
            }
        }
        return text.length();
    }

    /** A unit without the range that Vensim may show behind it in brackets. */
    private @Nullable Text units(String written, int from) {
        int bracket = written.indexOf('[');
        String unit = plain(bracket < 0 ? written : written.substring(0, bracket));
        int begin = from;
        while (begin < text.length() - 1 && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return unit.isEmpty() ? null : new Text(unit, source.place(begin));
    }

    private static String plain(String written) {
        return written.replace("\\", " ").replaceAll("\\s+", " ").strip();
    }

    private static List<MdlToken> trimmed(List<MdlToken> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).kind() == MdlToken.Kind.SPACE) {
            from++;
        }
        while (to > from && tokens.get(to - 1).kind() == MdlToken.Kind.SPACE) {
            to--;
        }
        return tokens.subList(from, to);
    }
}
