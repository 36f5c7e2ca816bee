package org.heartland.text.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML syntax errors in plain sentences. */
final class YamlFaults {
    private YamlFaults() {}

    /** Reports what makes a file unreadable before it is parsed: tabs in the indentation, and control characters. */
    static boolean beforeReading(SourceText source, Problems problems) {
        return tabs(source, problems) || controls(source, problems);
    }

    private static boolean tabs(SourceText source, Problems problems) {
        String text = source.text();
        for (int tab = text.indexOf('\t'); tab >= 0; ) {
            int line = source.place(tab).line();
            int next = source.lineStart(line + 1);
            String before = text.substring(source.lineStart(line), tab);
            if (before.isBlank() && !text.substring(tab, next).isBlank()) {
                String instead = "indent with spaces only, in the whole file";
                problems.add(source.place(tab), "there is a tab in the indentation", instead);
                return true;
            }
            tab = text.indexOf('\t', next);
        }
        return false;
    }

    private static boolean controls(SourceText source, Problems problems) {
        String text = source.text();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!isPrintable(point)) {
                problems.add(
                        source.place(i),
                        "the control character U+" + hex(point) + " is not allowed in a YAML file",
                        "take it out, or write it as \"\\u" + hex(point) + "\" in double quotation marks");
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }

    /** True for the characters that YAML 1.2 allows in a file (section 5.1). */
    private static boolean isPrintable(int point) {
        return point >= ' ' && point < 0x7F
                || point == '\n'
                || point == '\t'
                || point == '\r'
                || point == 0x85
                || point >= 0xA0 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private static String hex(int point) {
        String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    /** The problem that describes a syntax error. */
    static Problem of(YamlEngineException fault, Function<Mark, Place> places, String file) {
        if (!(fault instanceof MarkedYamlEngineException marked)) {
            return Problem.at(Place.of(file), Say.ELSE.what, Say.ELSE.instead);
        }
        String found = lower(marked.getProblem());
        String around = lower(marked.getContext());
        Say say = Say.of(found, around);
        Optional<Mark> context = say.atContext ? marked.getContextMark() : Optional.empty();
        Optional<Mark> mark = context.isPresent() ? context : marked.getProblemMark();
        return Problem.at(mark.map(places).orElse(Place.of(file)), say.what, say.instead);
    }

    /** The problem of an escape such as \\UFFFFFFFF after an offset: its digits are valid, but there is no such character. */
    static Problem escape(SourceText source, int from) {
        int at = source.text().indexOf("\\U", from);
        return Problem.at(
                at < 0 ? Place.of(source.file()) : source.place(at),
                "this escape means no character",
                "the last character of Unicode is \\U0010FFFF");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** The sentence for an error; {@code atContext}: its place is where the node began. */
    private enum Say {
        UNCLOSED_QUOTE(
                "unexpected end of stream",
                "quoted",
                true,
                "a quotation mark is opened here and never closed",
                "close it"),
        QUOTE_OVER_DOCUMENTS(
                "unexpected document separator",
                "",
                true,
                "a quotation mark is opened here and not closed before ---",
                "close it"),
        ESCAPE(
                "escape",
                "",
                false,
                "YAML has no such escape",
                "write \\\\ for a backslash, or use single quotation marks"),
        HEXADECIMAL("hexadecimal", "", false, "YAML has no such escape", "write \\u and four hexadecimal digits"),
        INNER_COLON(
                "mapping values are not allowed",
                "",
                false,
                "a colon and a space are inside a value without quotation marks, or this line is indented too far",
                "put the value in quotation marks, or correct the indentation"),
        NO_COLON(
                "could not find expected ':'",
                "",
                true,
                "this line is not a key with a colon",
                "write key: value, with a space after the colon"),
        DASH(
                "sequence entries are not allowed",
                "",
                false,
                "a dash is not allowed here",
                "begin each item of a list on a line of its own"),
        MAPPING_KEY(
                "mapping keys are not allowed",
                "",
                false,
                "a question mark is not allowed here",
                "put the value in quotation marks"),
        FORBIDDEN_START(
                "cannot start any token",
                "",
                false,
                "a value without quotation marks cannot begin with this character",
                "put the value in quotation marks"),
        UNCLOSED_BRACKET(
                "expected ',' or ']'",
                "",
                true,
                "the list in brackets that begins here is not closed properly",
                "put commas between its items and ] after them"),
        UNCLOSED_BRACE(
                "expected ',' or '}'",
                "",
                true,
                "the mapping in braces that begins here is not closed properly",
                "put commas between its keys and } after them; quote values with commas"),
        INDENTATION(
                "expected <block end>",
                "",
                false,
                "this does not continue what is above it: the indentation, a bracket or a quotation mark is wrong",
                "indent it like its neighbours, and quote values with special characters"),
        NO_NODE(
                "expected the node content",
                "",
                false,
                "a value is missing here, or begins with a character that it cannot begin with",
                "put the value in quotation marks"),
        TAG("", "tag", false, "tags (!) are not allowed here", "put a value that begins with ! in quotation marks"),
        TAG_HANDLE(
                "tag handle",
                "",
                false,
                "tags (!) are not allowed here",
                "put a value that begins with ! in quotation marks"),
        ANCHOR(
                "",
                "scanning an",
                false,
                "anchors (&) and aliases (*) are not allowed here",
                "put a value that begins with & or * in quotation marks"),
        BLOCK(
                "",
                "block scalar",
                false,
                "after | or > only +, -, a digit or a comment is allowed",
                "put the text on the next line"),
        DIRECTIVE("", "directive", false, "a line that begins with % is not allowed here", "take it out"),
        DOCUMENT(
                "document start",
                "",
                false,
                "this does not belong to what is above it",
                "check that quotation marks and indentation are right; a file holds one list or mapping"),
        ELSE(
                "",
                "",
                false,
                "this is not valid YAML",
                "check that indentation, colons, brackets and quotation marks are right");

        private final String found;
        private final String around;
        private final boolean atContext;
        private final String what;
        private final String instead;

        Say(String found, String around, boolean atContext, String what, String instead) {
            this.found = found;
            this.around = around;
            this.atContext = atContext;
            this.what = what;
            this.instead = instead;
        }

        static Say of(String found, String around) {
            for (Say say : values()) {
                if (found.contains(say.found) && around.contains(say.around)) {
                    return say;
                }
            }
            return ELSE;
        }
    }
}
