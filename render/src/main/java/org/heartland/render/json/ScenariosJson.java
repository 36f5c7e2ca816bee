package org.heartland.render.json;

import java.io.IOException;
import java.util.List;
import org.heartland.assessment.Subject.Change;
import org.heartland.assessment.Subject.Scenario;

/** The scenarios applied to a dossier, as JSON; nothing if there are none. */
final class ScenariosJson {
    private ScenariosJson() {}

    static void write(List<Scenario> scenarios, JsonOut out) throws IOException {
        if (!scenarios.isEmpty()) {
            all(scenarios, out);
        }
    }

    /** The same as an empty list if there are none. */
    static void all(List<Scenario> scenarios, JsonOut out) throws IOException {
        out.objects("scenarios", scenarios, scenario -> {
            out.text("id", scenario.id());
            out.text("title", scenario.title());
            out.text("because", scenario.because());
            changes("changes", scenario.changes(), out);
        });
    }

    static void changes(String key, List<Change> changes, JsonOut out) throws IOException {
        out.rows(key, changes, change -> {
            out.text("scenario", change.scenario());
            out.whole("number", change.number());
            out.text("says", change.says());
            out.text("because", change.because());
        });
    }
}
