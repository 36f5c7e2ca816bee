package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.model.ModelName;
import org.heartland.days.DayText;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.draws.Workers;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants an issue settled, in the words of a command or an address.
 *
 * @param rule another rule than the issue's own; null for that
 * @param asOf the day whose members and rule decide; null for the day of the decision
 * @param set other numbers, each as {@code NAME=VALUE}
 * @param draws how many, as written
 * @param dimension of which it is asked what moves the outcome, counted from 1
 * @param past a place from 0 to 100, of which it is asked what it takes to get there; null for none
 */
public record IssueRequest(
        ModelName model,
        @Nullable String rule,
        @Nullable String asOf,
        List<String> set,
        int draws,
        long seed,
        int dimension,
        @Nullable String past) {
    public static final int USUAL_DRAWS = 1_000;
    public static final int MAX_DRAWS = 100_000;
    /** More numbers are not set at once. */
    public static final int MAX_SET = 200;

    /**
     * The issue as it is asked about, or all that is wrong with the request.
     *
     * @param dossier that of the issue; null for an issue in a file of its own
     * @param file where the issue was named
     */
    public Read<IssueAnswer> answer(
            Issue issue, @Nullable Dossier dossier, List<Scenario> scenarios, Workers workers, Place file) {
        return changed(issue, scenarios)
                .then(changed -> IssueRules.table(changed, dossier, day(), Place.of("--as-of")))
                .then(table -> IssueAnswer.of(
                        table.issue(),
                        table.unplaced(),
                        new IssueAnswer.Asked(model, table.game(), draws, seed, dimension - 1, place()),
                        workers,
                        file));
    }

    /** The issue with all that scenarios and the request change in it. */
    public Read<Issue> changed(Issue issue, List<Scenario> scenarios) {
        List<Problem> problems = problems(issue);
        Read<Issue> changed = IssueChanges.over(issue, scenarios)
                .then(before -> IssueChanges.set(before, set, "set for this run", Place.of("--set")));
        problems.addAll(changed.problems());
        Issue numbers = changed instanceof Read.Good<Issue> good ? good.value() : issue;
        if (rule != null) {
            Read<Issue> ruled = IssueRules.rule(rule, numbers, Place.of("--rule"))
                    .then(other -> new Read.Good<>(numbers.under(other)));
            problems.addAll(ruled.problems());
            return Read.of(ruled instanceof Read.Good<Issue> good ? good.value() : numbers, problems);
        }
        return Read.of(numbers, problems);
    }

    private List<Problem> problems(Issue issue) {
        List<Problem> problems = new ArrayList<>();
        if (draws < 1 || draws > MAX_DRAWS) {
            problems.add(Problem.at(
                    Place.of("--draws"), draws + " is not from 1 to " + MAX_DRAWS, "write one such as " + USUAL_DRAWS));
        }
        if (dimension < 1 || dimension > issue.dimensions().size()) {
            String what = "the issue has no dimension " + dimension;
            problems.add(Problem.at(
                    Place.of("--dimension"),
                    what,
                    "write one from 1 to " + issue.dimensions().size()));
        }
        if (set.size() > MAX_SET) {
            problems.add(Problem.at(
                    Place.of("--set"), set.size() + " numbers are set", "set at most " + MAX_SET + " at once"));
        }
        problems.addAll(unread());
        return problems;
    }

    /** The day and the place, as far as they are none. */
    private List<Problem> unread() {
        List<Problem> problems = new ArrayList<>();
        if (asOf != null && day() == null) {
            String what = "\"" + Inert.text(asOf) + "\" is not a day";
            problems.add(Problem.at(Place.of("--as-of"), what, "write one such as 2023-06-30"));
        }
        if (past != null && place() == null) {
            String what = "\"" + Inert.text(past) + "\" is not a place from 0 to 100";
            problems.add(Problem.at(Place.of("--past"), what, "write one such as 60"));
        }
        return problems;
    }

    private @Nullable LocalDate day() {
        return asOf == null ? null : DayText.day(asOf);
    }

    private @Nullable Double place() {
        double place = past == null ? -1 : NumberText.read(past).orElse(-1);
        return place >= 0 && place <= Issue.END ? Double.valueOf(place / Issue.END) : null;
    }
}
