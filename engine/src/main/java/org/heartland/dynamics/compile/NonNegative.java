package org.heartland.dynamics.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Variable;
import org.heartland.problem.Problem;

/**
 * Keeps non-negative flows and stocks from falling below zero, and conserves material: a flow becomes max(f, 0); the
 * outflows of a stock are limited, in their order, to its content, and the flows have the limited values. XMILE 1.0
 * leaves open whether what flows in during a step may leave in it (sections 3.6.2 and 4.2): it may in files from Stella,
 * as far as it does not itself depend on what leaves, and not in others. Initial values are worked out from the outflows
 * as they are written, since the content is not known before.
 */
final class NonNegative {
    /** The amount available to an outflow depends on all outflows before it. */
    private static final int MAX_OUTFLOWS = 400;

    private final Flattening flat;
    private final Map<String, Behaviour> bySubmodel;

    NonNegative(Flattening flat, Map<String, Behaviour> bySubmodel) {
        this.flat = flat;
        this.bySubmodel = bySubmodel;
    }

    /** The flows into or out of one element of a stock. */
    @FunctionalInterface
    interface FlowsOf {
        List<Quantity> of(Entity stock, int element, List<Variable.Flowing> flows);
    }

    void apply(List<Entity> entities, FlowsOf flows) {
        for (Entity entity : entities) {
            if (entity.variable.kind() == Variable.VariableKind.FLOW && holds(entity.variable)) {
                for (Quantity flow : entity.quantities) {
                    flow.value(Term.apply(Op.MAX, flow.value(), Term.constant(0)));
                }
            }
        }
        for (Entity entity : entities) {
            boolean stock = entity.variable.kind() == Variable.VariableKind.STOCK;
            if (stock && !entity.scope.sources.containsKey(entity.variable.id()) && holds(entity.variable)) {
                for (int i = 0; i < entity.quantities.length; i++) {
                    List<Quantity> in =
                            flat.model.inflowsMayLeave() ? flows.of(entity, i, entity.variable.inflows()) : List.of();
                    cut(entity.quantities[i], in, flows.of(entity, i, entity.variable.outflows()));
                }
            }
        }
    }

    private void cut(Quantity stock, List<Quantity> inflows, List<Quantity> outflows) {
        if (outflows.size() > MAX_OUTFLOWS) {
            flat.add(Problem.at(
                    stock.at(),
                    stock.name() + " must not fall below zero and has " + outflows.size() + " outflows; the bound is "
                            + MAX_OUTFLOWS,
                    "add some of them up in one flow"));
            return;
        }
        Term there = Term.apply(Op.DIVIDE, amount(stock), flat.times().step());
        for (int i = 0; i < outflows.size(); i++) {
            Quantity flow = outflows.get(i);
            Quantity asked = flat.quantity(flow.name() + " as written", flow.kind(), flow.at(), true);
            asked.value(flow.value());
            Term most = there;
            for (Quantity inflow : inflows) {
                if (!needsAny(inflow, outflows.subList(i, outflows.size()))) {
                    Term multiplier = flat.multipliers.get(inflow);
                    Term in = multiplier == null ? amount(inflow) : Term.apply(Op.MULTIPLY, amount(inflow), multiplier);
                    most = Term.apply(Op.ADD, most, in);
                }
            }
            flow.value(new Term.Initially(flow.value(), Term.apply(Op.MIN, new Term.Ref(asked), most)));
            flat.limits.add(new Flat.Limit(stock, flow, asked, flat.model.inflowsMayLeave()));
            there = Term.apply(Op.SUBTRACT, there, amount(flow));
        }
    }

    private static Term amount(Quantity quantity) {
        return Term.apply(Op.MAX, new Term.Ref(quantity), Term.constant(0));
    }

    /** True if a quantity depends, within a step, on one of these. */
    private static boolean needsAny(Quantity from, List<Quantity> wanted) {
        Set<Quantity> seen = new HashSet<>(Set.of(from));
        Deque<Quantity> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Quantity next = open.remove();
            if (wanted.contains(next)) {
                return true;
            }
            if (!next.given()) {
                next.value().eachQuantity(false, need -> {
                    if (seen.add(need)) {
                        open.add(need);
                    }
                });
            }
        }
        return false;
    }

    private boolean holds(Variable variable) {
        if (variable.options().drivesOutflows()) {
            return false;
        }
        if (variable.nonNegative() != null) {
            return variable.nonNegative();
        }
        boolean stock = variable.kind() == Variable.VariableKind.STOCK;
        Behaviour near = bySubmodel.getOrDefault(variable.at().toString(), Behaviour.UNSAID);
        Boolean declared = stock ? near.stocks() : near.flows();
        Behaviour file = flat.model.behaviour();
        Boolean outer = stock ? file.stocks() : file.flows();
        return declared != null ? declared : outer != null && outer;
    }
}
