package org.heartland.bench;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models for benchmarks, in the short form. */
final class SampleModels {
    private SampleModels() {}

    /** The epidemic of SDEverywhere's suite ({@code models/sir}): the same equations, step, method and saved times. */
    static String epidemic(double dt) {
        return String.format(Locale.ROOT, """
            model: susceptible, infected, recovered
            time: {start: 0, stop: 200, dt: %s, method: euler, save: 2}
            stocks:
              recovered: {start: 0, in: recovery}
              infected: {start: 1, in: infection, out: recovery}
              susceptible: {start: population - infected - recovered, out: infection}
            flows:
              infection: contacts * infectivity * susceptible * infected / population
              recovery: infected / duration
            auxiliaries:
              reproduction: contacts * infectivity * duration * susceptible / population
              contacts: 2.5
              infectivity: 0.25
              population: 10000
              duration: 2
            """, dt);
    }

    /** Ten graphical functions of 21 points, all needed by a stock. */
    static String lookups() {
        String points = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> String.valueOf(i * i % 7))
                .collect(Collectors.joining(", "));
        return tens("{is: level / %1$s, range: [0, 20], y: [" + points + "]}");
    }

    /** Ten IFs, of which both branches are computed. */
    static String choices() {
        return tens("if level > %1$s * 3 then level * %1$s else level + %1$s");
    }

    /** Ten third-order delays. */
    static String delays() {
        return tens("DELAY3(level, %1$s)");
    }

    private static String tens(String equation) {
        return String.format(
                Locale.ROOT,
                """
            model: ten auxiliaries of a kind
            time: {start: 0, stop: 100, dt: 0.1, method: euler, save: 10}
            stocks:
              level: {start: 1, in: change}
            flows:
              change: (%s) / 1000 - level / 50
            auxiliaries:
            %s
            """,
                names(10, i -> "a" + i, " + "),
                names(10, i -> "  a" + i + ": " + String.format(Locale.ROOT, equation, i), "\n"));
    }

    /** Three arrays of a hundred elements and two sums over them. */
    static String arrays() {
        return """
            model: who trades with whom
            time: {start: 0, stop: 100, dt: 0.1, method: euler, save: 10}
            dimensions: {source: 10, goal: 10}
            stocks:
              wealth: {over: [source], start: 100, in: [earned], out: [spent]}
            flows:
              earned: {over: [source], is: "SUM(trade[*, source])"}
              spent: {over: [source], is: "SUM(trade[source, *])"}
            auxiliaries:
              distance: {over: [source, goal], is: 1 + ABS(source - goal)}
              pull: {over: [source, goal], is: "wealth[source] / distance[source, goal]"}
              trade: {over: [source, goal], is: "pull[source, goal] * rate"}
              rate: 0.01
            """;
    }

    /**
     * Two hundred variables: fifty sectors, each with a stock, an inflow, an outflow and a target that depends on the
     * next sector.
     */
    static String sectors(String method) {
        return String.format(
                Locale.ROOT,
                """
            model: fifty sectors
            time: {start: 0, stop: 100, dt: 0.25, method: %s, save: 1}
            stocks:
            %s
            flows:
            %s
            auxiliaries:
            %s
            """,
                method,
                names(50, i -> "  stock" + i + ": {start: " + (50 + i) + ", in: in" + i + ", out: out" + i + "}", "\n"),
                names(50, i -> "  in" + i + ": max(0, target" + i + " - stock" + i + ") / 4", "\n") + "\n"
                        + names(50, i -> "  out" + i + ": stock" + i + " / " + (20 + i), "\n"),
                names(
                        50,
                        i -> "  target" + i + ": 0.5 * stock" + (i % 50 + 1) + " + 60 / (1 + stock" + i + " / 100)",
                        "\n"));
    }

    private static String names(int count, IntFunction<String> of, String between) {
        return IntStream.rangeClosed(1, count).mapToObj(of).collect(Collectors.joining(between));
    }
}
