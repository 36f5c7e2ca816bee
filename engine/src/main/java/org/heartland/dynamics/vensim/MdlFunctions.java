package org.heartland.dynamics.vensim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Vensim's functions in terms of those of XMILE, as Vensim's reference manual defines them; {@code %1} is the first argument. */
final class MdlFunctions {
    private static final String FILES = "write the values into the model, as a lookup over Time for example";
    private static final String DELAYS = "write it with DELAY FIXED, DELAY N or stocks of its own";
    private static final String BY_HAND = "write what it computes as equations of the model";

    /** Functions that are refused, by how their names begin, and what to write instead. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("get ", FILES),
            Map.entry("tabbed array", "write the numbers in a row: 1, 2; 3, 4;"),
            Map.entry("delay conveyor", DELAYS),
            Map.entry("delay batch", DELAYS),
            Map.entry("delay profile", DELAYS),
            Map.entry("a function of", "write the equation"),
            Map.entry("simultaneous", BY_HAND),
            Map.entry("invert matrix", BY_HAND),
            Map.entry("allocate", BY_HAND),
            Map.entry("find market price", BY_HAND),
            Map.entry("random pink noise", BY_HAND),
            Map.entry("sinteg", "write INTEG, and let the rate stop at the bounds"),
            Map.entry("vector lookup", "write the values as a lookup"),
            Map.entry("message", "leave it out"));

    /** Delays that are fixed ones if their time is constant. */
    static final List<String> PIPELINES = List.of("delay material", "delay information");

    private static final Map<String, String> WRITTEN = new TreeMap<>();

    /** What other programs can read too, and is the same where a model is run by Euler's method. */
    private static final Map<String, String> BY_EULER = Map.of(
            "pulse train",
            "(IF TIME + %t/2 > %1 AND TIME - %t/2 < %4 AND MODULO(TIME + %t/2 - %1, %3) < MAX(%2, %t) THEN 1 ELSE 0)");

    static {
        put("if then else", "(IF %1 THEN %2 ELSE %3)");
        put("step", "STEP(%1, %2)");
        put("ramp", "RAMP(%1, %2, %3)");
        put("pulse", "(STEP(1, %1) - STEP(1, %1 + MAX(%2, %t)))");
        same("pulse train", 4);
        put("smooth", "SMTH1(%1, %2)");
        put("smoothi", "SMTH1(%1, %2, %3)");
        put("smooth3", "SMTH3(%1, %2)");
        put("smooth3i", "SMTH3(%1, %2, %3)");
        put("smooth n", "SMTHN(%1, %2, %4, %3)");
        put("delay1", "DELAY1(%1, %2)");
        put("delay1i", "DELAY1(%1, %2, %3)");
        put("delay3", "DELAY3(%1, %2)");
        put("delay3i", "DELAY3(%1, %2, %3)");
        put("delay n", "DELAYN(%1, %2, %4, %3)");
        put("delay fixed", "DELAY(%1, %2, %3)");
        PIPELINES.forEach(name -> same(name, 3));
        put("trend", "TREND(%1, %2, %3)");
        put("forecast", "FORCST(%1, %2, %3)");
        put("active initial", "ACTIVE_INITIAL(%1, %2)");
        put("initial", "INIT(%1)");
        put("sample if true", "SAMPLE_IF_TRUE(%1, %2, %3)");
        put("random uniform", "RANDOM(%1, %2, %3)");
        put("random normal", "NORMAL(%3, %4, %5, %1, %2)");
        put("integer", "INT(%1)");
        put("gamma ln", "GAMMALN(%1)");
        put("elmcount", "SIZE(%1)");
        put("vmin", "MIN(%1)");
        put("vmax", "MAX(%1)");
        put("lookup area", "LOOKUPAREA(%1, %2, %3)");
        List.of("abs", "exp", "ln", "sqrt", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh")
                .forEach(name -> same(name, 1));
        List.of("sum", "prod", "game").forEach(name -> same(name, 1));
        List.of("min", "max", "modulo", "quantum", "power", "log", "zidz", "vector elm map", "vector sort order")
                .forEach(name -> same(name, 2));
        List.of("lookup forward", "lookup backward", "lookup extrapolate", "lookup invert")
                .forEach(name -> same(name, 2));
        same("xidz", 3);
        same("vector select", 5);
    }

    private static final Pattern CALLED = Pattern.compile("([A-Z][A-Z0-9_]*)\\(");

    /** The names of the functions with which those of Vensim are written. */
    private static final Set<String> TAKEN = WRITTEN.values().stream()
            .flatMap(written -> CALLED.matcher(written).results())
            .map(found -> MdlToken.key(found.group(1)))
            .collect(Collectors.toUnmodifiableSet());

    private MdlFunctions() {}

    private static void put(String name, String written) {
        WRITTEN.put(name, written);
    }

    private static void same(String name, int count) {
        List<String> arguments =
                IntStream.rangeClosed(1, count).mapToObj(i -> "%" + i).toList();
        put(name, name.toUpperCase(Locale.ROOT).replace(' ', '_') + "(" + String.join(", ", arguments) + ")");
    }

    /** True if Vensim's functions are written with a function of that name. */
    static boolean isTaken(String key) {
        return TAKEN.contains(key);
    }

    /** True if a name means a function of Vensim that is read. */
    static boolean knows(String key) {
        return WRITTEN.containsKey(key);
    }

    /** How many arguments a function takes that is read. */
    static int arguments(String key) {
        String written = WRITTEN.getOrDefault(key, "");
        int most = 0;
        for (int i = 1; i < 10; i++) {
            most = written.contains("%" + i) ? i : most;
        }
        return most;
    }

    /** The call as it is written in XMILE; arguments are in parentheses where they are between operators; {@code %t} is the step. */
    static String call(String key, List<String> arguments, String step, boolean euler) {
        String always = WRITTEN.getOrDefault(key, "");
        String written = euler ? BY_EULER.getOrDefault(key, always) : always;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            char which = written.charAt(++i);
            String argument = which == 't' ? step : arguments.get(which - '1').strip();
            boolean alone = ",(".indexOf(before(written, i - 1)) >= 0 && ",)".indexOf(written.charAt(i + 1)) >= 0;
            out.append(alone ? argument : "(" + argument + ")");
        }
        return out.toString();
    }

    private static char before(String written, int at) {
        int i = at - 1;
        while (i > 0 && written.charAt(i) == ' ') {
            i--;
        }
        return i < 0 ? ' ' : written.charAt(i);
    }

    /** What to write instead of a function that is refused; null if it is not among those. */
    static @Nullable String instead(String key) {
        return REFUSED.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
