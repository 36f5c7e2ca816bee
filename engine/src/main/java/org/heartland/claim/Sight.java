package org.heartland.claim;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heartland.assessment.Explanation;
import org.heartland.draws.Lanes;
import org.heartland.formula.Run;
import org.heartland.formula.Step;

/**
 * A dossier as a claim sees it from one clock.
 *
 * @param asOf the day of the clock
 * @param runs, unfolding give a run on the data; the latter keeps its steps
 * @param drawn the draws of a judgement by its key
 * @param values sums up the value of a step over the draws
 */
public record Sight(
        LocalDate asOf,
        Supplier<Run> runs,
        Supplier<Run> unfolding,
        Function<String, Lanes> drawn,
        Function<Step, Explanation.Value> values) {}
