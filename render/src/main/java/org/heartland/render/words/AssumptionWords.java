package org.heartland.render.words;

import java.util.List;
import org.heartland.assessment.Subject.Scenario;

/** What an assessment assumes beyond its dossier, in sentences that stand above everything that follows from it. */
public final class AssumptionWords {
    private final Words words;

    public AssumptionWords(Words words) {
        this.words = words;
    }

    /** A sentence for each scenario; none where the dossier is taken as it is. */
    public List<String> of(List<Scenario> scenarios) {
        return scenarios.stream().map(this::sentence).toList();
    }

    private String sentence(Scenario scenario) {
        if (scenario.settles()) {
            List<String> settled = scenario.changes().stream()
                    .map(change -> words.say(change.phrase()))
                    .toList();
            return words.say(
                    "WITH CHOICES SETTLED, so one of the answers that the data allow: {0}.",
                    String.join("; ", settled));
        }
        return words.say(
                "UNDER SCENARIO {0}, so not what is but what would be: {1}.",
                scenario.id(), words.term(scenario.title()));
    }
}
