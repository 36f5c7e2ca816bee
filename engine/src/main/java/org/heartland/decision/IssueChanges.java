package org.heartland.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heartland.bargain.issue.Given;
import org.heartland.bargain.issue.Ground;
import org.heartland.bargain.issue.InputName;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.bargain.issue.IssueNumber;
import org.heartland.bargain.issue.IssueNumberText;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;

/** Other numbers, or another rule, in an issue: as a scenario, a command or a page sets them. */
public final class IssueChanges {
    /** The word under which the rule is set. */
    public static final String RULE = "rule";

    private static final String INSTEAD = "write one such as IND.position=60, IND.salience=20..40 or reference=10";

    private IssueChanges() {}

    /** The issue with what scenarios change in it, in their order; what they change in other issues is not looked at. */
    public static Read<Issue> over(Issue issue, List<Scenario> scenarios) {
        Read<Issue> changed = new Read.Good<>(issue);
        for (Scenario scenario : scenarios) {
            for (Scenario.IssueChange change : scenario.issues()) {
                if (change.issue().equals(issue.id())) {
                    changed = changed.then(before -> set(before, change));
                }
            }
        }
        return changed;
    }

    private static Read<Issue> set(Issue issue, Scenario.IssueChange change) {
        Ground ground = new Ground.Judged("scenario " + change.scenario() + ": " + change.because(), false);
        return set(issue, change.name(), change.value(), ground, change.at());
    }

    /** What the scenarios of a dossier set in issues, or to numbers, that there are not. */
    static List<Problem> problems(Dossier dossier) {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = dossier.added().ids(IssueReader.ISSUES);
        for (Scenario scenario : dossier.scenarios()) {
            for (Scenario.IssueChange change : scenario.issues()) {
                if (ids.contains(change.issue())) {
                    Issue issue = dossier.added().get(IssueReader.ISSUES, change.issue());
                    problems.addAll(set(issue, change).problems());
                } else {
                    String what = "there is no issue " + Inert.text(change.issue());
                    problems.add(
                            new Problem(change.at(), what, "name one of this dossier", Near.to(change.issue(), ids)));
                }
            }
        }
        return problems;
    }

    /** The issue with the numbers that are written as {@code NAME=VALUE}, or all that is wrong with them. */
    public static Read<Issue> set(Issue issue, List<String> written, String why, Place at) {
        Issue changed = issue;
        List<Problem> problems = new ArrayList<>();
        for (String one : written) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            Ground ground = new Ground.Judged(why, false);
            Read<Issue> read = equals < 0
                    ? bad(at, Inert.text(one) + " sets nothing", List.of())
                    : set(changed, name.strip(), one.substring(equals + 1).strip(), ground, at);
            problems.addAll(read.problems());
            changed = read instanceof Read.Good<Issue> good ? good.value() : changed;
        }
        return Read.of(changed, problems);
    }

    private static Read<Issue> set(Issue issue, String name, String value, Ground ground, Place at) {
        if (name.equals(RULE)) {
            return IssueRules.rule(value, issue, at).then(rule -> new Read.Good<>(issue.under(rule)));
        }
        int dimensions = issue.dimensions().size();
        List<String> names = issue.inputs().stream()
                .map(input -> input.name().written(dimensions))
                .toList();
        InputName read = InputName.read(name).orElse(null);
        IssueInput input = read == null
                ? null
                : issue.inputs().stream()
                        .filter(one -> one.name().equals(read))
                        .findFirst()
                        .orElse(null);
        if (input == null) {
            return bad(at, issue.id() + " has no number " + Inert.text(name), Near.to(name, names));
        }
        IssueNumber number = IssueNumberText.read(value).orElse(null);
        double low = input.name().kind().low();
        double high = input.name().kind().high();
        if (number == null || number.low() < low || number.high() > high) {
            String what = "\"" + Inert.text(value) + "\" is no value of " + name + ", which is from "
                    + NumberText.plain(low) + " to " + NumberText.plain(high);
            return new Read.Bad<>(List.of(Problem.at(at, what, IssueNumberText.INSTEAD)));
        }
        return new Read.Good<>(issue.with(input.name(), new Given(number, ground)));
    }

    private static Read<Issue> bad(Place at, String what, List<String> near) {
        return new Read.Bad<>(List.of(new Problem(at, what, INSTEAD, near)));
    }
}
