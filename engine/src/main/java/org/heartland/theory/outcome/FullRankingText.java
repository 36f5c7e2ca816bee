package org.heartland.theory.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heartland.theory.outcome.KeptText.Line;
import org.heartland.theory.outcome.Relations.Interplay;
import org.heartland.theory.outcome.Relations.Kind;
import org.heartland.theory.outcome.Relations.VoidRow;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.outcome.Standings.BaselineRow;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.outcome.Standings.Score;
import org.heartland.theory.outcome.Standings.YearWeights;
import org.jspecify.annotations.Nullable;

/** A ranking as text, to be kept: numbers only, since the prose of theories may change without it. */
public final class FullRankingText {
    private static final String HEAD = "heartland-ranking\t1";
    private static final String ROW = "row";
    private static final String RELATIONS = "relations";
    private static final String LATER = "later";
    private static final int OF_SCORE = 5;

    private FullRankingText() {}

    /** What is said of an account in words. */
    public record Prose(String title, List<String> says, String wrong, Meanings meanings) {}

    // ---- Writing.

    /** The text, from which the ranking is read back exactly. */
    public static String write(FullRanking ranking) {
        KeptText out = new KeptText(HEAD);
        Standings all = ranking.standings();
        out.line("standings", all.until(), all.particles(), all.seed(), all.first(), all.last(), all.figures());
        for (BaselineRow one : all.baselines()) {
            out.line("plain", fields(one.score(), one.name()));
            difference("plain_against", one.againstBest(), out);
        }
        for (YearWeights one : all.years()) {
            out.line("weights", KeptText.fields(one.weights(), one.year()));
            out.line("scores", KeptText.fields(one.logScores(), one.year()));
        }
        all.accounts().forEach(row -> account(row, out));
        ranking.relations().forEach(one -> relations(one, out));
        ranking.later().forEach(one -> later(one, out));
        return out.sealed();
    }

    private static void later(LaterScore one, KeptText out) {
        out.line(LATER, fields(one.score(), one.name()));
        out.line("interval", one.low(), one.high());
        one.against().forEach(other -> difference("against", other, out));
        one.told().forEach(each -> FitText.told(each, out));
    }

    private static Object[] fields(Score score, Object... first) {
        return KeptText.fields(
                List.of(score.logScore(), score.crps(), score.within50(), score.within80(), score.within95()), first);
    }

    private static void difference(String kind, Difference one, KeptText out) {
        out.line(kind, one.other(), one.mean(), one.low(), one.high());
    }

    private static void account(AccountRow row, KeptText out) {
        out.line(ROW, fields(row.score(), row.id()));
        out.line("weight", row.weight(), row.least(), row.most());
        row.against().forEach(one -> difference("against", one, out));
        FitText.result(row.fit(), out);
    }

    private static void relations(Relations one, KeptText out) {
        out.line(RELATIONS, KeptText.fields(one.eigenvalue(), one.account(), one.runaway()));
        Relations.ClashHazard clash = one.clash();
        if (clash != null) {
            out.line(
                    "clash",
                    clash.first(),
                    clash.second(),
                    clash.events(),
                    clash.from(),
                    clash.to(),
                    clash.usual(),
                    clash.year(),
                    clash.overlap(),
                    clash.low(),
                    clash.middle(),
                    clash.high());
        }
        for (Interplay each : one.interplay()) {
            out.line("interplay", each.first(), each.second(), each.kind(), each.share());
        }
        for (VoidRow row : one.voids()) {
            out.line(
                    "void",
                    row.receiver(),
                    row.year(),
                    row.low(),
                    row.middle(),
                    row.high(),
                    row.fallenLow(),
                    row.fallen(),
                    row.fallenHigh(),
                    row.filled());
        }
    }

    // ---- Reading.

    /**
     * The ranking; null if there is no text, or if it is damaged or of another program.
     *
     * @param prose that of the accounts as it is now, by their ids
     */
    public static @Nullable FullRanking read(@Nullable String text, Map<String, Prose> prose) {
        List<Line> lines = KeptText.lines(text, HEAD);
        try {
            return lines == null ? null : ranking(lines, prose);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return null;
        }
    }

    private static FullRanking ranking(List<Line> lines, Map<String, Prose> prose) {
        List<Relations> relations = groups(RELATIONS, lines).stream()
                .map(FullRankingText::relations)
                .toList();
        List<LaterScore> later =
                groups(LATER, lines).stream().map(FullRankingText::later).toList();
        return new FullRanking(standings(lines, prose), relations, later);
    }

