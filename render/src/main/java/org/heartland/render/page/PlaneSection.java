package org.heartland.render.page;

import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.render.chart.Charts;
import org.heartland.render.words.Words;

/** Two domains at once: how far one power leads the other in each. */
final class PlaneSection {
    private PlaneSection() {}

    static Section of(Assessment assessment, Words words) {
        List<Block> planes = new Charts(assessment, words)
                .planes().stream().<Block>map(Block.Figure::of).toList();
        return new Section("plane", words.say("Two domains at once"), planes);
    }
}
