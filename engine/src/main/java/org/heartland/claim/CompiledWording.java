package org.heartland.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Wording;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.formula.Answer;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.formula.Step;
import org.jspecify.annotations.Nullable;

/** A text with figures, ready to be printed where its condition is true. */
record CompiledWording(Wording says, List<Formula> figures, CompiledCheck when) {

    /** The text with its figures where its condition is true, and every figure known, in most draws; else null. */
    @Nullable
    Sentence said(Sight sight) {
        Answer condition = when.answer(sight.runs());
        if (!holds(condition)) {
            return null;
        }
        Map<String, Explanation.Value> values = new TreeMap<>();
        List<int[]> rows = new ArrayList<>(List.of(condition.rows()));
        for (Formula figure : figures) {
            Run run = sight.unfolding().get();
            Answer answer = run.answer(figure.run(run));
            if (!isKnown(answer.lanes())) {
                return null;
            }
            Step last = run.steps().get(run.steps().size() - 1);
            values.put(figure.text().source().strip(), sight.values().apply(last));
            rows.add(answer.rows());
        }
        return new Sentence(says.raw(), values, Answer.union(rows));
    }

    /** True if the condition is true in most draws. */
    boolean holds(Sight sight) {
        return holds(when.answer(sight.runs()));
    }

    private static boolean holds(Answer condition) {
        return ((Truths) condition.lanes()).shareTrue() > Verdict.MOST;
    }

    /** The figures that are not known in most draws. */
    List<Formula> unknown(Sight sight) {
        return figures.stream()
                .filter(figure -> !isKnown(figure.run(sight.runs().get())))
                .toList();
    }

    private static boolean isKnown(Lanes lanes) {
        int known = 0;
        for (int lane = 0; lane < lanes.width(); lane++) {
            known += lanes.known(lane) ? 1 : 0;
        }
        return known > Verdict.MOST * lanes.width();
    }
}
