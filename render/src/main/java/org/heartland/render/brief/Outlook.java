package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Ledger;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Support;
import org.heartland.assessment.Verdict;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The predictions of the texts, and what has become of them so far.
 *
 * @param groups those that are not empty: settled, on course, open
 * @param vague how many predictions are too vague to test
 */
public record Outlook(List<Group> groups, int vague) {

    /** Predictions that stand alike, in the order of the text. */
    public record Group(Standing standing, List<Forecast> forecasts) {}

    /** How a prediction stands. */
    public enum Standing {
        SETTLED,
        /** It is not due, and as things are it would come true. */
        ON_COURSE,
        OPEN
    }

    /**
     * One prediction.
     *
     * @param claim the id of the statement; for links and tests, never printed
     * @param where its paragraph: "¶5"
     * @param address where it can be read, or null
     * @param says the prediction
     * @param sofar "Came true", "Open to 2033: on course"
     * @param happened what has happened, with references to its sources
     * @param evidence how good the evidence is: "evidence: moderate (5 sources, 1 primary)"
     */
    public record Forecast(
            String claim,
            String where,
            @Nullable String address,
            Line says,
            String sofar,
            Line happened,
            String evidence) {}

    public static Outlook of(Assessment assessment, Words words, Footnotes footnotes) {
        return new Writer(assessment, words, footnotes).outlook();
    }

    /** How many predictions stand so. */
    public int count(Standing standing) {
        return groups.stream()
                .filter(group -> group.standing() == standing)
                .mapToInt(group -> group.forecasts().size())
                .sum();
    }

    public int size() {
        return groups.stream().mapToInt(group -> group.forecasts().size()).sum();
    }

    /** Finds the words. */
    private record Writer(Assessment assessment, Words words, Footnotes footnotes) {

        Outlook outlook() {
            List<Ledger.Entry> entries =
                    new ArrayList<>(Ledger.of(assessment.predictions()).entries());
            entries.sort(Comparator.comparingInt(entry -> entry.row().claim().paragraph()));
            int all = entries.size();
            entries.removeIf(entry -> entry.resolution() == Ledger.Resolution.NEVER);
            List<Group> groups = new ArrayList<>();
            for (Standing standing : Standing.values()) {
                List<Forecast> forecasts = entries.stream()
                        .filter(entry -> standing(entry) == standing)
                        .map(this::forecast)
                        .toList();
                if (!forecasts.isEmpty()) {
                    groups.add(new Group(standing, forecasts));
                }
            }
            return new Outlook(List.copyOf(groups), all - entries.size());
        }

        private static Standing standing(Ledger.Entry entry) {
            if (entry.came() != null) {
                return Standing.SETTLED;
            }
            boolean onCourse = entry.resolution() == Ledger.Resolution.OPEN
                    && entry.row().now().soFar() == Verdict.SUPPORTED;
            return onCourse ? Standing.ON_COURSE : Standing.OPEN;
        }

        private Forecast forecast(Ledger.Entry entry) {
            ClaimRow row = entry.row();
            Statement claim = row.claim();
            List<Source> cited = cited(claim);
            Support support = row.support();
            double agreeing = Confidence.agreeing(row.now());
            return new Forecast(
                    claim.id(),
                    "¶" + claim.paragraph(),
                    new TextWords(words).address(claim),
                    text(claim.says()),
                    sofar(entry),
                    Line.of(
                            happened(row),
                            cited.isEmpty() ? footnotes.of(row.now().rows()) : footnotes.to(cited)),
                    agreeing == 0
                            ? words.say("not enough evidence either way")
                            : Confidence.of(support, agreeing)
                                    .evidence(
                                            words,
                                            support,
                                            agreeing,
                                            assessment.of().draws()));
        }

        private Line text(String says) {
            return Line.of(new LinePart.Text(words.term(says), words.speaks(says)));
        }

        /** The sources of what has happened; those that the dossier does not know are left out. */
        private List<Source> cited(Statement claim) {
            Statement.Prediction prediction = claim.prediction();
            Set<Source> cited = new LinkedHashSet<>();
            if (prediction != null) {
                for (Cited<String> outcome : prediction.outcomes()) {
                    Source source =
                            assessment.subject().sources().get(outcome.source().id());
                    if (source != null) {
                        cited.add(source);
                    }
                }
            }
            return List.copyOf(cited);
        }

        private Line happened(ClaimRow row) {
            Statement.Prediction prediction = row.claim().prediction();
            if (prediction == null || prediction.outcomes().isEmpty()) {
                return text(row.now().why());
            }
            List<Object> runs = new ArrayList<>();
            for (Cited<String> outcome : prediction.outcomes()) {
                if (!runs.isEmpty()) {
                    runs.add(" ");
                }
                runs.add(text(outcome.value()));
            }
            return Line.of(runs.toArray());
        }

        private String sofar(Ledger.Entry entry) {
            Boolean came = entry.came();
            if (came != null) {
                return words.say(came ? "Came true" : "Did not come true");
            }
            return switch (entry.resolution()) {
                case DISPUTED -> words.say("In dispute");
                case PART -> words.say("Due; true in part");
                case NOT_FOUND -> words.say("Due; outcome not found");
                default -> new ClaimWords(words).standing(entry.row());
            };
        }
    }
}
