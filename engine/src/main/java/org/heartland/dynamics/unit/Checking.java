package org.heartland.dynamics.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.language.Parser;
import org.heartland.problem.Read;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Collects the demands of all equations of a model on its units. Equations that cannot be parsed are skipped; they are
 * reported elsewhere.
 */
final class Checking {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_CALLS = 10_000;

    final Owners owners;
    final List<Demand> demands = new ArrayList<>();
    /** Demands that a unit be dimensionless; a violation is reported only as advice. */
    final List<Demand> advice = new ArrayList<>();

    private int unknowns;
    private int calls;

    Checking(Owners owners) {
        this.owners = owners;
    }

    Measure fresh() {
        return Measure.unknown("#" + unknowns++);
    }

    void all() {
        for (Submodel submodel : owners.model.submodels()) {
            DeviceUnits devices = new DeviceUnits(this, submodel);
            submodel.variables().forEach(variable -> variable(submodel, variable, devices));
            submodel.modules()
                    .forEach(module -> module.connects().forEach(connect -> connect(submodel, module, connect)));
        }
    }

    private void variable(Submodel in, Variable variable, DeviceUnits devices) {
        Measure unit = owners.of(in, variable);
        devices.options(variable, unit);
        if (devices.isDriven(variable)) {
            return;
        }
        boolean drawn = variable.graph() != null || variable.elements().stream().anyMatch(part -> part.graph() != null);
        List<Text> texts = new ArrayList<>();
        add(texts, variable.equation());
        add(texts, variable.initial());
        variable.elements().forEach(part -> {
            add(texts, part.equation());
            add(texts, part.initial());
        });
        for (Text text : texts) {
            for (Expr expr : parse(text)) {
                Walk walk = new Walk(this, in, Map.of(), unit, 0);
                Value value = walk.value(expr);
                if (!drawn) {
                    walk.define(value, expr, variable.name());
                }
                walk.finish(variable.name(), expr);
            }
        }
        variable.inflows().forEach(flow -> flow(in, variable, unit.per(devices.multiplier(flow)), flow, "an inflow"));
        variable.outflows().forEach(flow -> flow(in, variable, unit, flow, "an outflow"));
    }

    /** Demands that an equation beside the variable's own have a unit. */
    void beside(Submodel in, String name, @Nullable Text text, Measure unit) {
        for (Expr expr : text == null ? List.<Expr>of() : parse(text)) {
            Walk walk = new Walk(this, in, Map.of(), unit, 0);
            walk.define(walk.value(expr), expr, name);
            walk.finish(name, expr);
        }
    }

    private static void add(List<Text> texts, @Nullable Text text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private List<Expr> parse(Text text) {
        return Parser.parseList(text, owners.model.dialect()) instanceof Read.Good<List<Expr>> good
                ? good.value()
                : List.of();
    }

    private void flow(Submodel in, Variable stock, Measure unit, Variable.Flowing flow, String what) {
        Measure found = owners.find(in, ModelNames.canonical(flow.name()));
        found = found == null ? owners.find(in, ModelNames.qualified(flow.name())) : found;
        if (found == null) {
            return;
        }
        String name = ModelNames.display(stock.name());
        String says = what + " of " + name + " must be in %1, the unit of " + name + " over that of time, but is in %2";
        Equation shown = new Equation(
                name,
                List.of(
                        new Equation.Word(name, unit),
                        new Equation.Word(" / ", null),
                        new Equation.Word("time", owners.time),
                        new Equation.Word(" = ", null),
                        new Equation.Word(ModelNames.display(flow.name()), found)));
        demands.add(new Demand(unit.per(owners.time), found, true, flow.at(), says, shown));
    }

    private void connect(Submodel in, Submodel.Module module, Submodel.Connect connect) {
        Measure input = first(in, connect.targets(module));
        Measure source = first(in, connect.sources(module));
        if (input == null || source == null) {
            return;
        }
        Equation shown = new Equation(
                connect.to(),
                List.of(
                        new Equation.Word(connect.to(), input),
                        new Equation.Word(" = ", null),
                        new Equation.Word(connect.from(), source)));
        demands.add(new Demand(
                input, source, true, connect.at(), connect.to() + " is in %1, but is connected to %2", shown));
    }

    private @Nullable Measure first(Submodel in, List<String> names) {
        return names.stream()
                .map(name -> owners.find(in, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * A call of a macro: its equations with the units of this call; null if there is no macro with that name. One that
     * runs by specs of its own may have any unit, since its time need not be that of the model.
     */
    @Nullable
    Value macro(Expr.Call call, Walk from) {
        Macro macro = owners.macro(call.name());
        if (macro == null || from.depth > MAX_DEPTH || ++calls > MAX_CALLS) {
            return macro == null ? null : Value.of(fresh());
        }
        if (macro.specs() != null) {
            call.arguments().forEach(from::value);
            return Value.of(fresh());
        }
        Map<String, Measure> own = new HashMap<>();
        for (int i = 0; i < macro.parameters().size(); i++) {
            Value given =
                    i < call.arguments().size() ? from.value(call.arguments().get(i)) : Value.NUMBER;
            own.put(ModelNames.canonical(macro.parameters().get(i).name()), given.literal() ? fresh() : given.unit());
        }
        for (Variable variable : macro.locals()) {
            Measure declared = owners.declared(variable.units());
            own.put(variable.id(), declared == null ? fresh() : declared);
        }
        for (Variable variable : macro.locals()) {
            inside(
                    macro,
                    variable.name(),
                    own.getOrDefault(variable.id(), Measure.PURE),
                    variable.equation(),
                    own,
                    from);
            variable.inflows().forEach(flow -> flow(variable, flow, own));
            variable.outflows().forEach(flow -> flow(variable, flow, own));
        }
        Measure result = own.getOrDefault(macro.id(), fresh());
        inside(macro, macro.name(), result, macro.equation(), own, from);
        return Value.of(result);
    }

    private void flow(Variable stock, Variable.Flowing flow, Map<String, Measure> own) {
        Measure unit = own.get(stock.id());
        Measure found = own.get(ModelNames.canonical(flow.name()));
        if (unit != null && found != null) {
            Equation shown = new Equation(stock.name(), List.of());
            demands.add(new Demand(
                    unit.per(owners.time), found, true, flow.at(), "a flow of %2 changes a stock by %1", shown));
        }
    }

    private void inside(
            Macro macro, String name, Measure unit, @Nullable Text text, Map<String, Measure> own, Walk from) {
        for (Expr expr : text == null ? List.<Expr>of() : parse(text)) {
            Walk walk = new Walk(this, owners.model.root(), own, unit, from.depth + 1);
            Value value = walk.value(expr);
            walk.define(value, expr, name);
            walk.finish(macro.name().equals(name) ? name : macro.name() + "." + name, expr);
        }
    }
}
