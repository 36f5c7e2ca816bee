package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.vensim.MdlToken.Kind;
import org.heartland.problem.Inert;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;

/** Cuts an equation of a {@code .mdl} file into its parts; comments in braces and continued lines are white space. */
final class MdlTokens {
    private static final List<String> LONG = List.of("<->", "->", ":=", "==", "<=", ">=", "<>");
    private static final int LONGEST_WORD = 30;

    private final SourceText source;
    private final String text;
    private final int end;
    private final Problems problems;
    private final List<MdlToken> tokens = new ArrayList<>();
    private int at;

    private MdlTokens(SourceText source, int from, int end, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.at = from;
        this.end = end;
        this.problems = problems;
    }

    /** The parts from one offset to another; what is none of them is a problem and left out. */
    static List<MdlToken> of(SourceText source, int from, int end, Problems problems) {
        MdlTokens cut = new MdlTokens(source, from, end, problems);
        while (cut.at < end) {
            cut.next();
        }
        return cut.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (isGap(c) || c == '{') {
            space();
        } else if (c == '\'') {
            string();
        } else if (c == '"') {
            quoted();
        } else if (Character.isLetter(c) || isForeign(c)) {
            name();
        } else if (isDigit(c) || (c == '.' && at + 1 < end && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (c != ':' || !word()) {
            symbol(c);
        }
    }

    private void add(Kind kind, String what, int from) {
        tokens.add(new MdlToken(kind, what, from));
    }

    /** White space: its line ends are kept, so that what follows keeps its line. */
    private void space() {
        int from = at;
        StringBuilder kept = new StringBuilder(" ");
        while (at < end && (isGap(text.charAt(at)) || text.charAt(at) == '{')) {
            int close = text.charAt(at) == '{' ? text.indexOf('}', at) : at;
            int until = close < 0 || close >= end ? end : close + 1;
            text.substring(at, until).chars().filter(c -> c == '\n').forEach(c -> kept.append('\n'));
            at = until;
        }
        add(Kind.SPACE, kept.toString(), from);
    }

    private void string() {
        int from = at;
        int close = text.indexOf('\'', at + 1);
        at = close < 0 || close >= end ? end : close + 1;
        add(Kind.STRING, text.substring(from, at), from);
    }

    private void quoted() {
        int from = at++;
        StringBuilder name = new StringBuilder();
        while (at < end && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' && at + 1 < end ? 1 : 0;
            name.append(text.charAt(at++));
        }
        if (at >= end) {
            problems.add(source.place(from), "a name whose quotation mark is not closed", "close it with \"");
        }
        at++;
        add(Kind.NAME, name.toString().replaceAll("\\s+", " ").strip(), from);
    }

    private void name() {
        int from = at;
        int last = at;
        while (at < end && (isInName(text.charAt(at)) || isGap(text.charAt(at)))) {
            last = isGap(text.charAt(at)) ? last : at + 1;
            at++;
        }
        at = last;
        add(Kind.NAME, text.substring(from, last).replaceAll("[\\s\\\\]+", " "), from);
    }

    private void number() {
        int from = at;
        while (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        int exponent = at + 1;
        if (at < end && Character.toLowerCase(text.charAt(at)) == 'e') {
            exponent += exponent < end && "+-".indexOf(text.charAt(exponent)) >= 0 ? 1 : 0;
            if (exponent < end && isDigit(text.charAt(exponent))) {
                at = exponent;
                while (at < end && isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        add(Kind.NUMBER, text.substring(from, at), from);
    }

    /** A word between colons, if that is what begins here. */
    private boolean word() {
        int close = text.indexOf(':', at + 1);
        boolean found = close > at + 1 && close < end && close - at <= LONGEST_WORD;
        for (int i = at + 1; found && i < close; i++) {
            found = Character.isLetter(text.charAt(i)) || text.charAt(i) == ' ';
        }
        if (found) {
            add(Kind.WORD, MdlToken.key(text.substring(at + 1, close)), at);
            at = close + 1;
        }
        return found;
    }

    private void symbol(char c) {
        String found = LONG.stream()
                .filter(symbol -> text.startsWith(symbol, at))
                .findFirst()
                .orElse(Character.toString(c));
        if (found.length() == 1 && "+-*/^()[]=<>,;:!".indexOf(c) < 0) {
            problems.add(
                    source.place(at),
                    "the character " + Inert.text(Character.toString(c)) + " is not part of an equation",
                    "put a name that has it in quotation marks");
        } else {
            add(Kind.SYMBOL, found, at);
        }
        at += found.length();
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\\' || c == '\u00a0';
    }

    /** Vensim takes every sign beyond ASCII as part of a name; those that look like operators are left out here. */
    private static boolean isForeign(char c) {
        return c > 127 && !isGap(c) && !Character.isISOControl(c) && Character.getType(c) != Character.MATH_SYMBOL;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || isForeign(c) || c == '_' || c == '\'' || c == '$';
    }
}
