package org.heartland.render.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.formula.Step;
import org.heartland.formula.Type;

/**
 * How values came about, as trees of what a reader must see: what was asked before, in this tree or an earlier one, is not told again, and
 * a question written with names is shown as it was asked.
 */
public final class Unfolding {
    private final StepValue values;
    private final Map<String, Integer> asked = new HashMap<>();

    public Unfolding(Words words) {
        this.values = new StepValue(words);
    }

    public List<Branch> of(List<Step> steps) {
        return branches(steps, false);
    }

    private List<Branch> branches(List<Step> steps, boolean percent) {
        boolean shares = percent
                || steps.stream()
                        .anyMatch(step -> StepValue.isShare(Told.of(step).step()));
        List<Branch> branches = new ArrayList<>();
        for (Step step : steps) {
            add(step, shares, branches);
        }
        return branches;
    }

    private void add(Step written, boolean percent, List<Branch> branches) {
        Told told = Told.of(written);
        Step step = told.step();
        if (step.says().isBlank()) {
            branches.addAll(branches(step.from(), percent));
            return;
        }
        boolean again = told.asAsked() && asked.containsKey(step.says());
        int place = told.asAsked() ? asked.computeIfAbsent(step.says(), unseen -> asked.size() + 1) : 0;
        List<Step> from = again
                ? List.of()
                : step.from().stream().filter(Unfolding::tells).toList();
        branches.add(new Branch(
                step.says(),
                values.of(step, percent),
                place,
                again && !step.from().isEmpty(),
                branches(from, false),
                again ? List.of() : own(step)));
    }

    /** Behind a question as it was written stands the one that was asked, with the same answer: the latter is told. */
    private record Told(Step step, boolean asAsked) {

        static Told of(Step written) {
            List<Step> tell = written.from().stream().filter(Unfolding::tells).toList();
            boolean same = !written.isLabel()
                    && written.rows().length == 0
                    && tell.size() == 1
                    && isCall(tell.get(0))
                    && tell.get(0).lanes() == written.lanes();
            return same ? new Told(of(tell.get(0)).step(), true) : new Told(written, false);
        }
    }

    private static boolean isCall(Step step) {
        return step.says().endsWith(")") && step.says().matches("\\w+\\(.*");
    }

    /** Years reckoned for a question stand in the question itself. */
    private static boolean tells(Step step) {
        return !(step.type().equals(Type.YEAR)
                && step.rows().length == 0
                && step.from().isEmpty());
    }

    /** The rows that a step rests on itself, beside those of the steps under it. */
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
