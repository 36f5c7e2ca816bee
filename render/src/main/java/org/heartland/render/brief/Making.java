package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        List<String> lines = new ArrayList<>();
        int statements = assessment.claims().size();
        if (statements > 0) {
            lines.add(words.say(
                    "{0} statements were taken from what is judged, in our words. Each that can be tested has a condition that could prove it wrong; the others are opinion, too vague to test, or causes for which there is no model yet.",
                    statements));
        }
        lines.add(words.say(
                "The conditions were put to {0} dated figures, memberships and events from {1} sources, as known on {2}. What is not published is called not known, and never counts as zero.",
                number(words, assessment.table().size()),
                number(words, assessment.subject().sources().size()),
                words.date(of.asOf())));
        int choices = assessment.subject().judgements().size();
        if (choices > 0) {
            lines.add(words.say(
                    "There are {0} choices that the data do not settle: {1}. They were varied together in {2} settings; a verdict stands if it is the same in at least {3} of 1,000. A share of settings is not a probability.",
                    choices,
                    some(assessment, words),
                    number(words, of.draws()),
                    Math.round(1000 * Verdict.ENOUGH)));
        }
        lines.add(words.say(
                "An arrow leads from {0}, as could be known on {1}, to {2}, the latest year of the figures.",
                of.thenYear(), words.date(of.thenAsOf()), of.year()));
        lines.add(words.say(
                "Confidence is confidence in the evidence. High: at least two independent sources, one of them primary, and every choice gives the same. Low: one source, or only copies and parties to the dispute, or fewer than {0} settings of 1,000. Moderate: what lies between. It says nothing of how likely anything is.",
                Math.round(1000 * Verdict.ENOUGH)));
        lines.add(words.say(
                "On screen every figure leads to its value, years and sources. All statements: --annex; all rows: --full. The same files, version and seed ({0}) give the same pages.",
                of.seed()));
        return lines.stream().map(line -> Line.of(line)).toList();
    }

    private static String number(Words words, int count) {
        return words.number(Figure.plain(count));
    }

    /** The first three choices, in words. */
    private static String some(Assessment assessment, Words words) {
        return assessment.subject().judgements().values().stream()
                .map(judgement -> words.term(judgement.says()))
                .limit(3)
                .collect(Collectors.joining("; "));
    }
}
