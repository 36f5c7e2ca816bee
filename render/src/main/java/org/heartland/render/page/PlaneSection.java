package org.heartland.render.page;

import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.render.chart.Charts;
import org.heartland.render.words.Words;

/** Two domains against each other: how far one power leads the other in each. */
final class PlaneSection {
    private PlaneSection() {}

    static Section of(Assessment assessment, Words words) {
        List<Block> planes = new Charts(assessment, words)
                .planes().stream().<Block>map(Block.Figure::of).toList();
        if (planes.isEmpty()) {
            return new Section("plane", "", List.of());
        }
        List<String> domains = assessment.subject().profile();
        String title = words.say("{0} against {1}", words.named(domains.get(0)), words.named(domains.get(1)));
        return new Section("plane", Words.capital(title), planes);
    }
}
