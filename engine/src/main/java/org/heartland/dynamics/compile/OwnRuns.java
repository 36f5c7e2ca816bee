package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.OwnSpecs;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.Text;

/**
 * Compiles macros that run by simulation specs of their own: each becomes a model of its own, in which what it takes are
 * inputs. Calls with as many values, of the same dimensions, share one.
 */
final class OwnRuns {
    private static final int MAX_DEPTH = 20;
    private final Flattening flat;
    private final Map<String, OwnRun> known = new HashMap<>();

    OwnRuns(Flattening flat) {
        this.flat = flat;
    }

    /** The names of the variables that work out the start, the stop, the step and the value at the end. */
    private record Names(String start, String stop, String dt, String result) {
        static Names beside(Macro macro) {
            Set<String> taken = new HashSet<>();
            macro.variables().forEach(variable -> taken.add(variable.id()));
            macro.parameters().forEach(each -> taken.add(ModelNames.canonical(each.name())));
            return new Names(
                    free("start", macro, taken),
                    free("stop", macro, taken),
                    free("step", macro, taken),
                    free("value", macro, taken));
        }

        private static String free(String what, Macro macro, Set<String> taken) {
            String name = what + " of " + macro.name();
            while (taken.contains(ModelNames.canonical(name))) {
                name = "own " + name;
            }
            return name;
        }
    }

    /** The macro with its specs, for values of these dimensions. */
    OwnRun of(Macro macro, OwnSpecs specs, List<List<Dimension>> given, Place call) {
        String key = macro.id() + given.stream().map(OwnRuns::key).toList();
        OwnRun before = known.get(key);
        if (before != null) {
            return before;
        }
        if (flat.within.contains(macro.id()) || flat.within.size() >= MAX_DEPTH) {
            throw Flattening.wrong(call, "the macro " + macro.name() + " calls itself", "let it end");
        }
        OwnRun made = compiled(macro, specs, given);
        known.put(key, made);
        return made;
    }

    private static String key(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::id).toList().toString();
    }

    private OwnRun compiled(Macro macro, OwnSpecs specs, List<List<Dimension>> given) {
        Names names = Names.beside(macro);
        Flat inside = told(Flattener.flatten(
                model(macro, specs, given, names),
                new Flattener.Inside(within(macro), names.start, names.stop, names.dt)));
        List<Quantity> inputs = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            inputs.addAll(quantities(inside, macro.parameters().get(i).name()));
        }
        Program program = told(Assembler.assemble(inside, inputs));
        OwnRun run = new OwnRun(
                macro.name(),
                specs.at(),
                program,
                List.copyOf(inputs),
                quantities(inside, names.start).get(0),
                quantities(inside, names.stop).get(0),
                quantities(inside, names.dt).get(0),
                specs.reciprocal(),
                quantities(inside, macro.equation() == null ? macro.name() : names.result)
                        .get(0),
                specs.method());
        requireKnown(run.start(), specs.start(), macro, inputs);
        requireKnown(run.stop(), specs.stop(), macro, inputs);
        requireKnown(run.dt(), specs.dt() == null ? specs.start() : specs.dt(), macro, inputs);
        return run;
    }

    private List<String> within(Macro macro) {
        List<String> within = new ArrayList<>(flat.within);
        within.add(macro.id());
        return List.copyOf(within);
    }

    private <T> T told(Read<T> read) {
        if (read instanceof Read.Good<T> good) {
            return good.value();
        }
        read.problems().forEach(flat::add);
        throw new Flattening.Wrong(read.problems().get(0));
    }

    private static List<Quantity> quantities(Flat flat, String variable) {
        String shown = ModelNames.display(variable);
        return flat.columns().stream()
                .filter(column -> column.variable().equals(shown))
                .map(Flat.Column::quantity)
                .toList();
    }

    private Model model(Macro macro, OwnSpecs specs, List<List<Dimension>> given, Names names) {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < macro.parameters().size(); i++) {
            Macro.Parameter parameter = macro.parameters().get(i);
            boolean isGiven = i < given.size();
            Text text = isGiven ? new Text("0", parameter.at()) : Objects.requireNonNull(parameter.otherwise());
            variables.add(variable(parameter.name(), text, isGiven ? given.get(i) : List.of()));
        }
        variables.addAll(macro.locals());
        Text one = new Text("1", specs.at());
        variables.add(variable(names.start, specs.start(), List.of()));
        variables.add(variable(names.stop, specs.stop(), List.of()));
        variables.add(variable(names.dt, specs.dt() == null ? one : specs.dt(), List.of()));
        if (macro.equation() != null) {
            variables.add(variable(names.result, macro.equation(), List.of()));
        }
        Submodel root = new Submodel(
                "",
                macro.at(),
                Behaviour.UNSAID,
                List.copyOf(variables),
                List.of(),
                List.of(),
                Extras.NONE,
                Extras.NONE);
        return flat.model.withSpecs(numbers(specs)).withSubmodels(List.of(root), List.of());
    }

    private static Variable variable(String name, Text equation, List<Dimension> dimensions) {
        return Variable.bare(Variable.VariableKind.AUXILIARY, name, equation.at(), equation)
                .over(dimensions.stream().map(Dimension::name).toList());
    }

    /** The specs as far as they are numbers; what is worked out is none (NaN). */
    private static SimSpecs numbers(OwnSpecs specs) {
        return new SimSpecs(
                specs.at(),
                number(specs.start()),
                number(specs.stop()),
                specs.dt() == null ? 1 : number(specs.dt()),
                specs.reciprocal(),
                0,
                specs.method(),
                "",
                Extras.NONE);
    }

    private static double number(Text text) {
        return NumberText.read(text.source().strip()).orElse(Double.NaN);
    }

    /** Start, stop and step must be known before the run, from what the macro takes. */
    private static void requireKnown(Quantity of, Text written, Macro macro, List<Quantity> inputs) {
        if (!Constancy.isConstant(new Term.Ref(of), inputs::contains)) {
            throw Flattening.wrong(
                    written.at(),
                    "the simulation specs of the macro " + macro.name() + " change during its run",
                    "work them out from what the macro takes");
        }
    }
}
