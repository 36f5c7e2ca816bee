package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.citation.Source;
import org.jspecify.annotations.Nullable;

/** Why a statement is judged as it is: a few sentences on each state that it is about, with the names of their sources. */
public final class ReasonWords {
    /** At most so many reports and figures are named for a state. */
    private static final int MOST = 3;

    /** No statement that is not about several states has more than this. */
    private static final int MOST_IN_ALL = 8;

    private static final int NAMED_SOURCES = 2;
    private static final int ROLE_ASKED = 3;
    private static final int FIRST_ASKED = 4;
    private static final int SHARE_ASKED = 5;

    private final Assessment assessment;
    private final Words words;
    private final StepValue values;
    private final RowWords rows;
    private final SourceNames sources;
    private final UnaryOperator<Step> whole;

    public ReasonWords(Assessment assessment, Words words) {
        this(assessment, words, step -> step);
    }

    /** @param whole finds the step with all that is under it where an explanation only refers to it */
    public ReasonWords(Assessment assessment, Words words, UnaryOperator<Step> whole) {
        this.assessment = assessment;
        this.words = words;
        this.values = new StepValue(words);
        this.rows = new RowWords(words);
        this.sources = new SourceNames(words);
        this.whole = whole;
    }

    /**
     * The reasons that concern a state.
     *
     * @param about "Kazakhstan: true in 95 %, not known in 5 % of 1,000 settings", or the same of states that are alike; "" if it is not about
     *     several
     */
    public record About(String about, List<Clauses> sentences) {}

    /** A sentence, or a few about one role, in clauses. */
    public record Clauses(List<Clause> clauses) {
        public static Clauses of(String says) {
            return new Clauses(List.of(new Clause(says, List.of(), 0)));
        }

        /** The sentence without its sources. */
        public String says() {
            return String.join(". ", clauses.stream().map(Clause::says).toList());
        }
    }

    /**
     * A clause and what it rests on.
     *
     * @param sources the best of its sources
     * @param more how many publishers more there are
     */
    public record Clause(String says, List<Source> sources, int more) {}

    /** A sentence with the names of its sources: "CSTO member (CSTO, 15 May 2020; 1 more)". */
    public String plain(Clauses sentence) {
        return String.join(
                ". ",
                sentence.clauses().stream()
                        .map(clause -> clause.says() + named(clause))
                        .toList());
    }

    /** The reasons for the verdict on a statement, state by state. */
    public List<About> of(Explanation explanation) {
        List<Step> steps = explanation.steps();
        boolean several = steps.size() > 1 && steps.stream().allMatch(this::isState);
        if (!several) {
            List<Clauses> sentences = sentences(steps, MOST_IN_ALL, false);
            return sentences.isEmpty() ? List.of() : List.of(new About("", sentences));
        }
        Map<About, List<String>> alike = new LinkedHashMap<>();
        for (Step step : steps) {
            About same = new About(
                    values.inWords(step.value()), sentences(whole.apply(step).from(), MOST, true));
            alike.computeIfAbsent(same, unseen -> new ArrayList<>()).add(words.actor(step.says()));
        }
        List<About> reasons = new ArrayList<>();
        alike.forEach((about, states) ->
                reasons.add(new About(words.say("{0}: {1}", words.and(states), about.about()), about.sentences())));
        return reasons;
    }

    private boolean isState(Step step) {
        return step.asked().isEmpty() && assessment.subject().actors().containsKey(step.says());
    }

    private List<Clauses> sentences(List<Step> steps, int most, boolean ofOneState) {
        Set<Clauses> collected = new LinkedHashSet<>(roles(steps));
        Map<String, List<Source>> reports = new LinkedHashMap<>();
        steps.forEach(step -> collect(step, ofOneState, collected, reports));
        List<Clauses> sentences = new ArrayList<>(collected);
        reports.entrySet().stream()
                .limit(Math.max(0, most - collected.size()))
                .forEach(report -> sentences.add(cited(report.getKey(), report.getValue(), NAMED_SOURCES)));
        int left = collected.size() + reports.size() - sentences.size();
        if (left > 0) {
            sentences.add(Clauses.of(
                    words.say(left == 1 ? "{0} more report or figure" : "{0} more reports and figures", left)));
        }
        return sentences;
    }

    /** What a step and those under it tell: answers in words, and the reports and figures that they rest on. */
    private void collect(Step shown, boolean ofOneState, Set<Clauses> collected, Map<String, List<Source>> reports) {
        Step step = whole.apply(shown);
        List<Clauses> answers = answers(step, ofOneState);
        collected.addAll(answers);
        if (!answers.isEmpty() || row(step) != null) {
            return;
        }
        for (int number : step.rows()) {
            EvidenceRow row = assessment.row(number);
            reports.computeIfAbsent(rows.sentence(row), unseen -> new ArrayList<>())
                    .add(row.source());
        }
        step.from().forEach(under -> collect(under, ofOneState, collected, reports));
    }

