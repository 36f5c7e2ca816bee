package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Verdict;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;

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
        lines.add(words.say(
                "High confidence: two independent sources or more, one of them primary, and every choice gives the same. Low: one source, or only copies and parties to the dispute, or fewer than {0} of {1} settings. It says how good the evidence is, not how likely anything is.",
                enough, draws));
        lines.add(words.say(
                "On a screen every figure leads to its value, years and sources. All statements: --annex; all rows of evidence: --full. The same files, version and seed ({0}) give the same pages.",
                of.seed()));
        return lines.stream().map(line -> Line.of(line)).toList();
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
