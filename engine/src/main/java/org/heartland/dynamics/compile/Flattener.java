package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.language.Span;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Flattens a model: modules, macros, arrays, delays and smooths become single quantities, each with its term. */
public final class Flattener {
    private final Flattening flat;
    private final Instances instances;
    private final Lowering lowering;
    private final Driven driven;
    private final @Nullable Inside inside;
    private final List<Entity> entities = new ArrayList<>();

    /**
     * Where a model is that is a macro with specs of its own: inside which macros, itself last, and the names of the
     * variables that work out its specs.
     */
    record Inside(List<String> macros, String start, String stop, String dt) {}

    private Flattener(Model model, @Nullable Inside inside) {
        this.flat = new Flattening(model, inside == null ? List.of() : inside.macros());
        this.inside = inside;
        this.instances = new Instances(flat);
        this.lowering = new Lowering(flat, instances);
        this.driven = new Driven(flat, lowering);
    }

    public static Read<Flat> flatten(Model model) {
        return flatten(model, null);
    }

    static Read<Flat> flatten(Model model, @Nullable Inside inside) {
        Flattener flattener = new Flattener(model, inside);
        try {
            return flattener.flat();
        } catch (Flattening.TooMuch tooMuch) {
            return new Read.Bad<>(List.of(tooMuch.problem));
        }
    }

    private Read<Flat> flat() {
        requireNames();
        ModuleScope root = instances.root();
        if (inside != null) {
            flat.times(flat.times()
                    .orElse(named(root, inside.start()), named(root, inside.stop()), step(root, inside.dt())));
        }
        flat.model.submodels().forEach(submodel -> submodel.variables().forEach(this::tellReserved));
        while (!flat.waiting.isEmpty()) {
            Entity entity = flat.waiting.remove();
            entities.add(entity);
            if (!entity.isFunction() && !isConnected(entity)) {
                equations(entity);
            }
        }
        if (flat.problems.isEmpty()) {
            entities.stream().filter(Flattener::isStock).forEach(this::flows);
        }
        if (flat.problems.isEmpty()) {
            new SharedFlows(flat).tell(entities, this::flowsOf);
            new NonNegative(flat, behaviours()).apply(entities, this::flowsOf);
            new Devices(flat, lowering, driven).apply(entities, this::flowsOf);
            flat.delays.forEach(delay -> delay.tellIfShort(flat));
            flat.spans.forEach(span -> span.tellIfMoving(flat));
            flat.fixed.forEach(time -> time.requireConstant(flat));
            new Sharing(flat).apply();
        }
        List<Flat.Column> columns = new ArrayList<>();
        columns(root, flat.model.root(), columns);
        return Read.of(
                new Flat(
                        flat.model.specs(),
                        List.copyOf(flat.quantities),
                        List.copyOf(columns),
                        List.copyOf(flat.findings),
                        List.copyOf(flat.limits),
                        List.copyOf(flat.devices)),
                flat.problems.all());
    }

    private static Quantity named(ModuleScope root, String name) {
        return Objects.requireNonNull(root.find(ModelNames.canonical(name))).quantities[0];
    }

    /** The step, which may be written as the number of steps in a unit of time. */
    private Quantity step(ModuleScope root, String name) {
        Quantity written = named(root, name);
        if (!flat.model.specs().reciprocal()) {
            return written;
        }
        Quantity step = flat.quantity(name, Quantity.QuantityKind.AUXILIARY, written.at(), true);
        step.value(Term.apply(Op.DIVIDE, Term.constant(1), new Term.Ref(written)));
        return step;
    }

    private void requireNames() {
        Set<String> seen = new HashSet<>();
        flat.model.dimensions().forEach(dimension -> {
            if (!seen.add(dimension.id())) {
                flat.add(Problem.at(dimension.at(), "a second dimension of the name " + dimension.name(), "keep one"));
            }
        });
    }

    private void tellReserved(Variable variable) {
        if (Clocks.isReserved(variable.id())) {
            String what = "the variable " + ModelNames.display(variable.name())
                    + " has a name that the language keeps for " + "itself; equations that say "
                    + variable.id().toUpperCase(Locale.ROOT) + " mean this variable";
            flat.tell(Problem.at(variable.at(), what, "give it another name"));
        }
    }

