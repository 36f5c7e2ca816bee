package org.heartland.assess;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Levers;
import org.heartland.assessment.Subject;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.problem.Read;
import org.heartland.scenario.Scenarios;
import org.heartland.scenario.WrittenScenario;

/** What can be supposed of a dossier, and scenarios that no file has yet, read as if one had. */
public final class Suppositions {
    private final Dossier dossier;
    private final Levers levers;

    public Suppositions(Dossier dossier) {
        this.dossier = dossier;
        this.levers = LeverList.of(dossier);
    }

    /** The dossier as it is. */
    public Dossier dossier() {
        return dossier;
    }

    /** What a scenario may suppose to be otherwise. */
    public Levers levers() {
        return levers;
    }

    /** The scenarios of the dossier, as they are written. */
    public List<WrittenScenario> scenarios() {
        return dossier.scenarios().stream()
                .filter(scenario ->
                        scenario.theories().isEmpty() && scenario.issues().isEmpty())
                .map(WrittenScenario::of)
                .toList();
    }

    /** The files in which the scenarios of the dossier stand, by their ids. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        dossier.scenarios()
                .forEach(scenario -> files.put(scenario.id(), scenario.at().file()));
        return files;
    }

    /** The dossier under a scenario, or what is wrong with it, by the lines of the file that it would be. */
    public Read<Dossier> over(WrittenScenario written) {
        return NamedScenarios.read(dossier, written).then(scenario -> Scenarios.over(dossier, scenario));
    }

    /** What a scenario says, if it can be laid over the dossier, or what is wrong with it, in the same way. */
    public Read<Subject.Scenario> says(WrittenScenario written) {
        return NamedScenarios.read(dossier, written)
                .then(scenario -> Scenarios.over(dossier, scenario)
                        .then(changed -> new Read.Good<>(Subjects.scenario(scenario))));
    }
}