    /** The answer to a question on a share or the first partner, in a sentence; empty for any other step. */
    private List<Clauses> answers(Step step, boolean ofOneState) {
        List<String> asked = step.asked();
        if (asked.size() == SHARE_ASKED && asked.get(0).equals("share")) {
            String share = words.say(
                    "{0}'s share of {1}: {2}",
                    words.actor(asked.get(2)),
                    what(asked.get(1), asked.get(3), asked.get(4), ofOneState),
                    values.inWords(step.value()));
            return List.of(cited(share, step));
        }
        if (asked.size() == FIRST_ASKED && asked.get(0).equals("first")) {
            String first = words.say(
                    "first in {0}: {1}",
                    what(asked.get(1), asked.get(2), asked.get(3), ofOneState), values.inWords(step.value()));
            return List.of(cited(first, step));
        }
        return List.of();
    }

    /** "goods trade, Kazakhstan, 2022", without the state where it has been named. */
    private String what(String asked, String state, String year, boolean ofOneState) {
        String quantity = quantity(asked);
        return ofOneState
                ? words.say("{0}, {1}", quantity, year)
                : words.say("{0}, {1}, {2}", quantity, words.actor(state), year);
    }

    /** What is known of the roles that were asked: of one, why it is so; of several, who holds them, in a sentence for each role. */
    private List<Clauses> roles(List<Step> steps) {
        Set<RoleRow> found = new LinkedHashSet<>();
        steps.forEach(step -> roles(step, found));
        if (found.size() == 1) {
            return List.of(whole(found.iterator().next()));
        }
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        boolean states = found.stream().map(RoleRow::receiver).distinct().count() > 1;
        for (RoleRow row : found) {
            String holds = words.say(
                    "{0}: {1}", Integer.toString(row.year()), roleWords(row).standing(row));
            byRole.computeIfAbsent(roleWords(row).label(), unseen -> new ArrayList<>())
                    .add(states ? words.say("{0}, {1}", words.actor(row.receiver()), holds) : holds);
        }
        List<Clauses> sentences = new ArrayList<>();
        byRole.forEach((role, holds) ->
                sentences.add(Clauses.of(words.say("{0}: {1}", role, String.join("; ", holds)))));
        return sentences;
    }

    private void roles(Step shown, Set<RoleRow> found) {
        Step step = whole.apply(shown);
        RoleRow row = row(step);
        if (row != null) {
            found.add(row);
        }
        step.from().forEach(under -> roles(under, found));
    }

    /** The role at a state that a step asks for; null if it asks for none. */
    public @Nullable RoleRow row(Step step) {
        List<String> asked = step.asked();
        return asked.size() == ROLE_ASKED
                        && assessment.subject().roles().containsKey(asked.get(0))
                        && assessment.subject().receivers().contains(asked.get(1))
                ? assessment.role(asked.get(0), asked.get(1), Integer.parseInt(asked.get(2)))
                : null;
    }

    private RoleWords roleWords(RoleRow row) {
        return new RoleWords(
                assessment,
                words,
                Objects.requireNonNull(assessment.subject().roles().get(row.role())));
    }

    /** "Gun in 2021: Russia", and a sentence for each condition of the role. */
    private Clauses whole(RoleRow row) {
        RoleWords roles = roleWords(row);
        List<Clause> clauses = new ArrayList<>();
        String holds = words.say("{0} in {1}: {2}", roles.label(), Integer.toString(row.year()), roles.standing(row));
        clauses.add(new Clause(holds, List.of(), 0));
        for (Reason reason : roles.explanation(row)) {
            clauses.add(clause(withoutStop(reason.plain()), assessment.sources(reason.rows()), 1));
        }
        return new Clauses(clauses);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** What a domain or an indicator measures. */
    private String quantity(String asked) {
        var domain = assessment.subject().domains().get(asked);
        return words.quantity(
                domain == null || domain.shares().isEmpty()
                        ? asked
                        : domain.shares().get(0));
    }

    private Clauses cited(String says, Step step) {
        List<Source> found = new ArrayList<>();
        collect(step, found);
        return cited(says, found, NAMED_SOURCES);
    }

    private static Clauses cited(String says, List<Source> found, int most) {
        return new Clauses(List.of(clause(says, found, most)));
    }

    private static Clause clause(String says, List<Source> found, int most) {
        List<Source> best = SourceNames.best(found);
        int named = Math.min(most, best.size());
        return new Clause(says, best.subList(0, named), best.size() - named);
    }

    private void collect(Step shown, List<Source> found) {
        Step step = whole.apply(shown);
        step.rows().forEach(row -> found.add(assessment.row(row).source()));
        step.from().forEach(under -> collect(under, found));
    }

    /** " (CSTO, 2020; TASS, 6 February 2014; 3 more)"; "" without sources. */
    private String named(Clause clause) {
        if (clause.sources().isEmpty()) {
            return "";
        }
        List<String> names =
                new ArrayList<>(clause.sources().stream().map(sources::brief).toList());
        if (clause.more() > 0) {
            names.add(words.say("{0} more", clause.more()));
        }
        return " (" + String.join("; ", names) + ")";
    }
}
