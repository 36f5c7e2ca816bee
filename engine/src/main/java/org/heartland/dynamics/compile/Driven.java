package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Conveyor;
import org.heartland.dynamics.model.Leak;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The equations of conveyors and queues, lowered: what a stock starts from, its transit time and limits, and the fractions
 * of leaks. Flows out of them have no equations of their own (XMILE 1.0, section 4.3); what a file gives there is the
 * fraction of a leak, or a placeholder that does not count.
 */
final class Driven {
    private final Flattening flat;
    private final Lowering lowering;
    /** In each scope, the flows out of conveyors and queues, by name: true for a leak. */
    private final Map<ModuleScope, Map<String, Boolean>> leaks = new IdentityHashMap<>();

    /** What the equations of each element of a conveyor or queue say. */
    final Map<Quantity, Parameters> parameters = new HashMap<>();

    /** The fractions of leaks. */
    final Map<Quantity, Fraction> fractions = new HashMap<>();

    /** The equations of a conveyor; of a queue only the first counts. Null where the file has none. */
    record Parameters(
            List<Term> start,
            @Nullable Term length,
            @Nullable Term capacity,
            @Nullable Term limit,
            @Nullable Term sample,
            @Nullable Term arrest,
            @Nullable Conveyor conveyor) {}

    /** How much leaks, and where. */
    record Fraction(Term share, Leak leak) {}

    Driven(Flattening flat, Lowering lowering) {
        this.flat = flat;
        this.lowering = lowering;
    }

    /** True if a flow is worked out by the conveyor or queue that it leaves. */
    boolean isDriven(Entity entity) {
        return entity.variable.kind() == Variable.VariableKind.FLOW
                && inScope(entity.scope).containsKey(entity.variable.id());
    }

    /** True for a conveyor or queue. */
    static boolean isDevice(Entity entity) {
        return entity.variable.kind() == Variable.VariableKind.STOCK
                && entity.variable.options().drivesOutflows();
    }

    private Map<String, Boolean> inScope(ModuleScope scope) {
        return leaks.computeIfAbsent(scope, unseen -> {
            Map<String, Boolean> found = new HashMap<>();
            for (Entity entity : scope.entities.values()) {
                if (isDevice(entity)) {
                    outflows(scope, entity.variable, found);
                }
            }
            return found;
        });
    }

    /** The first outflow of a conveyor that is not marked as a leak is its end; all others leak. */
    private static void outflows(ModuleScope scope, Variable stock, Map<String, Boolean> found) {
        boolean hasEnd = false;
        for (Variable.Flowing flow : stock.outflows()) {
            Entity named = scope.entities.get(ModelNames.canonical(flow.name()));
            boolean marked = named != null && named.variable.options().leak() != null;
            boolean leaks = stock.options().conveyor() != null && (marked || hasEnd);
            hasEnd |= !leaks;
            found.put(ModelNames.canonical(flow.name()), leaks);
        }
    }

    /** Lowers the equations of an element of a conveyor or queue. */
    void stock(Entity entity, int element, Variable.@Nullable Part part) {
        Context context = Context.of(entity, element);
        Text own = part == null || part.equation() == null ? entity.variable.equation() : part.equation();
        if (own == null) {
            String what = ModelNames.display(entity.variable.name()) + " has no initial value";
            throw Flattening.wrong(
                    entity.variable.at(), what, flat.model.notation().equation());
        }
        List<Term> start = new ArrayList<>();
        for (Expr each : flat.parse(own)) {
            start.add(lowering.term(each, context));
        }
        Conveyor all = entity.variable.options().conveyor();
        Conveyor conveyor = all == null
                ? null
                : all.with(part == null ? null : part.options().conveyor());
        if (conveyor != null && conveyor.length() == null) {
            String what = "the conveyor " + ModelNames.display(entity.variable.name()) + " has no transit time";
            throw Flattening.wrong(conveyor.at(), what, flat.model.notation().transitTime());
        }
        parameters.put(
                entity.quantities[element],
                conveyor == null
                        ? new Parameters(start, null, null, null, null, null, null)
                        : new Parameters(
                                start,
                                term(conveyor.length(), context),
                                term(conveyor.capacity(), context),
                                term(conveyor.limit(), context),
                                term(conveyor.sample(), context),
                                term(conveyor.arrest(), context),
                                conveyor));
    }

    private @Nullable Term term(@Nullable Text text, Context context) {
        return text == null ? null : lowering.term(flat.parseOne(text), context);
    }

    /** Lowers the fraction of an element of a flow that leaks; any other flow has none. */
    void flow(Entity entity, int element, Variable.@Nullable Part part) {
        if (!inScope(entity.scope).getOrDefault(entity.variable.id(), false)) {
            return;
        }
        Leak marked = entity.variable.options().leak();
        Leak own = part == null ? null : part.options().leak();
        Leak leak = own != null ? own : marked != null ? marked : new Leak(entity.variable.at(), null, false, 0, 1);
        Text written = leak.fraction();
        if (written == null && part != null) {
            written = part.equation();
        }
        if (written == null) {
            written = marked != null && marked.fraction() != null ? marked.fraction() : entity.variable.equation();
        }
        if (written == null) {
            String what = "the leak " + ModelNames.display(entity.variable.name()) + " has no fraction";
            throw Flattening.wrong(
                    entity.variable.at(), what, flat.model.notation().leak());
        }
        Term share = lowering.term(flat.parseOne(written), Context.of(entity, element));
        if (entity.graphs[element] != null) {
            share = Term.lookup(entity.graphs[element], Term.Reading.AS_DRAWN, share);
        }
        fractions.put(entity.quantities[element], new Fraction(share, leak));
    }

    /** Lowers the profile of an inflow that is spread by one; null if it has none. */
    @Nullable
    Expr profile(Entity flow) {
        Text profile = flow.variable.options().profile();
        return profile == null ? null : flat.parseOne(profile);
    }
}