    /** A flow without dimensions flows whole into or out of every element of an array. */
    private void tellWhole(Entity stock) {
        Stream.concat(stock.variable.inflows().stream(), stock.variable.outflows().stream())
                .forEach(flow -> {
                    Entity named = stock.scope.find(ModelNames.canonical(flow.name()));
                    if (named != null && named.dimensions.isEmpty()) {
                        String name = ModelNames.display(stock.variable.name());
                        String what = "the flow " + ModelNames.display(flow.name()) + " is one number, and " + name
                                + " is an array: each of its " + stock.quantities.length
                                + " elements has the whole flow";
                        flat.tell(Problem.at(flow.at(), what, "give the flow the dimensions of " + name));
                    }
                });
    }

    private static boolean isStock(Entity entity) {
        return entity.variable.kind() == Variable.VariableKind.STOCK && !isConnected(entity);
    }

    private static boolean isConnected(Entity entity) {
        return entity.scope.sources.containsKey(entity.variable.id());
    }

    private void equations(Entity entity) {
        Map<String, Variable.Part> parts = Instances.parts(entity.variable);
        for (int i = 0; i < entity.quantities.length; i++) {
            try {
                lowering.restart();
                definition(entity, i, parts.isEmpty() ? null : Instances.part(parts, entity, i));
            } catch (Flattening.Wrong wrong) {
                flat.add(wrong.problem);
                if (parts.isEmpty()) {
                    return;
                }
            }
        }
    }

    private void definition(Entity entity, int element, Variable.@Nullable Part part) {
        Text multiplier = entity.variable.options().multiplier();
        if (multiplier != null && entity.variable.kind() == Variable.VariableKind.FLOW) {
            Context context = Context.of(entity, element);
            flat.multipliers.put(entity.quantities[element], lowering.term(flat.parseOne(multiplier), context));
        }
        if (Driven.isDevice(entity)) {
            driven.stock(entity, element, part);
        } else if (driven.isDriven(entity)) {
            driven.flow(entity, element, part);
        } else {
            equation(entity, element, part);
        }
    }

    private void equation(Entity entity, int element, Variable.@Nullable Part part) {
        Variable variable = entity.variable;
        Text own = part == null ? null : part.equation();
        Text text = own == null ? variable.equation() : own;
        if (text == null) {
            unwritten(entity, element);
            return;
        }
        Context context = Context.of(entity, element);
        Term term = lowering.term(expression(entity, element, text), context);
        if (entity.graphs[element] != null && variable.kind() != Variable.VariableKind.STOCK) {
            term = Term.lookup(entity.graphs[element], Term.Reading.AS_DRAWN, term);
        }
        Text initial = part != null && part.initial() != null ? part.initial() : variable.initial();
        Quantity quantity = entity.quantities[element];
        if (variable.kind() == Variable.VariableKind.STOCK) {
            quantity.initial(term);
        } else if (initial == null) {
            quantity.value(term);
        } else {
            quantity.value(new Term.Initially(lowering.term(flat.parseOne(initial), context), term));
        }
    }

    /**
     * A variable without an equation. Stella saves models that are not finished; there such a variable is not a number,
     * and the rest runs.
     */
    private void unwritten(Entity entity, int element) {
        Variable variable = entity.variable;
        Quantity quantity = entity.quantities[element];
        String what = ModelNames.display(variable.name()) + " has no equation"
                + (entity.dimensions.isEmpty() ? "" : " for " + quantity.name());
        if (!flat.model.fromStella()) {
            throw Flattening.wrong(variable.at(), what, flat.model.notation().equation());
        }
        String why = ", so that it is not a number, and nor is what is worked out from it";
        flat.tell(Problem.at(variable.at(), what + why, flat.model.notation().equation()));
        if (variable.kind() == Variable.VariableKind.STOCK) {
            quantity.initial(Term.constant(Double.NaN));
        } else {
            quantity.value(Term.constant(Double.NaN));
        }
    }

    /** The expression of an element; a list has one for each element. */
    private Expr expression(Entity entity, int element, Text text) {
        List<Expr> all = flat.parse(text);
        if (all.size() == 1) {
            return all.get(0);
        }
        if (all.size() != entity.quantities.length) {
            throw Flattening.wrong(
                    all.get(1).span().place(),
                    "a list of " + all.size() + " for " + entity.quantities.length + " elements",
                    "write one equation for all, or one for each");
        }
        return all.get(element);
    }

