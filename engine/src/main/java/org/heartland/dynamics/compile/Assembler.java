package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** Compiles a flat model to a program: decides the order of computation, the slots, and what is computed only once. */
public final class Assembler {
    private final Flat flat;
    private final List<Quantity> inputs;
    private final Set<Quantity> given;
    private final Slots slots;

    private Assembler(Flat flat, List<Quantity> inputs) {
        this.flat = flat;
        this.inputs = inputs;
        this.given = new HashSet<>(inputs);
        this.slots = new Slots(flat);
    }

    public static Read<Program> assemble(Flat flat) {
        return assemble(flat, List.of());
    }

    /** Compiles a model with inputs: a stock starts at its given value, any other quantity keeps it. */
    public static Read<Program> assemble(Flat flat, List<Quantity> inputs) {
        Optional<Quantity> settled = inputs.stream().filter(Quantity::isSettled).findFirst();
        if (settled.isPresent()) {
            return new Read.Bad<>(List.of(settled(settled.get())));
        }
        Assembler assembler = new Assembler(flat, inputs);
        return Ordering.stage(flat.quantities())
                .then(stage -> Ordering.initial(flat.quantities()).then(initial -> assembler.program(initial, stage)));
    }

    private static Problem settled(Quantity input) {
        return Problem.at(
                input.at(),
                "what the model consists of, such as how many stages a delay has, is worked out from " + input.name()
                        + ", which therefore cannot differ between runs",
                "vary something else, or change the number in the file");
    }

    private Read<Program> program(List<Quantity> initial, List<Quantity> stage) {
        Emitter start = start(initial);
        Map<Quantity, Integer> lags = lags(start);
        markFixed(stage);
        Emitter step = new Emitter(slots, false);
        Set<Quantity> driving = driving(stage);
        write(step, stage, driving::contains);
        int[] stocks = stocks(step);
        int[] remembered = remembered(step, lags);
        List<int[]> states = states(step);
        int[] driven = step.code();
        write(step, stage, quantity -> !driving.contains(quantity));
        int[] shown = step.code();
        int[] fixed = fixed(stage);
        return new Read.Good<>(new Program(
                flat.specs(),
                slots.count(),
                slots.constantSlots(),
                slots.constantValues(),
                start.code(),
                step.setup(),
                driven,
                shown,
                stocks,
                lasting(),
                fixed,
                remembered,
                slots.graphs(),
                slots.tables(),
                slots.draws(),
                slots.runs(),
                inputs,
                flat.columns(),
                flat.limits(),
                flat.devices(),
                states));
    }

    private Emitter start(List<Quantity> initial) {
        Emitter start = new Emitter(slots, true);
        for (Quantity quantity : initial) {
            if (!given.contains(quantity)) {
                start.into(Program.slot(quantity), quantity.initial());
            } else if (quantity.initial() instanceof Term.Port fill) {
                start.into(Program.slot(quantity), filledWith(quantity, fill));
            }
        }
        return start;
    }

    /** A conveyor or queue that starts at a given value holds that, whatever its own initial value is. */
    private Term filledWith(Quantity stock, Term.Port fill) {
        Device device = flat.devices().get(slots.device(stock));
        int parameters = device instanceof Device.ConveyorDevice conveyor
                ? 1 + conveyor.leaks().size()
                : 0;
        int size = fill.operands().size();
        List<Term> operands = new ArrayList<>(List.of(new Term.Ref(stock)));
        operands.addAll(fill.operands().subList(size - parameters, size));
        return new Term.Port(stock, fill.port(), operands, fill.scale());
    }

    private List<int[]> states(Emitter step) {
        return flat.devices().stream()
                .map(device -> device.state().stream().mapToInt(step::slot).toArray())
                .toList();
    }

    /** The slot of the lag of each pipe, which is known after the start. */
    private Map<Quantity, Integer> lags(Emitter start) {
        Map<Quantity, Integer> lags = new HashMap<>();
        for (Quantity quantity : flat.quantities()) {
            if (quantity.kind() == Quantity.QuantityKind.PIPE) {
                lags.put(quantity, slots.kept(start, quantity.lag()));
            }
        }
        return lags;
    }

