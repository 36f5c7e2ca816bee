package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.OwnSpecs;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Expands calls of macros: each call has its own variables (XMILE 1.0, sections 3.6 and 4.8). */
final class Macros {
    private static final int MAX_DEPTH = 20;
    private static final double SEEDS = 1L << 52;
    private final Lowering lowering;
    private final Instances instances;
    private final Map<String, Macro> macros = new HashMap<>();
    private final OwnRuns runs;
    private final Map<Quantity, Integer> calls = new IdentityHashMap<>();

    Macros(Lowering lowering, Instances instances) {
        this.lowering = lowering;
        this.instances = instances;
        this.runs = new OwnRuns(lowering.flat);
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
        if (macro.specs() != null) {
            return run(macro, macro.specs(), call, context);
        }
        ModuleScope inside = new ModuleScope(name(macro, context), context.scope.root(), context.scope.depth + 1);
        for (int i = 0; i < macro.parameters().size(); i++) {
            parameter(macro, i, call, context, inside);
        }
        macro.locals().forEach(variable -> instances.add(inside, variable, true));
        return value(macro, call, inside, context);
    }

    /** A call of a macro that runs by its own specs. */
    private Term run(Macro macro, OwnSpecs specs, Expr.Call call, Context context) {
        List<List<Dimension>> dimensions = new ArrayList<>();
        List<Term> operands = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            Entity array = array(argument, context);
            dimensions.add(array == null ? List.of() : array.dimensions);
            if (array == null) {
                operands.add(lowering.term(argument, context));
            } else {
                Arrays.stream(array.quantities).forEach(each -> operands.add(new Term.Ref(each)));
            }
        }
        OwnRun run = runs.of(macro, specs, dimensions, call.span().place());
        String name = name(macro, context);
        if (run.isRandom()) {
            operands.add(seed(name, call.span().place()));
        }
        Quantity value = lowering.flat.quantity(
                name, Quantity.QuantityKind.AUXILIARY, call.span().place(), true);
        value.value(new Term.Run(run, List.copyOf(operands)));
        return new Term.Ref(value);
    }

    /** A seed that comes anew with each step. */
    private Term seed(String stream, Place at) {
        Quantity drawn = lowering.flat.quantity(stream + " random", Quantity.QuantityKind.AUXILIARY, at, true);
        List<Term> range = List.of(Term.constant(0), Term.constant(SEEDS));
        drawn.value(new Term.Draw(Term.Distribution.UNIFORM, range, stream, false));
        return new Term.Ref(drawn);
    }

    /** The array that a name means as a whole, not the element that belongs to the one that is defined; null if none. */
    private static @Nullable Entity array(Expr argument, Context context) {
        Entity entity = argument instanceof Expr.Name name ? context.scope.find(name.id()) : null;
        boolean whole = entity != null
                && !entity.isFunction()
                && entity.dimensions.stream().anyMatch(each -> context.bound(each.id(), 0) < 0);
        return whole ? entity : null;
    }

    /** A name for a call, which does not depend on what else there is in the model. */
    private String name(Macro macro, Context context) {
        int count = calls.merge(context.self, 1, Integer::sum);
        return context.self.name() + " " + macro.name() + " " + count;
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
        Entity array = i < call.arguments().size() ? array(call.arguments().get(i), context) : null;
        if (array != null) {
            inside.entities.put(ModelNames.canonical(parameter.name()), array);
            return;
        }
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