    private void flows(Entity stock) {
        if (!stock.dimensions.isEmpty()) {
            tellWhole(stock);
        }
        for (int i = 0; i < stock.quantities.length; i++) {
            try {
                lowering.restart();
                Term in = sum(flowsOf(stock, i, stock.variable.inflows()), true);
                Term out = sum(flowsOf(stock, i, stock.variable.outflows()), false);
                stock.quantities[i].value(net(in, out));
            } catch (Flattening.Wrong wrong) {
                flat.add(wrong.problem);
                return;
            }
        }
    }

    private static Term net(@Nullable Term in, @Nullable Term out) {
        if (in == null) {
            return out == null ? Term.constant(0) : Term.apply(Op.NEGATE, out);
        }
        return out == null ? in : Term.apply(Op.SUBTRACT, in, out);
    }

    /** The sum of flows; what flows in is in the unit of the stock that it fills (XMILE 1.0, section 4.3). */
    private @Nullable Term sum(List<Quantity> flows, boolean in) {
        List<Term> terms = flows.stream().map(flow -> amount(flow, in)).toList();
        return terms.isEmpty() ? null : ArrayFunctions.sum(terms);
    }

    private Term amount(Quantity flow, boolean in) {
        Term multiplier = in ? flat.multipliers.get(flow) : null;
        Term own = new Term.Ref(flow);
        return multiplier == null ? own : Term.apply(Op.MULTIPLY, own, multiplier);
    }

    private List<Quantity> flowsOf(Entity stock, int element, List<Variable.Flowing> flows) {
        List<Quantity> of = new ArrayList<>();
        for (Variable.Flowing flow : flows) {
            Term term = lowering.term(named(stock, new Text(flow.name(), flow.at())), Context.of(stock, element));
            if (!(term instanceof Term.Ref ref)) {
                throw Flattening.wrong(flow.at(), flow.name() + " is not a flow", "name one");
            }
            of.add(ref.quantity());
        }
        return of;
    }

    /** A flow is named as written, with spaces, or as in an equation. */
    private Expr named(Entity stock, Text flow) {
        String id = ModelNames.canonical(flow.source());
        return stock.scope.entities.containsKey(id)
                ? new Expr.Name(id, new Span(flow, 0, flow.source().length()))
                : flat.parseOne(flow);
    }

    /** The behaviour of stocks and flows of each model, by its name. */
    private Map<String, Behaviour> behaviours() {
        Map<String, Behaviour> behaviours = new HashMap<>();
        for (Submodel submodel : flat.model.submodels()) {
            submodel.variables()
                    .forEach(variable -> behaviours.put(variable.at().toString(), submodel.behaviour()));
        }
        return behaviours;
    }

    /** Stocks first, then flows, then the rest, each in the order of the file; modules after the model that holds them. */
    private void columns(ModuleScope scope, Submodel submodel, List<Flat.Column> columns) {
        for (Variable.VariableKind kind : Variable.VariableKind.values()) {
            submodel.variables().stream()
                    .filter(variable -> variable.kind() == kind)
                    .forEach(variable -> columns(scope, variable, columns));
        }
        for (ModuleScope inside : scope.modules.values()) {
            if (inside.of != null) {
                columns(inside, inside.of, columns);
            }
        }
    }

    private void columns(ModuleScope scope, Variable variable, List<Flat.Column> columns) {
        Entity own = scope.entities.get(variable.id());
        Entity entity = scope.find(variable.id());
        if (entity == null && hasSource(scope, variable)) {
            flat.add(
                    Problem.at(variable.at(), variable.name() + " is connected to nothing", "name an existing source"));
        }
        if (entity == null || entity.isFunction() || own == null) {
            return;
        }
        String shown = scope.shown(variable.name());
        for (int i = 0; i < entity.quantities.length; i++) {
            boolean alike = own.quantities.length == entity.quantities.length;
            String name = alike ? own.quantities[i].name() : entity.quantities[i].name();
            columns.add(new Flat.Column(name, shown, entity.quantities[i]));
        }
    }

    private static boolean hasSource(ModuleScope scope, Variable variable) {
        return scope.sources.containsKey(variable.id());
    }
}
