package org.heartland.dynamics.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Expr;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Expands calls of macros: each call has its own variables (XMILE 1.0, sections 3.6 and 4.8). */
final class Macros {
    private static final int MAX_DEPTH = 20;
    private final Lowering lowering;
    private final Instances instances;
    private final Map<String, Macro> macros = new HashMap<>();
    private int calls;

    Macros(Lowering lowering, Instances instances) {
        this.lowering = lowering;
        this.instances = instances;
        lowering.flat.model.macros().forEach(macro -> macros.put(macro.id(), macro));
    }

    /** The value of a call; null if there is no macro with that name. */
    @Nullable
    Term find(Expr.Call call, Context context) {
        Macro macro = macros.get(call.name());
        if (macro == null) {
            return null;
        }
        if (context.scope.depth > MAX_DEPTH) {
            throw Flattening.wrong(call.span().place(), "the macro " + macro.name() + " calls itself", "let it end");
        }
        requireCount(macro, call);
        ModuleScope inside = new ModuleScope(
                context.self.name() + " " + macro.name() + " " + ++calls,
                context.scope.root(),
                context.scope.depth + 1);
        for (int i = 0; i < macro.parameters().size(); i++) {
            parameter(macro, i, call, context, inside);
        }
        macro.locals().forEach(variable -> instances.add(inside, variable, true));
        return value(macro, call, inside, context);
    }

    private static void requireCount(Macro macro, Expr.Call call) {
        int most = macro.parameters().size();
        long least = macro.parameters().stream()
                .filter(parameter -> parameter.otherwise() == null)
                .count();
        Flattening.requireCount(call, "the macro " + macro.name(), least, most, "give it the values of its definition");
    }

    private void parameter(Macro macro, int i, Expr.Call call, Context context, ModuleScope inside) {
        Macro.Parameter parameter = macro.parameters().get(i);
        Entity entity = hidden(inside, parameter.name(), call.span().place());
        Term value;
        if (i < call.arguments().size()) {
            value = lowering.term(call.arguments().get(i), context);
        } else {
            Text otherwise = Objects.requireNonNull(parameter.otherwise());
            value = lowering.term(lowering.flat.parseOne(otherwise), Context.of(entity, 0));
        }
        entity.quantities[0].value(value);
    }

    /** A hidden scalar variable of the macro whose term is already known. */
    private Entity hidden(ModuleScope inside, String name, Place at) {
        Variable variable = Variable.bare(Variable.VariableKind.AUXILIARY, name, at, null);
        Quantity quantity = lowering.flat.quantity(inside.shown(name), Quantity.QuantityKind.AUXILIARY, at, true);
        Entity entity = new Entity(variable, inside, List.of(), new Quantity[] {quantity}, new Graph[1]);
        inside.entities.put(variable.id(), entity);
        return entity;
    }

    private Term value(Macro macro, Expr.Call call, ModuleScope inside, Context context) {
        if (macro.equation() == null) {
            Entity result = inside.entities.get(macro.id());
            if (result == null || result.isFunction()) {
                throw Flattening.wrong(
                        call.span().place(), "the macro " + macro.name() + " has no equation", "give it one");
            }
            return new Term.Ref(result.quantities[0]);
        }
        Context within = new Context(inside, context.self, List.of(), new int[0], null, false);
        return lowering.term(lowering.flat.parseOne(macro.equation()), within);
    }
}
