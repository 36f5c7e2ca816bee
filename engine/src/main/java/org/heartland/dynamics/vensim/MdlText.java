package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heartland.problem.Inert;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;
import org.heartland.text.Text;

/** Writes equations of Vensim in the dialect of models: names with underscores or in quotation marks, functions by XMILE's names. */
final class MdlText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "if", "then", "else", "mod", "dt", "pi");
    private static final int DEEPEST = 200;
    private static final int LONGEST = 100_000;

    /** Names of Vensim's own, and what they are in XMILE. */
    private static final Map<String, String> CLOCKS =
            Map.of("time", "TIME", "time step", "DT", "initial time", "STARTTIME", "final time", "STOPTIME");

    /** The same for models in which variables have those names. */
    private static final Map<String, String> OTHER_CLOCKS =
            Map.of("DT", "TIME_STEP", "STARTTIME", "INITIAL_TIME", "STOPTIME", "FINAL_TIME");

    private static final Map<String, String> WORDS =
            Map.of("and", " AND ", "or", " OR ", "not", " NOT ", "na", "(-(2^109))");

    private final SourceText source;
    private final Set<String> macros;
    private final Set<String> constants;
    /** The names of all variables, also those of macros. */
    private final Set<String> variables;

    private final boolean euler;
    private final Problems problems;

    /**
     * Writes equations of a model with these macros, constants and variables.
     *
     * @param euler true if it is run by Euler's method
     */
    MdlText(
            SourceText source,
            Set<String> macros,
            Set<String> constants,
            Set<String> variables,
            boolean euler,
            Problems problems) {
        this.euler = euler;
        this.variables = variables;
        this.source = source;
        this.macros = macros;
        this.constants = constants;
        this.problems = problems;
    }

    /** An equation in which some subscripts are replaced by others: a dimension by one of its elements. */
    Text of(List<MdlToken> tokens, Map<String, String> elements) {
        int first = skip(tokens, 0);
        int at = first < tokens.size() ? tokens.get(first).at() : 0;
        return new Text(written(tokens, elements, 0).strip(), source.place(at));
    }

    /** A name as it is written in an equation. */
    static String name(String name) {
        String joined = name.replace(' ', '_');
        boolean plain = PLAIN.matcher(joined).matches() && !RESERVED.contains(MdlToken.key(name));
        return plain ? joined : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String written(List<MdlToken> tokens, Map<String, String> elements, int depth) {
        if (depth <= DEEPEST) {
            return pieces(tokens, elements, depth);
        }
        problems.add(
                source.place(tokens.get(0).at()),
                "this equation is nested more than " + DEEPEST + " deep",
                "split it into several variables");
        return "0";
    }

    private String pieces(List<MdlToken> tokens, Map<String, String> elements, int depth) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < tokens.size()) {
            int next = tokens.get(i).isName() ? skip(tokens, i + 1) : tokens.size();
            int open = next < tokens.size() && tokens.get(next).is("[") ? pointsOf(tokens, next) : next;
            if (open < tokens.size() && tokens.get(open).is("(")) {
                int close = close(tokens, open);
                List<List<MdlToken>> arguments = parted(tokens, open + 1, close, ",");
                out.append(
                        open == next
                                ? call(tokens.get(i), arguments, elements, depth + 1)
                                : lookup(tokens.subList(i, open), arguments.get(0), elements, depth + 1));
                i = close + 1;
            } else if (tokens.get(i).is("[")) {
                int close = close(tokens, i);
                out.append(subscripts(parted(tokens, i + 1, close, ","), elements));
                i = close + 1;
            } else {
                out.append(single(tokens.get(i++)));
            }
        }
        return out.toString();
    }

    /** A lookup with subscripts is called by its name. */
    private String lookup(List<MdlToken> of, List<MdlToken> at, Map<String, String> elements, int depth) {
        return "LOOKUP(" + written(of, elements, depth).strip() + ", "
                + written(at, elements, depth).strip() + ")";
    }

    /** Where a parenthesis opens right behind brackets; the end of the list if none does. */
    private static int pointsOf(List<MdlToken> tokens, int bracket) {
        int open = skip(tokens, close(tokens, bracket) + 1);
        return open < tokens.size() && tokens.get(open).is("(") ? open : tokens.size();
    }

    private String single(MdlToken token) {
        return switch (token.kind()) {
            case NAME -> named(token);
            case WORD -> word(token);
            case STRING -> string(token);
            case SYMBOL -> token.is(";") ? "," : token.text();
            default -> token.text();
        };
    }

    private String named(MdlToken token) {
        String clock = CLOCKS.get(clock(token.key()));
        return clock == null ? name(token.text()) : free(clock);
    }

    /** The name of a clock, or another one if a variable has it, such as dt = TIME STEP. */
    private String free(String clock) {
        return variables.contains(MdlToken.key(clock)) ? OTHER_CLOCKS.getOrDefault(clock, clock) : clock;
    }

    /** In macros, a dollar sign stands behind the names of the whole model. */
    private static String clock(String key) {
        return key.endsWith("$") ? key.substring(0, key.length() - 1).strip() : key;
    }

    private String string(MdlToken token) {
        problems.add(
                source.place(token.at()),
                "the text " + Inert.text(token.text()) + " is not a number",
                "put names in double quotation marks");
        return "0";
    }

    private String word(MdlToken token) {
        String written = WORDS.get(token.text());
        if (written == null) {
            problems.add(
                    source.place(token.at()),
                    ":" + Inert.text(token.text().toUpperCase(Locale.ROOT)) + ": is not read",
                    "write the equation without it");
        }
        return written == null ? "" : written;
    }

    private String call(MdlToken name, List<List<MdlToken>> arguments, Map<String, String> elements, int depth) {
        String key = name.key();
        boolean macro = macros.contains(key);
        if (!macro && isRefused(name, key)) {
            return "0";
        }
        List<String> written = arguments.stream()
                .map(argument -> written(argument, elements, depth))
                .toList();
        if (macro || !MdlFunctions.knows(key)) {
            String called = macro ? MdlMacro.named(name.text()) : name.text();
            return name(called) + "(" + String.join(",", written) + ")";
        }
        int least = MdlFunctions.arguments(key);
        boolean delays = MdlFunctions.PIPELINES.contains(key);
        return known(
                name,
                delays && isConstant(arguments) ? "delay fixed" : key,
                delays && written.size() == least + 1 ? written.subList(0, least) : written);
    }

    /** True for a delay by a number: what goes in comes out after it, as of a fixed delay. */
    private boolean isConstant(List<List<MdlToken>> arguments) {
        List<MdlToken> time = arguments.size() < 2 ? List.of() : MdlEquation.solid(arguments.get(1));
        return time.size() == 1
                && (time.get(0).kind() == MdlToken.Kind.NUMBER
                        || constants.contains(time.get(0).key()));
    }

    private boolean isRefused(MdlToken name, String key) {
        String instead = MdlFunctions.instead(key);
        if (instead != null) {
            problems.add(
                    source.place(name.at()),
                    "the function " + Inert.text(name.text()) + " is Vensim's, which is not read",
                    instead);
            return true;
        }
        boolean inside = key.equals("integ") || key.equals("with lookup");
        if (inside) {
            problems.add(
                    source.place(name.at()), name.text() + " is inside an equation", "give it a variable of its own");
        }
        return inside;
    }

    private String known(MdlToken name, String key, List<String> arguments) {
        if (arguments.size() != MdlFunctions.arguments(key)) {
            problems.add(
                    source.place(name.at()),
                    name.text() + " has " + arguments.size() + " arguments",
                    "write " + MdlFunctions.arguments(key));
            return "0";
        }
        String call = MdlFunctions.call(key, arguments, free("DT"), euler);
        if (call.length() > LONGEST) {
            problems.add(
                    source.place(name.at()),
                    "written out, this equation has more than " + LONGEST + " characters",
                    "split it into several variables");
            return "0";
        }
        return call;
    }

    /** Subscripts: {@code D!} means all elements of D. */
    private static String subscripts(List<List<MdlToken>> parts, Map<String, String> elements) {
        List<String> written = new ArrayList<>();
        for (List<MdlToken> part : parts) {
            List<MdlToken> solid = MdlEquation.solid(part);
            boolean all = solid.size() == 2 && solid.get(1).is("!");
            String name = solid.isEmpty() ? "" : solid.get(0).text();
            String own = all ? null : elements.get(MdlToken.key(name));
            written.add(own != null ? name(own) : (all ? "*:" : "") + name(name));
        }
        return written.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    // ---- Parts of a list of tokens.

    /** The first token from there on that is not white space. */
    static int skip(List<MdlToken> tokens, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).kind() == MdlToken.Kind.SPACE) {
            at++;
        }
        return at;
    }

    /** The token that closes what opens at one; the end of the list if none does. */
    static int close(List<MdlToken> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            MdlToken token = tokens.get(i);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The tokens between two, parted at a symbol outside parentheses. */
    static List<List<MdlToken>> parted(List<MdlToken> tokens, int from, int to, String symbol) {
        List<List<MdlToken>> parts = new ArrayList<>();
        int begin = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            MdlToken token = tokens.get(i);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(symbol)) {
                parts.add(tokens.subList(begin, i));
                begin = i + 1;
            }
        }
        parts.add(tokens.subList(begin, to));
        return parts;
    }

    /** The arguments of a call that is all there is in an equation; an empty list if it is another one or none. */
    static List<List<MdlToken>> onlyCall(List<MdlToken> tokens, String key) {
        int first = skip(tokens, 0);
        int open = skip(tokens, first + 1);
        boolean called = open < tokens.size()
                && tokens.get(first).isName()
                && tokens.get(first).key().equals(key)
                && tokens.get(open).is("(");
        int close = called ? close(tokens, open) : 0;
        return called && skip(tokens, close + 1) >= tokens.size() && close < tokens.size()
                ? parted(tokens, open + 1, close, ",")
                : List.of();
    }
}
