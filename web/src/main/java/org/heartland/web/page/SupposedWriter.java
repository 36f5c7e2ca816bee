package org.heartland.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heartland.assess.Suppositions;
import org.heartland.assessment.Subject;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;
import org.heartland.scenario.WrittenScenario;
import org.heartland.web.desk.ScenarioFiles;
import org.heartland.web.page.SupposedChange.Control;
import org.heartland.web.page.WhatIfView.Draft;
import org.heartland.web.page.WhatIfView.Keeping;
import org.heartland.web.page.WhatIfView.Shipped;
import org.heartland.web.page.WhatIfView.Supposed;

/** Says what a scenario supposes, and what is wrong with it, change by change. */
final class SupposedWriter {
    private final PageRequest request;
    private final Suppositions suppositions;
    private final SupposedAddress address;
    private final WrittenScenario scenario;
    private final List<Problem> problems;

    SupposedWriter(PageRequest request, SupposedAddress address, WrittenScenario scenario) {
        this.request = request;
        this.suppositions = request.opened().suppositions();
        this.address = address;
        this.scenario = scenario;
        this.problems = suppositions.says(scenario).problems();
    }

    /** The scenarios of the dossier. */
    List<Shipped> shipped() {
        return suppositions.scenarios().stream()
                .map(one -> new Shipped(
                        request.link(request.page(), "of", one.id()),
                        request.words().term(one.title()),
                        one.equals(scenario)))
                .toList();
    }

    /** What is wrong with the scenario as a whole, in sentences. */
    List<String> problems() {
        return sentences(-1, problems, scenario);
    }

    /** What is wrong with one more change, in sentences. */
    List<String> problems(Map<String, String> change) {
        WrittenScenario more = SupposedAddress.with(scenario, change);
        return sentences(more.changes().size() - 1, suppositions.says(more).problems(), more);
    }

    private static List<String> sentences(int change, List<Problem> problems, WrittenScenario scenario) {
        return problems.stream()
                .filter(problem -> scenario.changeAt(problem.at().line()) == change)
                .map(Problem::sentence)
                .map(Words::capital)
                .map(sentence -> sentence + ".")
                .toList();
    }

    // ---- The changes.

    List<Supposed> changes() throws PageProblem {
        List<Supposed> changes = new ArrayList<>();
        for (int i = 0; i < scenario.changes().size(); i++) {
            changes.add(change(i));
        }
        return changes;
    }

    private Supposed change(int number) throws PageProblem {
        Map<String, String> keys = scenario.changes().get(number);
        WrittenScenario others = SupposedAddress.without(scenario, number);
        Control control = Control.of(keys);
        return new Supposed(
                number + 1,
                says(number),
                SupposedAddress.reason(keys).isEmpty() ? "" : request.words().term(SupposedAddress.reason(keys)),
                sentences(number, problems, scenario),
                address.of(others, keys) + "#" + id(control),
                address.of(others, Map.of()));
    }

    /** What a change says; its keys if it cannot be read even alone. */
    private String says(int number) {
        Read<Subject.Scenario> alone = suppositions.says(scenario.only(number));
        if (alone instanceof Read.Good<Subject.Scenario> good) {
            return request.words().sentence(good.value().changes().get(0).phrase());
        }
        return scenario.changes().get(number).entrySet().stream()
                .filter(entry -> !entry.getKey().equals("because"))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The change that is being written, with what is wrong with it. */
    Draft draft(Map<String, String> keys) {
        return keys.isEmpty()
                ? new Draft("", Map.of(), List.of())
                : new Draft(id(Control.of(keys)), SupposedChange.fields(keys), problems(keys));
    }

    private static String id(Control control) {
        return control.name().toLowerCase(Locale.ROOT);
    }

    // ---- How it is kept.

    Keeping keeping(boolean readable) throws PageProblem {
        boolean shipped = suppositions.scenarios().contains(scenario);
        boolean writes = readable && !shipped && request.desk().settings().writes();
        ScenarioFiles.Place place = writes ? place() : ScenarioFiles.Place.FREE;
        return new Keeping(
                scenario.id(),
                scenario.title(),
                scenario.because(),
                scenario.changes().isEmpty() ? "" : scenario.yaml(),
                readable ? address.as("yaml", scenario) : "",
                readable ? request.commandOfFolder("compare", shipped ? scenario.id() : scenario.file()) : "",
                writes && place != ScenarioFiles.Place.ELSEWHERE,
                ScenarioFiles.name(scenario),
                place == ScenarioFiles.Place.TAKEN,
                says(place));
    }

    private ScenarioFiles.Place place() {
        try {
            return request.desk().place(scenario);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String says(ScenarioFiles.Place place) {
        if (place == ScenarioFiles.Place.ELSEWHERE) {
            return request.say(
                    "The name {0} stands for something else in the folder of scenarios; choose another.",
                    scenario.id());
        }
        return request.find("saved") != null
                ? request.say("It is saved in {0}.", ScenarioFiles.name(scenario))
                : String.join(" ", problems());
    }
}
