package org.heartland.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.heartland.assessment.Explanation;
import org.heartland.formula.ShownAs;
import org.heartland.formula.Step;
import org.heartland.formula.Type;

/**
 * Explanations of values as trees for readers: what was asked before, in this tree or an earlier one, is not shown again, and a question
 * written with names is shown as it was asked.
 */
final class Unfolding {
    private static final Pattern CALL = Pattern.compile("\\w++\\(.*+");
    private final Map<String, Integer> asked = new HashMap<>();

    /** The explanation of an expression, from its steps. */
    Explanation of(String expression, List<Step> steps) {
        return new Explanation(expression, branches(steps, ShownAs.PLAIN));
    }

    /** Pure numbers are shown as the shares, or differences of shares, that they stand beside. */
    private List<Explanation.Step> branches(List<Step> steps, ShownAs around) {
        ShownAs beside = steps.stream()
                .map(step -> ShownStep.of(step).step().shownAs())
                .filter(shown -> shown == ShownAs.PERCENT || shown == ShownAs.POINTS)
                .findFirst()
                .orElse(around);
        List<Explanation.Step> branches = new ArrayList<>();
        for (Step step : steps) {
            add(step, beside, branches);
        }
        return branches;
    }

    private void add(Step written, ShownAs beside, List<Explanation.Step> branches) {
        ShownStep shown = ShownStep.of(written);
        Step step = shown.step();
        if (step.says().isBlank()) {
            branches.addAll(branches(step.from(), beside));
            return;
        }
        boolean again = shown.asAsked() && asked.containsKey(step.says());
        int place = shown.asAsked() ? asked.computeIfAbsent(step.says(), unseen -> asked.size() + 1) : 0;
        List<Step> from = again
                ? List.of()
                : step.from().stream().filter(Unfolding::isShown).toList();
        branches.add(new Explanation.Step(
                step.says(),
                StepValues.of(step, step.shownAs() == ShownAs.PLAIN ? beside : step.shownAs()),
                StepValues.dated(step.lanes()),
                place,
                again && !step.from().isEmpty(),
                branches(from, ShownAs.PLAIN),
                again ? List.of() : own(step),
                step.asked()));
    }

    /** A step to show: for a question as it was written, the equivalent one that was asked. */
    private record ShownStep(Step step, boolean asAsked) {

        static ShownStep of(Step written) {
            List<Step> inside =
                    written.from().stream().filter(Unfolding::isShown).toList();
            boolean same = !written.isLabel()
                    && written.rows().length == 0
                    && inside.size() == 1
                    && isCall(inside.get(0))
                    && inside.get(0).lanes() == written.lanes();
            return same ? new ShownStep(of(inside.get(0)).step(), true) : new ShownStep(written, false);
        }
    }

    private static boolean isCall(Step step) {
        return step.says().endsWith(")") && CALL.matcher(step.says()).matches();
    }

    /** True if a step is shown; false for a year computed for a question, which is part of the question itself. */
    private static boolean isShown(Step step) {
        return !(step.type().equals(Type.YEAR)
                && step.rows().length == 0
                && step.from().isEmpty());
    }

    /** The rows that a step rests on itself, without those of the steps under it. */
    private static List<Integer> own(Step step) {
        Set<Integer> rows = new LinkedHashSet<>();
        for (int row : step.rows()) {
            rows.add(row);
        }
        step.from().forEach(part -> below(part, rows));
        return new ArrayList<>(rows);
    }

    private static void below(Step step, Set<Integer> rows) {
        for (int row : step.rows()) {
            rows.remove(row);
        }
        step.from().forEach(part -> below(part, rows));
    }
}
