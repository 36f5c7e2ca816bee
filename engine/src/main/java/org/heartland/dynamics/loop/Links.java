package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.compile.Term;
import org.heartland.dynamics.run.Result;

/**
 * What depends on what in a flat model, and how strongly at a time: link scores of Loops that Matter (Schoenberg, Davidsen and Eberlein
 * 2020; from flow to stock as corrected by Schoenberg, Hayward and Eberlein 2023). The result must hold every quantity, by its number.
 */
public final class Links {
    private final List<Quantity> quantities;
    private final Result result;
    private final int[][] next;

    public Links(Flat flat, Result result) {
        this.quantities = flat.quantities();
        this.result = result;
        List<List<Integer>> edges = new ArrayList<>();
        quantities.forEach(quantity -> edges.add(new ArrayList<>()));
        for (Quantity to : quantities) {
            if (to.kind() != Quantity.Kind.FROZEN) {
                Set<Quantity> from = new LinkedHashSet<>();
                to.value().eachQuantity(false, from::add);
                from.forEach(of -> edges.get(of.index()).add(to.index()));
            }
        }
        this.next = edges.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }

    /** For each quantity those that use it. */
    public int[][] next() {
        return next;
    }

    /**
     * The share of one in the change of the other since the saved time before, with the sign of its influence: 0 where either does not
     * change. Of a stock, and of what remembers, the change is that of its rate, or of its source.
     */
    public double score(int from, int to, int saved) {
        Quantity target = quantities.get(to);
        double moved = value(from, saved) - value(from, saved - 1);
        if (target.kind() == Quantity.Kind.PREVIOUS || target.kind() == Quantity.Kind.PIPE) {
            return moved == 0 ? 0 : 1;
        }
        double before = evaluate(target.value(), -1, saved);
        double change = evaluate(target.value(), -2, saved) - before;
        double by = evaluate(target.value(), from, saved) - before;
        if (moved == 0 || change == 0 || by == 0) {
            return 0;
        }
        return Math.abs(by / change) * Math.signum(by / moved);
    }

    private double value(int quantity, int saved) {
        return result.at(quantity, saved, 0);
    }

    /** A term with one quantity as it is now and all others as they were before (-1: all before, -2: all now). */
    private double evaluate(Term term, int now, int saved) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        if (term instanceof Term.Ref ref) {
            int index = ref.quantity().index();
            return value(index, now == -2 || index == now ? saved : saved - 1);
        }
        if (term instanceof Term.Clock) {
            return result.times()[now == -2 ? saved : saved - 1];
        }
        if (term instanceof Term.Apply apply) {
            double[] of = new double[3];
            for (int i = 0; i < apply.of().size(); i++) {
                of[i] = evaluate(apply.of().get(i), now, saved);
            }
            return apply.op().of(of[0], of[1], of[2]);
        }
        if (term instanceof Term.Lookup lookup) {
            return Term.read(lookup.graph(), lookup.reading(), evaluate(lookup.at(), now, saved));
        }
        if (term instanceof Term.Pick pick) {
            int index = (int) Math.floor(evaluate(pick.index(), now, saved));
            boolean within = index >= 1 && index <= pick.of().size();
            return within ? evaluate(pick.of().get(index - 1), now, saved) : pick.outside();
        }
        return term instanceof Term.Initially phase ? evaluate(phase.later(), now, saved) : 0;
    }
}
