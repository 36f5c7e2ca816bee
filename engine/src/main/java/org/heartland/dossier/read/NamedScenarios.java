package org.heartland.dossier.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.scenario.Scenarios;
import org.heartland.scenario.WrittenScenario;

/** Scenarios as a user names them: by an id in the dossier's folder, or by a file. */
public final class NamedScenarios {
    private NamedScenarios() {}

    /** The dossier under scenarios, each given by an id in its folder or by a file; {@code at} is where they are named. */
    public static Read<Dossier> over(Dossier dossier, List<String> scenarios, Place at) {
        Read<Dossier> changed = new Read.Good<>(dossier);
        for (String named : scenarios) {
            changed = changed.then(
                    before -> scenario(dossier, named, at).then(scenario -> Scenarios.over(before, scenario)));
        }
        return changed;
    }

    /** A scenario that no file has yet, read as if it were in one; problems name the lines of that file. */
    public static Read<Scenario> read(Dossier dossier, WrittenScenario written) {
        return ScenarioReader.read(written.file(), written.yaml().getBytes(StandardCharsets.UTF_8), dossier);
    }

    /** The scenarios themselves, in the order in which they are named; none is laid over the dossier. */
    public static Read<List<Scenario>> read(Dossier dossier, List<String> scenarios, Place at) {
        List<Scenario> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String named : scenarios) {
            Read<Scenario> one = scenario(dossier, named, at);
            problems.addAll(one.problems());
            if (one instanceof Read.Good<Scenario> good) {
                all.add(good.value());
            }
        }
        return Read.of(List.copyOf(all), problems);
    }

    private static Read<Scenario> scenario(Dossier dossier, String named, Place at) {
        List<String> ids = dossier.scenarios().stream().map(Scenario::id).toList();
        int known = ids.indexOf(named);
        boolean file = named.endsWith(".yaml") || named.indexOf('/') >= 0 || named.indexOf('\\') >= 0;
        if (known >= 0) {
            return new Read.Good<>(dossier.scenarios().get(known));
        }
        if (named.isBlank()) {
            return unknown(at, "a scenario without a name", ids);
        }
        if (file && Files.isDirectory(Path.of(named))) {
            return unknown(at, Inert.text(named) + " is a folder, not a scenario", ids);
        }
        return file
                ? Dossiers.readScenario(Path.of(named), dossier)
                : unknown(at, "the dossier has no scenario " + Inert.text(named), Near.to(named, ids));
    }

    private static Read<Scenario> unknown(Place at, String what, List<String> near) {
        String instead = near.isEmpty() ? "" : "name one of its scenarios, or a file";
        return new Read.Bad<>(List.of(new Problem(at, what, instead, near)));
    }
}
