package org.heartland.dynamics.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Expr;
import org.heartland.language.Plain;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that must be known while a model is flattened, such as how many stages a delay has: written as numbers, or by
 * the names of variables that are numbers. What such a number depends on must then be the same in all runs.
 */
final class KnownNumbers {
    private static final int MOST_NAMES = 20;
    private final Lowering lowering;

    KnownNumbers(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The number that a term is; empty if it is not known. */
    OptionalDouble of(Term term) {
        return of(term, 0);
    }

    private OptionalDouble of(@Nullable Term term, int names) {
        if (term instanceof Term.Constant constant) {
            return OptionalDouble.of(constant.value());
        }
        if (term instanceof Term.Ref ref
                && names < MOST_NAMES
                && !ref.quantity().given()) {
            OptionalDouble number = of(definition(ref.quantity()), names + 1);
            number.ifPresent(any -> ref.quantity().settle());
            return number;
        }
        return term instanceof Term.Apply apply ? of(apply, names) : OptionalDouble.empty();
    }

    private OptionalDouble of(Term.Apply apply, int names) {
        double[] values = new double[3];
        for (int i = 0; i < apply.of().size(); i++) {
            OptionalDouble value = of(apply.of().get(i), names);
            if (value.isEmpty()) {
                return value;
            }
            values[i] = value.getAsDouble();
        }
        return OptionalDouble.of(apply.op().of(values[0], values[1], values[2]));
    }

    /** The term of a quantity, also of one that is still to be lowered; null if it is not plain arithmetic. */
    private @Nullable Term definition(Quantity quantity) {
        if (quantity.isDefined()) {
            return quantity.value();
        }
        return lowering.flat.waiting.stream()
                .filter(entity -> Arrays.asList(entity.quantities).contains(quantity))
                .findFirst()
                .map(entity ->
                        definition(entity, Arrays.asList(entity.quantities).indexOf(quantity)))
                .orElse(null);
    }

    private @Nullable Term definition(Entity entity, int element) {
        Variable variable = entity.variable;
        Map<String, Variable.Part> parts = Instances.parts(variable);
        Variable.Part part = parts.isEmpty() ? null : Instances.part(parts, entity, element);
        Text own = part == null ? null : part.equation();
        Text text = own == null ? variable.equation() : own;
        boolean drawn = entity.graphs[element] != null || variable.initial() != null;
        if (text == null || drawn || entity.scope.sources.containsKey(variable.id())) {
            return null;
        }
        List<Expr> all = lowering.flat.parse(text);
        Expr expr = all.get(all.size() == entity.quantities.length ? element : 0);
        return isPlain(expr) ? lowering.term(expr, Context.of(entity, element)) : null;
    }

    /** True for numbers, names and arithmetic, which need nothing of their own. */
    private static boolean isPlain(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return isPlain(binary.left()) && isPlain(binary.right());
        }
        if (expr instanceof Expr.Unary unary) {
            return isPlain(unary.operand());
        }
        if (expr instanceof Expr.Call call) {
            boolean known =
                    Arrays.stream(Plain.values()).anyMatch(each -> each.id().equals(call.name()));
            return known && call.arguments().stream().allMatch(KnownNumbers::isPlain);
        }
        return expr instanceof Expr.Literal || expr instanceof Expr.Name || expr instanceof Expr.Subscript;
    }
}
