package org.heartland.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.problem.Problem;

/** Cuts an expression into words: XMILE 1.0, section 3.3 (numbers, bare and quoted names, comments in braces), with dates and %. */
final class Lexer {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern SIGN = Pattern.compile("<=|>=|<>|[-+*/^=<>(),:]");

    private final Text text;
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems;
    private int at;

    Lexer(Text text, List<Problem> problems) {
        this.text = text;
        this.source = text.source();
        this.problems = problems;
    }

    /** All words, the last being END; stops at the first character that no word can begin with. */
    List<Token> read() {
        while (skipBlanks() && problems.isEmpty()) {
            next();
        }
        tokens.add(new Token(Token.Kind.END, "", 0, new Span(text, source.length(), source.length())));
        return tokens;
    }

    private boolean skipBlanks() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '{') {
                int end = source.indexOf('}', at);
                if (end < 0) {
                    problem(at, "a comment that is never closed", "close it with }");
                    return false;
                }
                at = end + 1;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void next() {
        char c = source.charAt(at);
        if (Character.isDigit(c) || c == '.') {
            number();
        } else if (isNameStart(c)) {
            name();
        } else if (c == '"') {
            quoted();
        } else {
            sign(c);
        }
    }

    private void number() {
        Matcher date = DATE.matcher(source).region(at, source.length());
        if (date.lookingAt()) {
            day(date.group());
            return;
        }
        Matcher number = NUMBER.matcher(source).region(at, source.length());
        if (!number.lookingAt()) {
            problem(at, "a point without digits", "write a number such as .5 or 0.5");
            return;
        }
        double value = Double.parseDouble(number.group());
        int end = number.end();
        boolean percent = end < source.length() && source.charAt(end) == '%';
        add(percent ? Token.Kind.PERCENT : Token.Kind.NUMBER, number.group(), value, percent ? end + 1 : end);
        if (at < source.length() && isNameStart(source.charAt(at))) {
            problem(at, "a name that begins with a digit", "begin names with a letter, or put an operator between");
        }
    }

    private void day(String written) {
        try {
            add(Token.Kind.DATE, written, LocalDate.parse(written).toEpochDay(), at + written.length());
        } catch (DateTimeException e) {
            problem(at, written + " is not a date of the calendar", "write year-month-day, such as 2022-01-06");
        }
    }

    private void name() {
        int end = at;
        while (end < source.length() && isNamePart(source.charAt(end))) {
            end++;
        }
        add(Token.Kind.NAME, source.substring(at, end), 0, end);
    }

    private void quoted() {
        int end = source.indexOf('"', at + 1);
        if (end < 0) {
            problem(at, "a quoted name that is never closed", "close it with a quotation mark");
            return;
        }
        add(Token.Kind.QUOTED, source.substring(at + 1, end).strip().replaceAll("[\\s_]+", "_"), 0, end + 1);
    }

    private void sign(char c) {
        Matcher sign = SIGN.matcher(source).region(at, source.length());
        if (sign.lookingAt()) {
            add(Token.Kind.SIGN, sign.group(), 0, sign.end());
        } else if (c == '!' || c == '&' || c == '|') {
            problem(at, "the sign " + c + " is not part of this language", "write <> for unequal, AND, OR, NOT");
        } else {
            problem(at, "the character " + c + " can stand in no expression", "take it out");
        }
    }

    private void add(Token.Kind kind, String written, double value, int end) {
        tokens.add(new Token(kind, written, value, new Span(text, at, end)));
        at = end;
    }

    private void problem(int offset, String what, String instead) {
        problems.add(Problem.at(text.place(offset), what, instead));
        at = source.length();
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 127 && !Character.isWhitespace(c) && !Character.isISOControl(c);
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '$';
    }
}