    private void write(Emitter step, List<Quantity> order, Predicate<Quantity> wanted) {
        for (Quantity quantity : order) {
            boolean moving =
                    quantity.kind() == Quantity.QuantityKind.AUXILIARY && !slots.isFixed(Program.slot(quantity));
            if (moving && wanted.test(quantity)) {
                step.into(Program.slot(quantity), quantity.value());
            }
        }
    }

    /** The quantities that stocks and memories need at each stage, directly or indirectly. */
    private Set<Quantity> driving(List<Quantity> stage) {
        Set<Quantity> driving = new HashSet<>();
        flat.quantities().stream()
                .filter(quantity -> quantity.given() && quantity.kind() != Quantity.QuantityKind.FROZEN)
                .forEach(quantity -> quantity.value().eachQuantity(false, driving::add));
        flat.devices().forEach(device -> device.state().forEach(term -> term.eachQuantity(false, driving::add)));
        for (int i = stage.size() - 1; i >= 0; i--) {
            if (driving.contains(stage.get(i))) {
                stage.get(i).value().eachQuantity(false, driving::add);
            }
        }
        return driving;
    }

    /** Marks auxiliaries that depend on nothing that changes: they keep their initial values. */
    private void markFixed(List<Quantity> stage) {
        for (Quantity quantity : flat.quantities()) {
            boolean frozen = quantity.kind() == Quantity.QuantityKind.FROZEN;
            boolean input = given.contains(quantity) && quantity.kind() != Quantity.QuantityKind.STOCK;
            if (frozen || input) {
                slots.fix(Program.slot(quantity));
            }
        }
        for (Quantity quantity : stage) {
            if (quantity.kind() == Quantity.QuantityKind.AUXILIARY && isFixed(quantity.value())) {
                slots.fix(Program.slot(quantity));
            }
        }
    }

    private boolean isFixed(Term term) {
        if (term instanceof Term.Ref ref) {
            return slots.isFixed(Program.slot(ref.quantity()));
        }
        if (term instanceof Term.Clock
                || term instanceof Term.Draw
                || term instanceof Term.Port
                || term instanceof Term.Initially) {
            return false;
        }
        for (Term part : term.parts(false)) {
            if (!isFixed(part)) {
                return false;
            }
        }
        return true;
    }

    private int[] stocks(Emitter step) {
        List<Integer> pairs = new ArrayList<>();
        for (Quantity quantity : flat.quantities()) {
            if (quantity.kind() == Quantity.QuantityKind.STOCK) {
                pairs.add(Program.slot(quantity));
                pairs.add(step.ownSlot(quantity.value()));
            }
        }
        return Slots.array(pairs);
    }

    /** Code that recomputes the constant quantities of a run from inputs and initial values. */
    private int[] fixed(List<Quantity> stage) {
        Emitter again = new Emitter(slots, true);
        for (Quantity quantity : stage) {
            boolean input = given.contains(quantity);
            if (quantity.kind() == Quantity.QuantityKind.AUXILIARY && !input && slots.isFixed(Program.slot(quantity))) {
                again.into(Program.slot(quantity), quantity.value());
            }
        }
        return again.code();
    }

    /** The slots of the values given at the beginning of a step, except inputs, which do not change. */
    private int[] lasting() {
        return flat.quantities().stream()
                .filter(quantity ->
                        quantity.kind() == Quantity.QuantityKind.STOCK || quantity.given() && !given.contains(quantity))
                .mapToInt(Program::slot)
                .toArray();
    }

    private int[] remembered(Emitter step, Map<Quantity, Integer> lags) {
        List<Integer> triples = new ArrayList<>();
        for (Quantity quantity : flat.quantities()) {
            boolean remembers =
                    quantity.kind() == Quantity.QuantityKind.PIPE || quantity.kind() == Quantity.QuantityKind.PREVIOUS;
            if (remembers && !given.contains(quantity)) {
                triples.add(Program.slot(quantity));
                triples.add(step.slot(quantity.value()));
                triples.add(lags.getOrDefault(quantity, -1));
            }
        }
        return Slots.array(triples);
    }
}
