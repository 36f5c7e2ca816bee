package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heartland.render.words.Words;

/** States whose share is the largest at which states: only where its range lies wholly above that of the next. */
final class RangesTitle {
    /**
     * The largest share at a state.
     *
     * @param state its name; {@code largest} the name of the actor
     * @param isClear true if the lowest value of its range is above the highest of the next
     */
    record At(String state, String largest, boolean isClear) {}

    private final Words words;
    private final Function<List<String>, String> quantityAt;

    RangesTitle(Words words, Function<List<String>, String> quantityAt) {
        this.words = words;
        this.quantityAt = quantityAt;
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
                        ? words.say("{0} had the largest share of {1}", actor, quantityAt.apply(names))
                        : words.say("{0} the largest in {1}", actor, words.and(names))));
        String lead = String.join(", ", clauses);
        if (open.isEmpty()) {
            return Words.capital(lead);
        }
        return Words.capital(
                lead.isEmpty()
                        ? words.say("No share of {0} is clearly the largest", quantityAt.apply(open))
                        : words.say("{0}; none is clearly the largest in {1}", lead, words.and(open)));
    }
}
