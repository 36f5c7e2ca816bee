package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.words.Words;

/** States whose share is the largest at which states: only where its range lies wholly above that of the next. */
final class RangesTitle {
    /**
     * The largest share at a state.
     *
     * @param state its id; {@code largest} the id of the actor
     * @param isClear true if the lowest value of its range is above the highest of the next
     */
    record At(String state, String largest, boolean isClear) {}

    private final Words words;
    private final Cases cases;
    private final Indicator indicator;

    RangesTitle(Words words, Indicator indicator) {
        this.words = words;
        this.cases = new Cases(words);
        this.indicator = indicator;
    }

    /** The finding, or "" if nothing is known. */
    String of(List<At> states) {
        Map<String, List<String>> clear = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (At at : states) {
            (at.isClear() ? clear.computeIfAbsent(at.largest(), unseen -> new ArrayList<>()) : open).add(at.state());
        }
        List<String> clauses = new ArrayList<>();
        clear.forEach((actor, names) -> clauses.add(
                clauses.isEmpty()
                        ? words.say("{0} had the largest share {1}", cases.of(actor), cases.in(indicator, names))
                        : words.say("{0} the largest {1}", cases.of(actor), cases.in(names))));
        String lead = String.join(", ", clauses);
        if (open.isEmpty()) {
            return Words.capital(lead);
        }
        return Words.capital(
                lead.isEmpty()
                        ? words.say("no share {0} is clearly the largest", cases.in(indicator, open))
                        : words.say("{0}; none is clearly the largest {1}", lead, cases.in(open)));
    }
}