    private static LaterScore later(List<Line> lines) {
        Line interval = FitText.of("interval", lines).get(0);
        return new LaterScore(
                lines.get(0).text(1),
                score(lines.get(0)),
                interval.number(1),
                interval.number(2),
                each("against", lines, FullRankingText::difference),
                each("told", lines, FitText::told));
    }

    private static Standings standings(List<Line> lines, Map<String, Prose> prose) {
        Line head = FitText.of("standings", lines).get(0);
        List<Difference> against = each("plain_against", lines, FullRankingText::difference);
        List<Line> plain = FitText.of("plain", lines);
        List<BaselineRow> baselines = new ArrayList<>();
        for (int k = 0; k < plain.size(); k++) {
            baselines.add(new BaselineRow(plain.get(k).text(1), score(plain.get(k)), against.get(k)));
        }
        List<Line> scores = FitText.of("scores", lines);
        List<YearWeights> years = new ArrayList<>();
        for (Line line : FitText.of("weights", lines)) {
            years.add(new YearWeights(
                    line.whole(1), line.list(2), scores.get(years.size()).list(2)));
        }
        return new Standings(
                head.whole(1),
                head.whole(2),
                Long.parseLong(head.text(3)),
                head.whole(4),
                head.whole(5),
                head.whole(6),
                groups(ROW, lines).stream().map(one -> account(one, prose)).toList(),
                baselines,
                years);
    }

    private static AccountRow account(List<Line> lines, Map<String, Prose> prose) {
        Line row = lines.get(0);
        Line weight = FitText.of("weight", lines).get(0);
        Prose of = prose.get(row.text(1));
        if (of == null) {
            throw new IllegalArgumentException("there is no account " + row.text(1));
        }
        return new AccountRow(
                row.text(1),
                of.title(),
                of.says(),
                of.wrong(),
                score(row),
                each("against", lines, FullRankingText::difference),
                weight.number(1),
                weight.number(2),
                weight.number(3),
                FitText.result(lines),
                of.meanings());
    }

    private static Relations relations(List<Line> lines) {
        Line head = lines.get(0);
        return new Relations(
                head.text(1),
                each(
                        "interplay",
                        lines,
                        line -> new Interplay(line.text(1), line.text(2), Kind.valueOf(line.text(3)), line.number(4))),
                each("void", lines, FullRankingText::emptiness),
                head.number(2),
                head.list(3),
                each("clash", lines, FullRankingText::clash).stream()
                        .findFirst()
                        .orElse(null));
    }

    private static Relations.ClashHazard clash(Line line) {
        return new Relations.ClashHazard(
                line.text(1),
                line.text(2),
                line.whole(3),
                line.whole(4),
                line.whole(5),
                line.number(6),
                line.whole(7),
                line.number(8),
                line.number(9),
                line.number(10),
                line.number(11));
    }

    private static VoidRow emptiness(Line line) {
        return new VoidRow(
                line.text(1),
                line.whole(2),
                line.number(3),
                line.number(4),
                line.number(5),
                line.number(6),
                line.number(7),
                line.number(8),
                line.number(9));
    }

    private static Score score(Line line) {
        double[] of = Arrays.copyOf(line.numbers(2), OF_SCORE);
        return new Score(of[0], of[1], of[2], of[3], of[4]);
    }

    private static Difference difference(Line line) {
        return new Difference(line.text(1), line.number(2), line.number(3), line.number(4));
    }

    private static <T> List<T> each(String kind, List<Line> lines, Function<Line, T> reading) {
        return FitText.of(kind, lines).stream().map(reading).toList();
    }

    /** The lines in groups, each of which begins with a line of a kind and ends before the next one or the next head. */
    private static List<List<Line>> groups(String kind, List<Line> lines) {
        List<List<Line>> groups = new ArrayList<>();
        boolean inside = false;
        for (Line line : lines) {
            if (line.is(ROW) || line.is(RELATIONS) || line.is(LATER)) {
                inside = line.is(kind);
                if (inside) {
                    groups.add(new ArrayList<>());
                }
            }
            if (inside) {
                groups.get(groups.size() - 1).add(line);
            }
        }
        return groups;
    }
}
