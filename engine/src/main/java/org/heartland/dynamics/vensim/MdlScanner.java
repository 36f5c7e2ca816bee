package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    private final List<MdlMacro> macros = new ArrayList<>();
    /** The text in capitals, once it is needed. */
    private String upper = "";

    private int at;
    /** Where the file ends, or the macro that is read. */
    private int limit;

    /** The statements of a file, and its macros. */
    record Parts(List<MdlStatement> statements, List<MdlMacro> macros) {}

    private MdlScanner(SourceText source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.limit = text.length();
        this.problems = problems;
    }

    static Parts of(SourceText source, Problems problems) {
        MdlScanner scanner = new MdlScanner(source, problems);
        scanner.encoding();
        while (scanner.more()) {
            scanner.next();
        }
        if (scanner.statements.size() + scanner.macros.size() > MOST) {
            problems.add(
                    source.place(0), "this model has more than " + MOST + " equations, the bound", "split the model");
        }
        return new Parts(scanner.statements, scanner.macros);
    }

    /** The first line may name the encoding, {@code {UTF-8}}. */
    private void encoding() {
        if (text.startsWith("{")) {
            at = Math.max(0, text.indexOf('}') + 1);
        }
    }

    private boolean more() {
        while (at < limit && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < limit && !text.startsWith(SKETCH, at) && statements.size() + macros.size() <= MOST;
    }

    private void next() {
        if (text.startsWith("***", at)) {
            at = after('|', at);
        } else if (limit == text.length() && text.regionMatches(true, at, MACRO, 0, MACRO.length())) {
            macro();
        } else {
            statement();
        }
    }

    private int after(char c, int from) {
        int found = text.indexOf(c, from);
        return found < 0 ? text.length() : found + 1;
    }

    /** A macro: what it takes, and its equations up to the word that ends it. */
    private void macro() {
        int from = at;
        int end = macroEnd();
        if (end < 0) {
            problems.add(source.place(from), "this macro does not end", "end it with " + MACRO_END);
            at = limit;
            return;
        }
        int open = text.indexOf('(', at);
        int close = open < 0 ? -1 : text.indexOf(')', open);
        if (close < 0 || close > end) {
            problems.add(source.place(from), "this macro does not say what it takes", "write :MACRO: NAME(input)");
        } else {
            String name = plain(text.substring(at + MACRO.length(), open));
            List<String> takes = parameters(name, from, text.substring(open + 1, close));
            macros.add(new MdlMacro(name, takes, inside(close + 1, end), source.place(from)));
        }
        at = end + MACRO_END.length();
    }

    /** The statements between two places. */
    private List<MdlStatement> inside(int from, int to) {
        int before = statements.size();
        at = from;
        limit = to;
        while (more()) {
            next();
        }
        limit = text.length();
        List<MdlStatement> own = statements.subList(before, statements.size());
        List<MdlStatement> copied = List.copyOf(own);
        own.clear();
        return copied;
    }

    /** Where the macro that begins here ends; -1 if it does not. */
    private int macroEnd() {
        upper = upper.isEmpty() ? text.toUpperCase(Locale.ROOT) : upper;
        return upper.indexOf(MACRO_END, at);
    }

    private List<String> parameters(String name, int from, String written) {
        if (written.indexOf(':') >= 0) {
            problems.add(
                    source.place(from),
                    "the macro " + Inert.text(name) + " has several outputs, which are not read",
                    "write a macro for each");
        }
        return Stream.of(written.split("[,:]"))
                .map(MdlScanner::plain)
                .filter(parameter -> !parameter.isEmpty())
                .toList();
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
