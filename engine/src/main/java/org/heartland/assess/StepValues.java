package org.heartland.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Shown;
import org.heartland.days.Cover;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.ShownAs;
import org.heartland.formula.Step;
import org.heartland.formula.Type;
import org.heartland.formula.Unit;
import org.jspecify.annotations.Nullable;

/** Summarises the value of a step over all draws for front ends. */
final class StepValues {
    private StepValues() {}

    /**
     * The days that the value of a step covers, where a reader must know them: those of most draws in which they are. For windows that overlap,
     * those of the longest overlap.
     */
    static Explanation.@Nullable Dated dated(Lanes lanes) {
        Map<Cover, Integer> counts = new LinkedHashMap<>();
        int overlapping = 0;
        for (int lane = 0; lane < lanes.width(); lane++) {
            Cover cover = lanes.known(lane) ? lanes.covers().at(lane) : null;
            if (cover != null && cover.isNotable()) {
                counts.merge(cover, 1, Integer::sum);
                overlapping += cover.overlap() > 0 ? 1 : 0;
            }
        }
        if (counts.isEmpty()) {
            return null;
        }
        boolean windows = overlapping > 0;
        Cover shown = Collections.max(
                counts.keySet(),
                Comparator.comparingInt(cover -> windows ? cover.overlap() : counts.getOrDefault(cover, 0)));
        return new Explanation.Dated(
                shown, (windows ? overlapping : counts.getOrDefault(shown, 0)) / (double) lanes.width(), lanes.width());
    }

    /** @param asked how a pure number is shown */
    static Explanation.Value of(Step step, ShownAs asked) {
        Lanes lanes = step.lanes();
        if (lanes instanceof Truths truths) {
            double unknown = truths.shareUnknown();
            return new Explanation.Truth(
                    truths.shareTrue(),
                    unknown,
                    truths.share(Why.TIE),
                    truths.width(),
                    unknown == 1 ? truths.why(0).says() : null);
        }
        return lanes instanceof Choices choices
                ? names(choices)
                : new Explanation.Amount(
                        Spreads.of(lanes), lanes.width(), shown(step.type(), asked), unit(step.type()));
    }

    private static Explanation.Names names(Choices choices) {
        Map<List<String>, Integer> sets = new LinkedHashMap<>();
        Map<Why, Integer> reasons = new TreeMap<>();
        for (int lane = 0; lane < choices.width(); lane++) {
            if (choices.known(lane)) {
                sets.merge(choices.at(lane), 1, Integer::sum);
            } else {
                reasons.merge(choices.why(lane), 1, Integer::sum);
            }
        }
        List<Explanation.Outcome> outcomes = new ArrayList<>();
        sets.forEach((names, count) -> outcomes.add(new Explanation.Outcome(names, null, count)));
        reasons.forEach((why, count) -> outcomes.add(new Explanation.Outcome(List.of(), why.says(), count)));
        return new Explanation.Names(outcomes, choices.width());
    }

    private static Shown shown(Type type, ShownAs asked) {
        if (type instanceof Type.Day) {
            return Shown.DAY;
        }
        if (type.equals(Type.YEAR)) {
            return Shown.YEAR;
        }
        boolean pure = unit(type).isEmpty();
        return pure && asked == ShownAs.PERCENT
                ? Shown.PERCENT
                : pure && asked == ShownAs.POINTS ? Shown.POINTS : Shown.PLAIN;
    }

    private static String unit(Type type) {
        return type instanceof Type.Quantity quantity && !quantity.unit().equals(Unit.YEAR)
                ? quantity.unit().says()
                : "";
    }
}
