package org.heartland.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Shown;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Step;
import org.heartland.formula.Type;
import org.heartland.formula.Unit;

/** Summarises the value of a step over all draws for front ends. */
final class StepValues {
    private StepValues() {}

    /** @param percent true if a pure number is shown in per cents */
    static Explanation.Value of(Step step, boolean percent) {
        Lanes lanes = step.lanes();
        if (lanes instanceof Truths truths) {
            double unknown = truths.shareUnknown();
            return new Explanation.Truth(
                    truths.shareTrue(),
                    unknown,
                    truths.share(Why.TIE),
                    unknown == 1 ? truths.why(0).says() : null);
        }
        return lanes instanceof Choices choices
                ? names(choices)
                : new Explanation.Amount(Spreads.of(lanes), shown(step.type(), percent), unit(step.type()));
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

    private static Shown shown(Type type, boolean percent) {
        if (type instanceof Type.Day) {
            return Shown.DAY;
        }
        return type.equals(Type.YEAR) ? Shown.YEAR : percent && unit(type).isEmpty() ? Shown.PERCENT : Shown.PLAIN;
    }

    private static String unit(Type type) {
        return type instanceof Type.Quantity quantity && !quantity.unit().equals(Unit.YEAR)
                ? quantity.unit().says()
                : "";
    }
}
