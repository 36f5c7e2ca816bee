package org.heartland.dynamics.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Op;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.compile.Term;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.unit.Units;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Warnings about a model that can still run: units, unused variables, indexes out of range, and the integration method.
 */
public final class Findings {
    private static final Set<Op> CONNECTIVES = Set.of(Op.AND, Op.OR, Op.NOT);

    private static final int MAX_FINDINGS = 50;

    private Findings() {}

    /** The first {@value #MAX_FINDINGS} by place; units only if the model declares any. */
    public static List<Problem> of(Model model, Flat flat) {
        List<Problem> found = new ArrayList<>(Uses.missing(model));
        found.addAll(flat.findings());
        found.addAll(model.notices());
        model.macros().forEach(macro -> filter(macro, found));
        flat.quantities().forEach(quantity -> outside(quantity, quantity.value(), found));
        Units units = Units.areDeclared(model) ? Units.of(model) : null;
        if (units != null && units.isDeclared()) {
            units.faults().forEach(fault -> found.add(fault.problem()));
        }
        String method = model.specs().method().toLowerCase(Locale.ROOT);
        if (Plan.Method.isReplaced(method)) {
            String what =
                    "the method " + method + " is not offered here; the model runs by rk4 with the step that it has";
            found.add(
                    Problem.at(model.specs().at(), what, "write rk4, or check whether a smaller dt changes anything"));
        }
        return found.stream().sorted().distinct().limit(MAX_FINDINGS).toList();
    }

    /** A macro that is to change how stocks and flows behave (XMILE 1.0, section 4.8.4) changes nothing here. */
    private static void filter(Macro macro, List<Problem> found) {
        String of = macro.extras().attribute("filter");
        if (!of.isBlank()) {
            String what = "the macro " + macro.name() + " is to change every " + of
                    + " with the option of that name, which is not done; options have their own meaning here";
            found.add(Problem.at(macro.at(), what, "write it into the equations"));
        }
    }

    /** Finds constant indexes that are outside their arrays, except where a condition keeps them from being looked at. */
    private static void outside(Quantity quantity, Term term, List<Problem> found) {
        if (found.size() < MAX_FINDINGS
                && term instanceof Term.Pick pick
                && pick.index() instanceof Term.Constant index) {
            int size = pick.of().size();
            if (!(index.value() >= 1 && index.value() < size + 1)) {
                String what = quantity.name() + " looks at number " + (long) Math.floor(index.value()) + " of " + size
                        + " elements, which gives " + (Double.isNaN(pick.outside()) ? "NaN" : "0");
                found.add(Problem.at(quantity.at(), what, "keep the index between 1 and " + size));
            }
        }
        looked(term).forEach(part -> outside(quantity, part, found));
    }

    /** The operands of a term that are looked at: of a choice that is settled, only the one taken. */
    private static List<Term> looked(Term term) {
        List<Term> parts = term.parts(false);
        Boolean settled = term instanceof Term.Apply apply && apply.op() == Op.IF ? settled(parts.get(0)) : null;
        return settled == null ? parts : List.of(parts.get(settled ? 1 : 2));
    }

    /** What a condition always is; null if that is not the same throughout. */
    private static @Nullable Boolean settled(Term condition) {
        if (condition instanceof Term.Constant constant) {
            return constant.value() != 0;
        }
        if (!(condition instanceof Term.Apply apply) || !CONNECTIVES.contains(apply.op())) {
            return null;
        }
        Boolean one = settled(apply.of().get(0));
        Boolean other = apply.op() == Op.NOT ? one : settled(apply.of().get(1));
        if (apply.op() == Op.NOT) {
            return one == null ? null : Boolean.valueOf(!one);
        }
        boolean decisive = apply.op() == Op.OR;
        if (isSettled(one, decisive) || isSettled(other, decisive)) {
            return decisive;
        }
        return one == null || other == null ? null : Boolean.valueOf(!decisive);
    }

    private static boolean isSettled(@Nullable Boolean value, boolean as) {
        return value != null && value == as;
    }
}
