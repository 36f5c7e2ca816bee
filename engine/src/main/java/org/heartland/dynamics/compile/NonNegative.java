package org.heartland.dynamics.compile;

import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Variable;
import org.heartland.problem.Problem;

/**
 * Keeps non-negative flows and stocks from falling below zero, and conserves material: a flow becomes max(f, 0); the
 * outflows of a stock are limited, in their order, to its content, and the flows have the limited values. Inflows of a
 * step cannot leave in the same step. (XMILE 1.0 leaves this open, sections 3.6.2 and 4.2.)
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

    /** The outflows of one element of a stock. */
    @FunctionalInterface
    interface Outflows {
        List<Quantity> of(Entity stock, int element);
    }

    void apply(List<Entity> entities, Outflows outflows) {
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
                    cut(entity.quantities[i], outflows.of(entity, i));
                }
            }
        }
    }

    private void cut(Quantity stock, List<Quantity> outflows) {
        if (outflows.size() > MAX_OUTFLOWS) {
            flat.add(Problem.at(
                    stock.at(),
                    stock.name() + " must not fall below zero and has " + outflows.size() + " outflows; the bound is "
                            + MAX_OUTFLOWS,
                    "add some of them up in one flow"));
            return;
        }
        Term zero = Term.constant(0);
        Term there = Term.apply(Op.DIVIDE, Term.apply(Op.MAX, new Term.Ref(stock), zero), Term.constant(flat.dt));
        for (Quantity flow : outflows) {
            flow.value(Term.apply(Op.MIN, flow.value(), there));
            there = Term.apply(Op.SUBTRACT, there, Term.apply(Op.MAX, new Term.Ref(flow), zero));
        }
    }

    private boolean holds(Variable variable) {
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
