package org.heartland.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.days.DayText;
import org.heartland.problem.Problem;
import org.heartland.text.NumberText;
import org.heartland.text.Text;

/** Splits an expression into tokens: XMILE 1.0, section 3.3 (numbers, bare and quoted names, comments in braces), with dates and %. */
final class Lexer {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)");
    /** A date with digits missing: a one-digit day or month, or only a year and a month. */
    private static final Pattern NEARLY_DATE =
            Pattern.compile("(1[5-9]|20)\\d\\d-(\\d{1,2}-\\d{1,2}|0[1-9]|1[0-2])(?![\\d.%])");

    private static final Pattern SIGN = Pattern.compile("<=|>=|<>|[-+*/^=<>(),:]");
    private static final Pattern MODEL_SIGN = Pattern.compile("<=|>=|<>|//|\\.\\*|[-+*/^=<>(),:\\[\\]'@]");

    /** Characters that word processors substitute for those of this language. */
    private static final Map<Character, String> LOOKALIKES = Map.ofEntries(
            Map.entry('\u2212', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u00d7', "*"),
            Map.entry('\u00f7', "/"),
            Map.entry('\u2264', "<="),
            Map.entry('\u2265', ">="),
            Map.entry('\u2260', "<>"),
            Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""),
            Map.entry('\u201e', "\""));

    private final Text text;
    private final Dialect dialect;
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems;
    private int at;

    Lexer(Text text, Dialect dialect, List<Problem> problems) {
        this.text = text;
        this.dialect = dialect;
        this.source = text.source();
        this.problems = problems;
    }

    /** All tokens, the last being END; stops at the first character that no token can begin with. */
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
            } else if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void next() {
        char c = source.charAt(at);
        int nameEnd = dialect.isModel() ? modelNameEnd() : at;
        if (nameEnd > at) {
            modelName(nameEnd);
        } else if (isFigure(c) || (c == '.' && !isWhole())) {
            number();
        } else if (isNameStart(c)) {
            name();
        } else if (c == '"') {
            quoted();
        } else {
            sign(c);
        }
    }

    /** True at the end of {@code Dimension.*}, as Stella writes all elements of a dimension. */
    private boolean isWhole() {
        return dialect.isModel() && source.startsWith(".*", at);
    }

    private void number() {
        Matcher date = here(DATE);
        Matcher nearly = here(NEARLY_DATE);
        int end = NumberText.end(source, at);
        if (dialect.isModel() && end > at) {
            figures(source.substring(at, end));
        } else if (date.lookingAt()) {
            day(date.group());
        } else if (nearly.lookingAt()) {
            problem(
                    at,
                    nearly.group() + " could be a date or a difference",
                    "write a date as 2022-01-06, a difference with spaces around the minus");
        } else if (end > at) {
            figures(source.substring(at, end));
        } else {
            problem(at, "a point without digits", "write a number such as .5 or 0.5");
        }
    }

    private void figures(String written) {
        double value = Double.parseDouble(written);
        if (Double.isInfinite(value)) {
            problem(at, "a number that is too large", "write one below 1E308");
            return;
        }
        int end = at + written.length();
        boolean percent = dialect == Dialect.DOSSIER && end < source.length() && source.charAt(end) == '%';
        add(percent ? Token.Kind.PERCENT : Token.Kind.NUMBER, written, value, percent ? end + 1 : end);
        if (at < source.length() && isNameStart(source.charAt(at))) {
            problem(at, "a name that begins with a digit", "begin names with a letter, or put an operator between");
        }
    }

    private void day(String written) {
        LocalDate day = DayText.day(written);
        if (day == null) {
            problem(at, written + " is not a date of the calendar", "write year-month-day, such as 2022-01-06");
        } else {
            add(Token.Kind.DATE, written, (double) day.toEpochDay(), at + written.length());
        }
    }

    private void name() {
        int end = at;
        while (end < source.length() && isNamePart(source.charAt(end))) {
            end++;
        }
        add(Token.Kind.NAME, source.substring(at, end), 0, end);
    }

    /** A name of the model dialect, in canonical form; quoted and qualified names are never keywords. */
    private void modelName(int end) {
        String written = source.substring(at, end);
        boolean plain = written.indexOf('"') < 0 && written.indexOf('.') < 0;
        if (!plain) {
            add(Token.Kind.QUOTED, ModelNames.qualified(written), 0, end);
        } else {
            add(Token.Kind.NAME, written, 0, end);
        }
    }

    /** Where the name that begins here ends: parts with points between, a leading point for the outermost model. */
    private int modelNameEnd() {
        int end = source.charAt(at) == '.' ? at : partEnd(source, at);
        if (end == at && source.charAt(at) != '.') {
            return at;
        }
        while (end < source.length() && source.charAt(end) == '.' && partEnd(source, end + 1) > end + 1) {
            end = partEnd(source, end + 1);
        }
        return end;
    }

    private static int partEnd(String source, int from) {
        int end = from;
        if (from < source.length() && source.charAt(from) == '"') {
            end++;
            while (end < source.length() && source.charAt(end) != '"') {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            return end < source.length() ? end + 1 : from;
        }
        if (from < source.length() && (isNameStart(source.charAt(from)) || source.charAt(from) == '$')) {
            while (end < source.length() && (isNamePart(source.charAt(end)) || isApostrophe(source, end))) {
                end++;
            }
        }
        return end;
    }

    /** Stella writes names with apostrophes as they are; one that transposes an array has no letter behind it. */
    private static boolean isApostrophe(String source, int at) {
        return source.charAt(at) == '\'' && at + 1 < source.length() && isNamePart(source.charAt(at + 1));
    }

    private void quoted() {
        int end = source.indexOf('"', at + 1);
        if (end < 0) {
            problem(at, "a quoted name that is never closed", "close it with a quotation mark");
            return;
        }
        String name = source.substring(at + 1, end).strip().replaceAll("[\\s\u00a0_]+", "_");
        if (name.isEmpty()) {
            problem(at, "quotation marks without a name", "write the name between them");
            return;
        }
        add(Token.Kind.QUOTED, name, 0, end + 1);
    }

    private void sign(char c) {
        Matcher sign = here(dialect.isModel() ? MODEL_SIGN : SIGN);
        if (source.startsWith("==", at)) {
            problem(at, "the sign == is not part of this language", "write =");
        } else if (sign.lookingAt()) {
            add(Token.Kind.SIGN, sign.group(), 0, sign.end());
        } else if (LOOKALIKES.containsKey(c)) {
            problem(at, "the sign " + c + " is not part of this language", "write the plain sign " + LOOKALIKES.get(c));
        } else if (c == '%') {
            problem(at, "a per cent sign that does not follow a number", "write it right after one, such as 50%");
        } else if (c == '!' || c == '&' || c == '|') {
            problem(at, "the sign " + c + " is not part of this language", "write <> for unequal, AND, OR, NOT");
        } else {
            problem(at, "the character " + c + " is not allowed in an expression", "take it out");
        }
    }

    private Matcher here(Pattern pattern) {
        return pattern.matcher(source).region(at, source.length());
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
        return Character.isLetter(c) || c == '_' || (c > 127 && !isBlankOrSign(c));
    }

    private static boolean isBlankOrSign(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || Character.isISOControl(c) || LOOKALIKES.containsKey(c);
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isFigure(c) || c == '$';
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
