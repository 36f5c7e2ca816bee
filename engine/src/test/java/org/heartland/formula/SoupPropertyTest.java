package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

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

    @Property(seed = "20220106")
    void any_characters(@ForAll("characters") String soup) {
        answers(soup);
    }

    @Property(seed = "20220106")
    void any_bytes(@ForAll byte[] soup) {
        answers(new String(soup, StandardCharsets.ISO_8859_1));
        answers(new String(soup, StandardCharsets.UTF_8));
    }

    @Property(seed = "20220106")
    void any_words(@ForAll("words") List<String> soup) {
        answers(String.join(" ", soup));
    }

    @Property(seed = "20220106")
    void good_expressions_cut_and_joined(@ForAll("halves") String soup) {
        answers(soup);
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

    @Provide
    Arbitrary<String> characters() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("()+-*/^=<>,:.%{}\"'_ \n\t09aEINr&|!\u202e\u0000\u00a0\u2212\ud83d")
                .ofMaxLength(60);
        return Arbitraries.oneOf(anything, near);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(25);
    }

    /** The beginning of one good expression and the end of another, sometimes with a word between them. */
    @Provide
    Arbitrary<String> halves() {
        Arbitrary<String> good = Arbitraries.of(ladder());
        Arbitrary<Double> part = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(good, good, part, part, Arbitraries.of(WORDS).injectNull(.5))
                .as((a, b, cut, from, word) -> a.substring(0, (int) (cut * a.length()))
                        + (word == null ? "" : word)
                        + b.substring((int) (from * b.length())));
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
