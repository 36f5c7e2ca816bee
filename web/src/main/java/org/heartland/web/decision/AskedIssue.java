package org.heartland.web.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.bargain.model.ModelName;
import org.heartland.decision.IssueChanges;
import org.heartland.decision.IssueReader;
import org.heartland.decision.IssueRequest;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.draws.Workers;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * An issue as an address asks about it.
 *
 * @param issue as it stands in the dossier, with what the scenario changes in it
 * @param dossier under the scenario
 * @param scenario its id; "" for none
 */
record AskedIssue(Issue issue, Dossier dossier, String scenario, List<Scenario> scenarios, IssueRequest request) {
    static final String SET = "set.";
    static final int USUAL_DRAWS = 300;
    static final int MOST_DRAWS = 10_000;

    private static final Place AT = Place.of("/decisions");

    /** What an address asks, or what is wrong with it. */
    static AskedIssue of(PageRequest request) throws PageProblem {
        Dossier open = request.opened().suppositions().dossier();
        String scenario = request.find("scenario");
        List<String> named = scenario == null ? List.of() : List.of(scenario);
        List<Scenario> scenarios = good(NamedScenarios.read(open, named, AT));
        Dossier dossier = good(NamedScenarios.over(open, named, AT));
        Issue issue = good(IssueChanges.over(dossier.added().get(IssueReader.ISSUES, id(request, dossier)), scenarios));
        return new AskedIssue(issue, dossier, scenario == null ? "" : scenario, scenarios, request(request, issue));
    }

    /** The id that is asked for; the only one if none is, as the command has it. */
    private static String id(PageRequest request, Dossier dossier) throws PageProblem {
        Collection<String> ids = dossier.added().ids(IssueReader.ISSUES);
        String id =
                request.find("of") == null && ids.size() == 1 ? ids.iterator().next() : request.need("of");
        if (!ids.contains(id)) {
            throw PageProblem.wrong(request.say("There is no issue of this name."));
        }
        return id;
    }

    private static IssueRequest request(PageRequest request, Issue issue) throws PageProblem {
        String model = request.find("model");
        return new IssueRequest(
                model == null ? ModelName.SMP : ModelName.valueOf(model.toUpperCase(Locale.ROOT)),
                request.find("rule"),
                request.find("as_of"),
                set(request.beginning(SET), issue),
                request.find("draws") == null ? USUAL_DRAWS : request.whole("draws", MOST_DRAWS),
                1,
                request.find("dimension") == null ? 1 : request.whole("dimension", Issue.MAX_DIMENSIONS),
                request.find("past"));
    }

    /** What is set, in the order of the issue; a field that says what the dossier says sets nothing. */
    private static List<String> set(Map<String, String> fields, Issue issue) {
        List<String> set = new ArrayList<>();
        for (IssueInput input : issue.inputs()) {
            String name = name(issue, input);
            String value = fields.remove(name);
            if (value != null && !value.equals(input.given().number().written())) {
                set.add(name + "=" + value.strip());
            }
        }
        fields.forEach((name, value) -> set.add(name + "=" + value));
        return set;
    }

    /** The name of a number in addresses and commands. */
    static String name(Issue issue, IssueInput input) {
        return input.name().written(issue.dimensions().size());
    }

    /** The issue with what the address sets in it. */
    Read<Issue> changed() {
        return request.changed(issue, List.of());
    }

    /** What comes of it. */
    Read<IssueAnswer> answer(Workers workers) {
        return request.answer(issue, dossier, List.of(), workers, AT);
    }

    /** What is set to another value, by the names of numbers. */
    @Nullable
    String setTo(String name) {
        return request.set().stream()
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** What names the computation, so that the same is not done twice. */
    String key() {
        return String.join("\n", issue.id(), scenario, request.toString());
    }

    static <T> T good(Read<T> read) throws PageProblem {
        if (read instanceof Read.Good<T> good) {
            return good.value();
        }
        throw PageProblem.of(read.problems());
    }
}
