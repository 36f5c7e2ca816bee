package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.assessment.Subject.Role;
import org.heartland.citation.Source;

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
     * The reasons that concern one state.
     *
     * @param about "Kazakhstan: true in 95 %, not known in 5 % of settings"; "" if the statement is not about several
     */
    public record About(String about, List<String> sentences) {}

    /** The reasons for the verdict on a statement, state by state. */
    public List<About> of(Explanation explanation) {
        List<Step> steps = explanation.steps();
        boolean several = steps.size() > 1 && steps.stream().allMatch(this::isState);
        if (!several) {
            List<String> sentences = sentences(steps, MOST_IN_ALL);
            return sentences.isEmpty() ? List.of() : List.of(new About("", sentences));
        }
        return steps.stream()
                .map(step -> new About(
                        words.say("{0}: {1}", words.actor(step.says()), values.told(step.value())),
                        sentences(step.from(), MOST)))
                .toList();
    }

    private boolean isState(Step step) {
        return step.asked().isEmpty() && assessment.subject().actors().containsKey(step.says());
    }

    private List<String> sentences(List<Step> steps, int most) {
        Set<String> told = new LinkedHashSet<>();
        Map<String, List<Source>> reports = new LinkedHashMap<>();
        steps.forEach(step -> collect(step, told, reports));
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
    private void collect(Step step, Set<String> told, Map<String, List<Source>> reports) {
        List<String> answers = answers(step);
        told.addAll(answers);
        if (!answers.isEmpty()) {
            return;
        }
        for (int number : step.rows()) {
            EvidenceRow row = assessment.row(number);
            reports.computeIfAbsent(rows.sentence(row), unseen -> new ArrayList<>())
                    .add(row.source());
        }
        step.from().forEach(under -> collect(under, told, reports));
    }

    /** The answer to a question on a role, a share or the first partner, in sentences; empty for any other step. */
    private List<String> answers(Step step) {
        List<String> asked = step.asked();
        Role role = asked.size() == ROLE_ASKED ? assessment.subject().roles().get(asked.get(0)) : null;
        if (role != null && assessment.subject().receivers().contains(asked.get(1))) {
            return List.of(role(role, assessment.role(role.id(), asked.get(1), Integer.parseInt(asked.get(2)))));
        }
        if (asked.size() == SHARE_ASKED && asked.get(0).equals("share")) {
            String share = words.say(
                    "{0}'s share of {1}, {2}, {3}: {4}",
                    words.actor(asked.get(2)),
                    quantity(asked.get(1)),
                    words.actor(asked.get(3)),
                    asked.get(4),
                    values.told(step.value()));
            return List.of(share + cited(step));
        }
        if (asked.size() == FIRST_ASKED && asked.get(0).equals("first")) {
            String first = words.say(
                    "first in {0}, {1}, {2}: {3}",
                    quantity(asked.get(1)),
                    words.actor(asked.get(2)),
                    asked.get(3),
                    values.told(step.value()));
            return List.of(first + cited(step));
        }
        return List.of();
    }

    /** "gun, 2021: Russia", and a sentence for each condition of the role. */
    private String role(Role role, RoleRow row) {
        RoleWords roles = new RoleWords(assessment, words, role);
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "{0} in {1}: {2}", words.term(role.label()), Integer.toString(row.year()), roles.standing(row)));
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
        return words.quantity(domain == null || domain.shares().isEmpty() ? asked : domain.shares().get(0));
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
        List<String> names = new ArrayList<>(
                best.stream().limit(most).map(sources::brief).toList());
        if (best.size() > most) {
            names.add(words.say("{0} more", best.size() - most));
        }
        return " (" + String.join("; ", names) + ")";
    }
}
