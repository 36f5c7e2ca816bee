package org.heartland.dynamics.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Variable;
import org.heartland.problem.Problem;

/**
 * Tells where one flow counts twice: named twice at one stock, or flowing out of (or into) two, so that more comes or goes
 * than flows. An array filled by one number is told elsewhere.
 */
final class SharedFlows {
    private final Flattening flat;
    private final Map<Quantity, Quantity> sources = new HashMap<>();
    private final Map<Quantity, Quantity> sinks = new HashMap<>();

    SharedFlows(Flattening flat) {
        this.flat = flat;
    }

    void tell(List<Entity> entities, NonNegative.FlowsOf flows) {
        for (Entity entity : entities) {
            boolean stock = entity.variable.kind() == Variable.VariableKind.STOCK;
            if (stock && !entity.scope.sources.containsKey(entity.variable.id())) {
                for (int i = 0; i < entity.quantities.length; i++) {
                    ends(entity, i, flows.of(entity, i, entity.variable.inflows()), sinks, "into");
                    ends(entity, i, flows.of(entity, i, entity.variable.outflows()), sources, "out of");
                }
            }
        }
    }

    private void ends(Entity entity, int element, List<Quantity> flows, Map<Quantity, Quantity> ends, String way) {
        Quantity stock = entity.quantities[element];
        for (Quantity flow : flows) {
            Quantity before = ends.put(flow, stock);
            boolean sameArray = before != null && before != stock && before.at().equals(stock.at());
            if (before != null && !sameArray) {
                String what = before == stock
                        ? "the flow " + flow.name() + " is named twice as flowing " + way + " " + stock.name()
                                + ", and counts twice"
                        : "the flow " + flow.name() + " flows " + way + " both " + before.name() + " and "
                                + stock.name() + ", whole each time";
                flat.tell(Problem.at(
                        stock.at(), what, before == stock ? "name it once" : "give each stock a flow of its own"));
            }
        }
    }
}
