package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.compile.Quantity;
import org.jspecify.annotations.Nullable;

/** Finds the turning points of a variable and traces their causes. */
public final class Turns {
    private static final int MAX_TURNS = 1_000;
    private static final int ULPS = 16;

    private final Course course;
    private final Links links;
    private final LoopNames naming;
    private final double dt;

    private Turns(Course course, Links links) {
        this.course = course;
        this.links = links;
        this.naming = links.naming();
        this.dt = course.length() < 2 ? 1 : course.time(1) - course.time(0);
    }

    /** The turning points of a variable in order of time, at most {@value #MAX_TURNS}. */
    public static List<Turn> of(Course course, Links links, Quantity variable) {
        Turns turns = new Turns(course, links);
        List<Turn> found = new ArrayList<>();
        double[] rate = turns.rate(variable);
        turns.extremes(variable, rate, found);
        if (isStock(variable)) {
            turns.bends(variable, rate, found);
        }
        found.sort(Comparator.comparingInt(Turn::row).thenComparing(Turn::kind));
        return List.copyOf(found.subList(0, Math.min(MAX_TURNS, found.size())));
    }

    /** The turning points of variables by their names, in the order given: all of each, or the one nearest to a time. */
    public static Map<String, List<Turn>> of(
            Course course, Links links, List<Quantity> variables, @Nullable Double at) {
        Map<String, List<Turn>> turns = new LinkedHashMap<>();
        variables.forEach(variable -> turns.put(variable.name(), near(of(course, links, variable), at)));
        return turns;
    }

    private static List<Turn> near(List<Turn> turns, @Nullable Double at) {
        return at == null
                ? turns
                : turns.stream()
                        .min(Comparator.comparingDouble(turn -> Math.abs(turn.time() - at)))
                        .map(List::of)
                        .orElse(List.of());
    }

    private static boolean isStock(Quantity quantity) {
        return quantity.kind() == Quantity.QuantityKind.STOCK;
    }

    /**
     * The rate of change at each row: the net flow of a stock, the difference to the next row of any other variable.
     */
    private double[] rate(Quantity variable) {
        boolean stock = isStock(variable);
        double[] rate = new double[Math.max(0, course.length() - (stock ? 0 : 1))];
        for (int row = 0; row < rate.length; row++) {
            double value = course.value(variable, row);
            double change = stock ? links.now(variable, row) : course.value(variable, row + 1) - value;
            rate[row] = isNothing(stock ? change * dt : change, value) ? 0 : change;
        }
        return rate;
    }

    private static boolean isNothing(double change, double value) {
        return !(Math.abs(change) > ULPS * Math.ulp(value));
    }

    private void extremes(Quantity variable, double[] rate, List<Turn> found) {
        int last = -1;
        for (int row = 0; row < rate.length && found.size() < MAX_TURNS; row++) {
            if (rate[row] != 0) {
                if (last >= 0 && rate[last] * rate[row] < 0) {
                    boolean peak = rate[row] < 0;
                    found.add(turn(peak ? Turn.TurnKind.PEAK : Turn.TurnKind.TROUGH, variable, row, peak ? -1 : 1));
                }
                last = row;
            }
        }
    }

    /** Finds rows where the net flow of a stock has an extremum but does not change sign. */
    private void bends(Quantity stock, double[] net, List<Turn> found) {
        double before = 0;
        int limit = found.size() + MAX_TURNS;
        for (int row = 0; row + 1 < net.length && found.size() < limit; row++) {
            double change = net[row + 1] - net[row];
            if (isNothing(change * dt, course.value(stock, row))) {
                continue;
            }
            if (before * change < 0 && net[row] != 0 && net[row] * net[row + 1] > 0 && row > 0) {
                Turn.TurnKind kind = net[row] * change < 0 ? Turn.TurnKind.SLOWING : Turn.TurnKind.QUICKENING;
                found.add(turn(kind, stock, row, change));
            }
            before = change;
        }
    }

