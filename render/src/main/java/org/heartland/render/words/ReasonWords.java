package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.citation.Source;
import org.jspecify.annotations.Nullable;

/** Why a statement is judged as it is: a few sentences on each state that it is about, with the names of their sources. */
public final class ReasonWords {
    /** No state has more reports and figures than this told. */
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

    public ReasonWords(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.values = new StepValue(words);
        this.rows = new RowWords(words);
        this.sources = new SourceNames(words);
    }

    /**
     * The reasons that concern a state.
     *
     * @param about "Kazakhstan: true in 95 %, not known in 5 % of settings", or the same of states that are alike; "" if it is not about several
     */
    public record About(String about, List<String> sentences) {}

    /** The reasons for the verdict on a statement, state by state. */
    public List<About> of(Explanation explanation) {
        List<Step> steps = explanation.steps();
        boolean several = steps.size() > 1 && steps.stream().allMatch(this::isState);
        if (!several) {
            List<String> sentences = sentences(steps, MOST_IN_ALL, false);
            return sentences.isEmpty() ? List.of() : List.of(new About("", sentences));
        }
        Map<About, List<String>> alike = new LinkedHashMap<>();
        for (Step step : steps) {
            About same = new About(values.told(step.value()), sentences(step.from(), MOST, true));
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

    private List<String> sentences(List<Step> steps, int most, boolean ofOneState) {
        Set<String> told = new LinkedHashSet<>(roles(steps));
        Map<String, List<Source>> reports = new LinkedHashMap<>();
        steps.forEach(step -> collect(step, ofOneState, told, reports));
        List<String> sentences = new ArrayList<>(told);
        reports.entrySet().stream()
                .limit(Math.max(0, most - told.size()))
                .forEach(report -> sentences.add(report.getKey() + named(report.getValue(), NAMED_SOURCES)));
        int left = told.size() + reports.size() - sentences.size();
        if (left > 0) {
            sentences.add(words.say(left == 1 ? "{0} more report or figure" : "{0} more reports and figures", left));
        }
        return sentences;
    }

    /** What a step and those under it tell: answers in words, and the reports and figures that they rest on. */
    private void collect(Step step, boolean ofOneState, Set<String> told, Map<String, List<Source>> reports) {
        List<String> answers = answers(step, ofOneState);
        told.addAll(answers);
        if (!answers.isEmpty() || row(step) != null) {
            return;
        }
        for (int number : step.rows()) {
            EvidenceRow row = assessment.row(number);
            reports.computeIfAbsent(rows.sentence(row), unseen -> new ArrayList<>())
                    .add(row.source());
        }
        step.from().forEach(under -> collect(under, ofOneState, told, reports));
    }

    /** The answer to a question on a share or the first partner, in a sentence; empty for any other step. */
    private List<String> answers(Step step, boolean ofOneState) {
        List<String> asked = step.asked();
        if (asked.size() == SHARE_ASKED && asked.get(0).equals("share")) {
            String share = words.say(
                    "{0}'s share of {1}: {2}",
                    words.actor(asked.get(2)),
                    what(asked.get(1), asked.get(3), asked.get(4), ofOneState),
                    values.told(step.value()));
            return List.of(share + cited(step));
        }
        if (asked.size() == FIRST_ASKED && asked.get(0).equals("first")) {
            String first = words.say(
                    "first in {0}: {1}",
                    what(asked.get(1), asked.get(2), asked.get(3), ofOneState), values.told(step.value()));
            return List.of(first + cited(step));
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
    private List<String> roles(List<Step> steps) {
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
        List<String> sentences = new ArrayList<>();
        byRole.forEach((role, holds) -> sentences.add(words.say("{0}: {1}", role, String.join("; ", holds))));
        return sentences;
    }

    private void roles(Step step, Set<RoleRow> found) {
        RoleRow row = row(step);
        if (row != null) {
            found.add(row);
        }
        step.from().forEach(under -> roles(under, found));
    }

    /** The role at a state that a step asks for; null if it asks for none. */
    private @Nullable RoleRow row(Step step) {
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
    private String whole(RoleRow row) {
        RoleWords roles = roleWords(row);
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("{0} in {1}: {2}", roles.label(), Integer.toString(row.year()), roles.standing(row)));
        for (Reason reason : roles.explanation(row)) {
            sentences.add(withoutStop(reason.plain()) + named(sources(reason.rows()), 1));
        }
        return String.join(". ", sentences);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private List<Source> sources(int... numbers) {
        List<Source> sources = new ArrayList<>();
        for (int number : numbers) {
            sources.add(assessment.row(number).source());
        }
        return sources;
    }

    /** What a domain or an indicator measures. */
    private String quantity(String asked) {
        var domain = assessment.subject().domains().get(asked);
        return words.quantity(
                domain == null || domain.shares().isEmpty()
                        ? asked
                        : domain.shares().get(0));
    }

    private String cited(Step step) {
        List<Source> found = new ArrayList<>();
        collect(step, found);
        return named(found, NAMED_SOURCES);
    }

    private void collect(Step step, List<Source> found) {
        step.rows().forEach(row -> found.add(assessment.row(row).source()));
        step.from().forEach(under -> collect(under, found));
    }

    /** " (CSTO, 2020; TASS, 6 February 2014; 3 more)"; "" without sources. */
    private String named(List<Source> found, int most) {
        List<Source> best = SourceNames.best(found);
        if (best.isEmpty()) {
            return "";
        }
        List<String> names =
                new ArrayList<>(best.stream().limit(most).map(sources::brief).toList());
        if (best.size() > most) {
            names.add(words.say("{0} more", best.size() - most));
        }
        return " (" + String.join("; ", names) + ")";
    }
}
