package org.heartland.theory.outcome;

import java.util.List;
import org.heartland.theory.outcome.FitResult.YearDensity;
import org.heartland.theory.outcome.KeptText.Line;
import org.jspecify.annotations.Nullable;

/** A fitted account as text, to be kept. */
public final class FitText {
    private static final String HEAD = "heartland-fit\t2";

    private FitText() {}

    /** The text, from which the account is read back exactly. */
    public static String write(FittedAccount fit) {
        KeptText out = new KeptText(HEAD);
        result(fit.result(), out);
        for (double[] draws : fit.draws()) {
            out.numbers("draws", draws);
        }
        fit.told().forEach(one -> told(one, out));
        return out.sealed();
    }

    /** The line of what was said of a figure. */
    static void told(Told one, KeptText out) {
        out.line(
                "told",
                one.series(),
                one.receiver(),
                one.year(),
                one.out(),
                one.value(),
                one.logScore(),
                one.crps(),
                one.pit(),
                one.low(),
                one.middle(),
                one.high());
    }

    /** The lines of what a fit came to: one of the account, and those that follow. */
    static void result(FitResult fit, KeptText out) {
        out.line("account", fit.id(), fit.evidence(), fit.moved(), fit.half());
        for (Learned one : fit.parameters()) {
            out.line("parameter", one.name(), one.low(), one.middle(), one.high(), one.spreadLeft());
        }
        for (YearDensity one : fit.years()) {
            out.line("year", one.out(), one.figures(), one.logDensity());
        }
    }

    /** What a fit came to, from the lines of one account. */
    static FitResult result(List<Line> lines) {
        Line head = of("account", lines).get(0);
        return new FitResult(
                head.text(1),
                head.number(2),
                head.truth(3),
                head.number(4),
                of("parameter", lines).stream()
                        .map(line -> new Learned(
                                line.text(1), line.number(2), line.number(3), line.number(4), line.number(5)))
                        .toList(),
                of("year", lines).stream()
                        .map(line -> new YearDensity(line.whole(1), line.whole(2), line.number(3)))
                        .toList());
    }

    static List<Line> of(String kind, List<Line> lines) {
        return lines.stream().filter(line -> line.is(kind)).toList();
    }

    /** The account; null if there is no text, or if it is damaged or of another program. */
    public static @Nullable FittedAccount read(@Nullable String text) {
        List<Line> lines = KeptText.lines(text, HEAD);
        try {
            return lines == null ? null : account(lines);
        } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
            return null;
        }
    }

    private static FittedAccount account(List<Line> lines) {
        return new FittedAccount(
                result(lines),
                of("draws", lines).stream().map(line -> line.numbers(1)).toArray(double[][]::new),
                of("told", lines).stream().map(FitText::told).toList());
    }

    static Told told(Line line) {
        return new Told(
                line.text(1),
                line.text(2),
                line.whole(3),
                line.whole(4),
                line.number(5),
                line.number(6),
                line.number(7),
                line.number(8),
                line.number(9),
                line.number(10),
                line.number(11));
    }
}
