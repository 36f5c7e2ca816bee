package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * Sorts quantities topologically, each after all that it needs: for initial values or for a stage. A cycle is a problem
 * that names every quantity on it.
 */
final class Ordering {
    private static final int LONGEST_CIRCLE = 20;
    private final boolean initially;
    private final List<Quantity> quantities;
    private final List<Quantity> order = new ArrayList<>();
    private final byte[] state;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private Ordering(List<Quantity> quantities, boolean initially) {
        this.quantities = quantities;
        this.initially = initially;
        this.state = new byte[quantities.size()];
    }

    /** All quantities in the order in which their initial values are computed. */
    static Read<List<Quantity>> initial(List<Quantity> quantities) {
        return new Ordering(quantities, true).order();
    }

    /** Auxiliaries in the order in which a stage computes them. */
    static Read<List<Quantity>> stage(List<Quantity> quantities) {
        return new Ordering(quantities, false).order();
    }

    /** A quantity being visited, and the next of the quantities that it needs. */
    private static final class Visit {
        final Quantity of;
        final List<Quantity> needs;
        int next;

        Visit(Quantity of, List<Quantity> needs) {
            this.of = of;
            this.needs = needs;
        }
    }

    private Read<List<Quantity>> order() {
        for (Quantity quantity : quantities) {
            Problem circle = visit(quantity);
            if (circle != null) {
                return new Read.Bad<>(List.of(circle));
            }
        }
        return new Read.Good<>(order);
    }

    private @org.jspecify.annotations.Nullable Problem visit(Quantity from) {
        List<Visit> path = new ArrayList<>();
        open(from, path);
        while (!path.isEmpty()) {
            Visit visit = path.get(path.size() - 1);
            if (visit.next == visit.needs.size()) {
                path.remove(path.size() - 1);
                state[visit.of.index()] = DONE;
                order.add(visit.of);
                continue;
            }
            Quantity need = visit.needs.get(visit.next++);
            if (state[need.index()] == OPEN) {
                return circle(need, path);
            }
            open(need, path);
        }
        return null;
    }

    private void open(Quantity quantity, List<Visit> path) {
        if (state[quantity.index()] == 0 && (initially || !quantity.given())) {
            state[quantity.index()] = OPEN;
            path.add(new Visit(quantity, needs(quantity)));
        }
    }

    private List<Quantity> needs(Quantity quantity) {
        Set<Quantity> needs = new LinkedHashSet<>();
        Term term = initially ? quantity.initial() : quantity.value();
        term.eachQuantity(initially, needs::add);
        if (initially && quantity.kind() == Quantity.QuantityKind.PIPE) {
            quantity.lag().eachQuantity(true, needs::add);
        }
        return List.copyOf(needs);
    }

    private Problem circle(Quantity closing, List<Visit> path) {
        List<String> names = new ArrayList<>();
        boolean inside = false;
        for (Visit visit : path) {
            inside |= visit.of == closing;
            if (inside && names.size() < LONGEST_CIRCLE) {
                names.add(visit.of.name());
            }
        }
        names.add(names.size() == LONGEST_CIRCLE ? "..." : closing.name());
        String what = initially
                ? "the initial values go round in a circle: " + String.join(" needs ", names)
                : "equations go round in a circle: " + String.join(" needs ", names);
        return Problem.at(closing.at(), what, "put a stock, a delay or PREVIOUS into it");
    }
}