    private Turn turn(Turn.TurnKind kind, Quantity variable, int row, double towards) {
        boolean flows = isStock(variable) && (kind == Turn.TurnKind.PEAK || kind == Turn.TurnKind.TROUGH);
        List<Cause> causes = flows ? flows(variable, row, towards) : shifts(variable, row, towards);
        List<Turn.Pull> pulls = causes.stream()
                .map(cause -> new Turn.Pull(
                        course.flat().quantities().get(naming.owner(cause.of())).name(),
                        cause.before(),
                        cause.after(),
                        cause.share()))
                .toList();
        return new Turn(
                kind, row, course.time(row), course.value(variable, row), pulls, chain(variable, causes, row, flows));
    }

    /** A cause of a change or a shift, with its share in the turn. */
    private record Cause(int of, double before, double after, double share) {}

    /** The flows of a stock one step before the row and at the row. */
    private List<Cause> flows(Quantity stock, int row, double towards) {
        List<Cause> causes = new ArrayList<>();
        for (int flow : links.sources(stock.index())) {
            double sign = links.sign(flow, stock.index()) == Sign.MINUS ? -1 : 1;
            Quantity quantity = course.flat().quantities().get(flow);
            causes.add(new Cause(
                    flow, sign * course.value(quantity, Math.max(0, row - 1)), sign * course.value(quantity, row), 0));
        }
        return weighed(causes, towards);
    }

    /** The change by each cause in the step that ends with the row, and in the next. */
    private List<Cause> shifts(Quantity variable, int row, double towards) {
        List<Cause> causes = new ArrayList<>();
        int next = Math.min(row + 1, course.length() - 1);
        for (int from : links.sources(variable.index())) {
            double before = links.push(from, variable.index(), row);
            double after = links.push(from, variable.index(), next);
            if (before != 0 || after != 0) {
                causes.add(new Cause(from, before, after, 0));
            }
        }
        return weighed(causes, towards);
    }

    /** The change by each cause in the step that ends with the row. */
    private List<Cause> pushes(int variable, int row, double towards) {
        List<Cause> causes = new ArrayList<>();
        for (int from : links.sources(variable)) {
            double push = links.push(from, variable, row);
            if (push != 0) {
                causes.add(new Cause(from, 0, push, 0));
            }
        }
        return weighed(causes, towards);
    }

    /** The causes with their shares in the total shift, the largest shift towards the turn first. */
    private static List<Cause> weighed(List<Cause> causes, double towards) {
        double sum = causes.stream()
                .mapToDouble(cause -> Math.abs(cause.after() - cause.before()))
                .sum();
        return causes.stream()
                .map(cause -> new Cause(
                        cause.of(),
                        cause.before(),
                        cause.after(),
                        sum == 0 ? 0 : Math.signum(towards) * (cause.after() - cause.before()) / sum))
                .sorted(Comparator.comparingDouble(cause -> -cause.share()))
                .toList();
    }

    /** The chain of causes from the first cause back to a stock or an exogenous quantity, without hidden quantities. */
    private List<String> chain(Quantity variable, List<Cause> causes, int row, boolean flows) {
        List<Integer> way = new ArrayList<>(List.of(variable.index()));
        List<Cause> from = causes;
        while (!from.isEmpty() && from.get(0).share() > 0) {
            int cause = from.get(0).of();
            boolean again = way.contains(cause);
            way.add(cause);
            Quantity quantity = course.flat().quantities().get(cause);
            if (again || quantity.given() && !naming.isDelay(cause)) {
                break;
            }
            from = flows ? pushes(cause, row, moved(quantity, row)) : shifts(quantity, row, shifted(quantity, row));
        }
        Set<String> names = new LinkedHashSet<>();
        List<String> chain = new ArrayList<>();
        for (int i = way.size() - 1; i >= 0; i--) {
            String name =
                    course.flat().quantities().get(naming.owner(way.get(i))).name();
            if (names.add(name) || i == 0) {
                chain.add(name);
            }
        }
        return List.copyOf(chain);
    }

    private double moved(Quantity quantity, int row) {
        return row < 1 ? 0 : course.value(quantity, row) - course.value(quantity, row - 1);
    }

    private double shifted(Quantity quantity, int row) {
        return moved(quantity, Math.min(row + 1, course.length() - 1)) - moved(quantity, row);
    }
}
