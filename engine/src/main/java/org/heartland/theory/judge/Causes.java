package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.theory.Input;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.PriorRange;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.CausalDiagram;
import org.heartland.theory.outcome.CausalDiagram.Arrow;
import org.heartland.theory.outcome.CausalDiagram.Loop;
import org.heartland.theory.outcome.CausalDiagram.Thing;
import org.heartland.theory.outcome.CausalDiagram.Way;
import org.heartland.theory.system.Equations;
import org.jspecify.annotations.Nullable;

/**
 * Finds what acts on what in an account, by moving one thing at a time: with every parameter at the low end of its range, in the middle and at
 * the high end, at every receiver in the last year, with every stock at 1.
 */
final class Causes {
    private static final double NOTHING = 1e-12;

    private final Equations equations;
    private final Theory.Model model;
    private final List<double[]> inputs = new ArrayList<>();
    private final List<double[]> parameters = new ArrayList<>();

    private Causes(Prepared prepared) {
        this.equations = prepared.equations();
        this.model = equations.model();
        int last = model.last() - prepared.world().first();
        for (double[][] ofReceiver : prepared.world().inputs()) {
            inputs.add(ofReceiver[last]);
        }
        for (double share : new double[] {0, .5, 1}) {
            parameters.add(model.parameters().stream()
                    .mapToDouble(parameter -> at(parameter, share))
                    .toArray());
        }
    }

    static CausalDiagram of(Prepared prepared) {
        return new Causes(prepared).diagram();
    }

    private static double at(OpenParameter parameter, double share) {
        Double fixed = parameter.fixed();
        PriorRange prior = parameter.prior();
        return prior == null
                ? (fixed == null ? Double.NaN : fixed)
                : prior.low() + share * (prior.high() - prior.low());
    }

    private CausalDiagram diagram() {
        List<Thing> things = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        List<Stock> stocks = model.stocks();
        stocks.forEach(stock -> things.add(new Thing(stock.id(), stock.says(), true)));
        for (int from = 0; from < stocks.size(); from++) {
            arrows(from, true, from, arrows);
        }
        List<Loop> loops = loops(arrows, stocks.size());
        for (int u = 0; u < model.inputs().size(); u++) {
            Input input = model.inputs().get(u);
            if (arrows(u, false, things.size(), arrows)) {
                things.add(new Thing(input.id(), input.says(), false));
            }
        }
        return new CausalDiagram(things, arrows, loops);
    }

    /** Adds the arrows of a stock or an input; true if there are any. */
    private boolean arrows(int number, boolean stock, int place, List<Arrow> to) {
        int before = to.size();
        for (int i = 0; i < model.stocks().size(); i++) {
            Way way = stock && i == number ? null : way(number, stock, i);
            if (way != null) {
                to.add(new Arrow(place, i, way));
            }
        }
        return to.size() > before;
    }

    /** Which way a stock or an input moves a stock; null if it does not. */
    private @Nullable Way way(int number, boolean stock, int to) {
        boolean up = false;
        boolean down = false;
        for (double[] given : inputs) {
            for (double[] set : parameters) {
                double moved = moved(number, stock, to, given, set);
                up |= moved > NOTHING;
                down |= moved < -NOTHING;
            }
        }
        return up && down ? Way.OPEN : up ? Way.SAME : down ? Way.OPPOSITE : null;
    }

    private double moved(int number, boolean stock, int to, double[] given, double[] set) {
        double[] stocks = new double[model.stocks().size()];
        Arrays.fill(stocks, 1);
        double[] otherStocks = stocks.clone();
        double[] otherInputs = given.clone();
        (stock ? otherStocks : otherInputs)[number] += 1;
        return equations.next(otherStocks, otherInputs, set)[to] - equations.next(stocks, given, set)[to];
    }

    // ---- Loops.

    private static List<Loop> loops(List<Arrow> arrows, int stocks) {
        List<Loop> loops = new ArrayList<>();
        for (int start = 0; start < stocks; start++) {
            follow(arrows, List.of(start), Way.SAME, loops);
        }
        return loops;
    }

    /** Follows the arrows from a way that begins at the stock with the smallest number on it, so that each loop is found once. */
    private static void follow(List<Arrow> arrows, List<Integer> path, Way so, List<Loop> loops) {
        int start = path.get(0);
        for (Arrow arrow : arrows) {
            if (arrow.from() != path.get(path.size() - 1)) {
                continue;
            }
            Way way = both(so, arrow.way());
            if (arrow.to() == start) {
                loops.add(new Loop(path, way));
            } else if (arrow.to() > start && !path.contains(arrow.to())) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(arrow.to());
                follow(arrows, longer, way, loops);
            }
        }
    }

    private static Way both(Way one, Way other) {
        return one == Way.OPEN || other == Way.OPEN ? Way.OPEN : one == other ? Way.SAME : Way.OPPOSITE;
    }
}
