package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.always;
import static org.heartland.property.Generators.bytes;
import static org.heartland.property.Generators.of;
import static org.heartland.property.Generators.oneOf;
import static org.heartland.property.Generators.strings;
import static org.heartland.property.Property.forAll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.property.Generator;
import org.junit.jupiter.api.Test;

/** Whatever is written, the answer is a value or a problem, never an exception and never more than a second of work. */
class SoupPropertyTest {
    private static final long SECOND = 1_000_000_000L;
    private static final List<String> WORDS = List.of(
            "all",
            "some",
            "count",
            "mean",
            "sum",
            "min",
            "max",
            "in",
            ":",
            "r",
            "p",
            "receivers",
            "powers",
            "KAZ",
            "RUS",
            "nobody",
            "CSTO",
            "economy",
            "trade",
            "trade_mirror",
            "distance",
            "share(",
            "value(",
            "member(",
            "guarantor(",
            "provider(",
            "size(",
            "set(",
            "years(",
            "without(",
            "known(",
            "sure(",
            "thin_unless(",
            "MIN(",
            "(",
            ")",
            ")",
            ",",
            ",",
            "+",
            "-",
            "*",
            "/",
            "^",
            "MOD",
            "=",
            "<>",
            "<",
            ">=",
            "AND",
            "OR",
            "NOT",
            "IF",
            "THEN",
            "ELSE",
            "true",
            "unknown",
            "year",
            "window",
            "margin",
            "who",
            "books",
            "style",
            "narrow",
            "2021",
            "1",
            ".5",
            "50%",
            "2022-01-06",
            "9999",
            "{x}",
            "\"KAZ\"",
            "%",
            "1E308",
            "day(crisis)");

    @Test
    void any_characters() {
        forAll(characters(), SoupPropertyTest::answers);
    }

    @Test
    void any_bytes() {
        forAll(bytes(), soup -> {
            answers(new String(soup, StandardCharsets.ISO_8859_1));
            answers(new String(soup, StandardCharsets.UTF_8));
        });
    }

    @Test
    void any_words() {
        forAll(words(), soup -> answers(String.join(" ", soup)));
    }

    @Test
    void good_expressions_cut_and_joined() {
        forAll(halves(), SoupPropertyTest::answers);
    }

    private static void answers(String soup) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Read<Formula> read = new Toy().compile(soup);
        if (read instanceof Read.Good<Formula> good) {
            good.value().run(new Run(new Draws(1, 3), new Run.Memory(), Deadline.NONE, false));
            good.value().run(new Run(new Draws(1, 3), new Run.Memory(), Deadline.NONE, true));
        }
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                .as(soup)
                .isLessThan(SECOND);
        for (Problem problem : read.problems()) {
            assertThat(problem.line()).matches("expression:\\d+:\\d+: \\S.*").doesNotContain("\n", "\u0000", "\u202e");
        }
    }

    private static Generator<String> characters() {
        return oneOf(strings(60), strings("()+-*/^=<>,:.%{}\"'_ \n\t09aEINr&|!\u202e\u0000\u00a0\u2212\ud83d", 60));
    }

    private static Generator<List<String>> words() {
        return of(WORDS).list(0, 25);
    }

    /** The beginning of one good expression and the end of another, sometimes with a word between them. */
    private static Generator<String> halves() {
        Generator<String> good = of(ladder());
        Generator<String> between = oneOf(always(""), of(WORDS));
        return choices -> {
            String beginning = good.next(choices);
            String end = good.next(choices);
            return beginning.substring(0, choices.index(beginning.length() + 1))
                    + between.next(choices)
                    + end.substring(choices.index(end.length() + 1));
        };
    }

    private static List<String> ladder() {
        try (var in = Objects.requireNonNull(SoupPropertyTest.class.getResourceAsStream("ladder.txt"))) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> line.contains("|") && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1)[1].strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
