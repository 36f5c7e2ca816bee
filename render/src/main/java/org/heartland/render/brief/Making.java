package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.BestAccount;
import org.heartland.assessment.Verdict;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** How a brief was made, in a few lines. */
public final class Making {
    private Making() {}

    /** The lines; those on statements are left out where no text is judged. */
    public static List<Line> of(Assessment assessment, Words words) {
        Assessment.Identity of = assessment.of();
        String enough = number(words, (int) Math.round(of.draws() * Verdict.ENOUGH));
        String draws = number(words, of.draws());
        List<String> lines = new ArrayList<>();
        int statements = assessment.claims().size();
        if (statements > 0) {
            lines.add(words.say(
                    "{0} statements are judged, in our words. Each that can be tested has a condition that could prove it wrong.",
                    statements));
        }
        lines.add(words.say(
                "All rests on {0} dated figures, memberships and events from {1} sources, as known on {2}. What is not published is not known, and never counts as zero.",
                number(words, assessment.table().size()), number(words, sources(assessment)), words.date(of.asOf())));
        assessment.subject().judgements().values().stream()
                .findFirst()
                .ifPresent(choice -> lines.add(words.say(
                        "{0} choices that the data do not settle (the first: {1}) were varied together in {2} settings. A verdict stands if it is the same in {3} of {2}. A share of settings is not a probability.",
                        assessment.subject().judgements().size(), words.term(choice.says()), draws, enough)));
        account(assessment.bestAccount(), words).ifPresent(lines::add);
        lines.add(words.say(
                "High confidence: two independent sources or more, one of them primary, and every choice gives the same. Low: one source, or only copies and parties to the dispute, or fewer than {0} of {1} settings. It says how good the evidence is, not how likely anything is.",
                enough, draws));
        lines.add(words.say(
                "On a screen every figure leads to its value, years and sources. All statements: --annex; all rows of evidence: --full. The same files, version and seed ({0}) give the same pages.",
                of.seed()));
        return lines.stream().map(line -> Line.of(line)).toList();
    }

    /** Which account of the order fits best, with its interval: the one line of the brief on theories; none where there is no interval. */
    private static Optional<String> account(@Nullable BestAccount best, Words words) {
        BestAccount.Next next = best == null ? null : best.next();
        if (best == null || next == null || Double.isNaN(next.low())) {
            return Optional.empty();
        }
        String first = words.say(
                "Which account of the order fits best: of {0}, asked for {1} figures before these were out, “{2}”.",
                best.accounts(), number(words, best.figures()), words.term(best.title()));
        String apart = words.say(
                best.open() == 0
                        ? "It is ahead of each other account, of “{0}” by {1} nats a year ({2} to {3})."
                        : "No difference is shown from {4} of the others, such as “{0}”: {1} nats a year ({2} to {3}).",
                words.term(next.title()),
                words.decimals(next.mean(), 2),
                words.decimals(next.low(), 2),
                words.decimals(next.high(), 2),
                best.open());
        String plain = best.better().isEmpty() ? "" : " " + words.say("Plain forecasts were better than it.");
        return Optional.of(first + " " + apart + plain);
    }

    /** How many sources the figures, memberships and events are from; others bear what theories and issues assume. */
    private static int sources(Assessment assessment) {
        return (int) assessment.table().stream()
                .map(row -> row.source().id())
                .distinct()
                .count();
    }

    private static String number(Words words, int count) {
        return words.number(Figure.plain(count));
    }
}
