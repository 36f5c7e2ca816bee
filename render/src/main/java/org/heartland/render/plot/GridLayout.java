package org.heartland.render.plot;

import java.util.Arrays;
import java.util.List;
import org.heartland.draws.BoundedMemory;
import org.heartland.draws.StreamKey;

/**
 * Puts the nodes of a diagram on a grid, one to a cell, so that names cannot overlap: short horizontal pipes, short
 * arrows, few crossings, and few lines over nodes. Found by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983)
 * with random numbers of its own, so that the same diagram always gets the same layout.
 */
final class GridLayout {
    /** A line from one node to another that should be short; the greater its strength, the shorter. */
    record Line(int from, int to, double strength) {}

    /** Three nodes that should be adjacent in one row, in this order. */
    record Level(int before, int middle, int after) {}

    /** All that a layout depends on. */
    private record Graph(int nodes, List<Line> lines, List<Level> levels, int across) {}

    private static final long MOST_BYTES = 4_000_000;
    private static final long OF_NODE = 500;

    /** What was found before: whoever turns a knob of a model gets the same diagram with other curves, many times a minute. */
    private static final BoundedMemory<Graph, int[][]> KNOWN =
            new BoundedMemory<>(MOST_BYTES, places -> OF_NODE * places.length);

    private static final double FLAT = .62;
    private static final double HOT = 4;
    private static final double MILD = 1;
    private static final double COLD = .02;
    private static final double UNEVEN = 10;
    private static final long WORK = 120_000_000;

    private final List<Line> lines;
    private final List<Level> levels;
    private final int across;
    private final int down;
    private final int[] cell;
    private final int[] node;
    private long random = 0x9E3779B97F4A7C15L;

    private GridLayout(int nodes, List<Line> lines, List<Level> levels, int across) {
        this.lines = lines;
        this.levels = levels;
        this.across = across;
        this.cell = new int[nodes];
        Arrays.fill(cell, -1);
        int used = inRows();
        this.down = Math.max(used + 1, (int) Math.ceil(1.7 * nodes / across));
        this.node = new int[across * down];
        Arrays.fill(node, -1);
        for (int i = 0; i < nodes; i++) {
            node[cell[i]] = i;
        }
    }

    /**
     * Makes an initial layout: nodes that belong in a row in rows of their own, the others below; returns the number of
     * rows.
     */
    private int inRows() {
        int next = 0;
        for (Level level : levels) {
            if (cell[level.before()] < 0 && cell[level.middle()] < 0) {
                next = ceiling(next);
                cell[level.before()] = next++;
                next = along(level.before(), next);
            }
        }
        next = ceiling(next);
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] < 0) {
                cell[i] = next++;
            }
        }
        return ceiling(next) / across;
    }

    /** Places a node and all nodes that should follow it in a row. */
    private int along(int from, int free) {
        int at = from;
        int next = free;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            if (level.before() == at && cell[level.middle()] < 0 && cell[level.after()] < 0) {
                cell[level.middle()] = next++;
                cell[level.after()] = next++;
                at = level.after();
                i = -1;
            }
        }
        return next;
    }

    private int ceiling(int cells) {
        return (cells + across - 1) / across * across;
    }

    /** The column and row of each node, without empty rows and columns; found once for each diagram while there is room. */
    static int[][] of(int nodes, List<Line> lines, List<Level> levels, int across) {
        return KNOWN.get(
                new Graph(nodes, List.copyOf(lines), List.copyOf(levels), across),
                unseen -> found(nodes, lines, levels, across));
    }

    private static int[][] found(int nodes, List<Line> lines, List<Level> levels, int across) {
        GridLayout kept = new GridLayout(nodes, lines, levels, across);
        kept.anneal(MILD);
        GridLayout free = new GridLayout(nodes, lines, levels, across);
        free.anneal(HOT);
        return kept.cost() <= free.cost() ? kept.places() : free.places();
    }

    private void anneal(double hot) {
        long each = 12L * lines.size() * (cell.length + lines.size() / 3 + 1) + 1;
        int moves = (int) Math.max(2_000, Math.min(60_000, WORK / each));
        double now = cost();
        double best = now;
        int[] bestCell = cell.clone();
        for (int move = 0; move < moves; move++) {
            double heat = hot * StrictMath.pow(COLD / hot, (double) move / moves);
            int one = below(cell.length);
            int from = cell[one];
            int to = move % 3 == 0 ? beside(from) : below(node.length);
            swap(from, to);
            double then = cost();
            if (then <= now || unit() < StrictMath.exp((now - then) / heat)) {
                now = then;
                if (now < best) {
                    best = now;
                    System.arraycopy(cell, 0, bestCell, 0, cell.length);
                }
            } else {
                swap(to, from);
            }
        }
        System.arraycopy(bestCell, 0, cell, 0, cell.length);
    }

    private int beside(int from) {
        int x = from % across + below(3) - 1;
        int y = from / across + below(3) - 1;
        return Math.max(0, Math.min(across - 1, x)) + across * Math.max(0, Math.min(down - 1, y));
    }

    private void swap(int from, int to) {
        int one = node[from];
        int other = node[to];
        node[from] = other;
        node[to] = one;
        if (one >= 0) {
            cell[one] = to;
        }
        if (other >= 0) {
            cell[other] = from;
        }
    }

    private double x(int of) {
        return cell[of] % across;
    }

    private double y(int of) {
        return FLAT * (cell[of] / across);
    }

    private double cost() {
        double cost = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double dx = x(line.from()) - x(line.to());
            double dy = y(line.from()) - y(line.to());
            cost += line.strength() * Math.sqrt(dx * dx + dy * dy) + 3 * over(line);
            for (int j = 0; j < i; j++) {
                cost += crosses(line, lines.get(j))
                        ? 1.2 * line.strength() * lines.get(j).strength()
                        : 0;
            }
        }
        for (Level level : levels) {
            cost += uneven(level);
        }
        return cost;
    }

    private double uneven(Level level) {
        double before = x(level.middle()) - x(level.before());
        double after = x(level.after()) - x(level.middle());
        boolean row = y(level.before()) == y(level.middle()) && y(level.middle()) == y(level.after());
        return (row && before * after > 0 ? 0 : UNEVEN) + (row && before < 0 ? .6 : 0);
    }

    /** The number of other nodes that a line crosses. */
    private int over(Line line) {
        double ax = x(line.from());
        double ay = y(line.from());
        double dx = x(line.to()) - ax;
        double dy = y(line.to()) - ay;
        double length = dx * dx + dy * dy;
        int over = 0;
        for (int other = 0; other < cell.length && length > 0; other++) {
            if (other != line.from() && other != line.to()) {
                double part = ((x(other) - ax) * dx + (y(other) - ay) * dy) / length;
                double off = Math.abs((x(other) - ax) * dy - (y(other) - ay) * dx) / Math.sqrt(length);
                over += part > 0 && part < 1 && off < .22 ? 1 : 0;
            }
        }
        return over;
    }

    private boolean crosses(Line a, Line b) {
        if (a.from() == b.from() || a.from() == b.to() || a.to() == b.from() || a.to() == b.to()) {
            return false;
        }
        return side(a.from(), a.to(), b.from()) * side(a.from(), a.to(), b.to()) < 0
                && side(b.from(), b.to(), a.from()) * side(b.from(), b.to(), a.to()) < 0;
    }

    private double side(int from, int to, int of) {
        return (x(to) - x(from)) * (y(of) - y(from)) - (y(to) - y(from)) * (x(of) - x(from));
    }

    private int[][] places() {
        int[] columns = new int[across];
        int[] rows = new int[down];
        for (int at : cell) {
            columns[at % across] = 1;
            rows[at / across] = 1;
        }
        runningSum(columns);
        runningSum(rows);
        return Arrays.stream(cell)
                .mapToObj(at -> new int[] {columns[at % across] - 1, rows[at / across] - 1})
                .toArray(int[][]::new);
    }

    private static void runningSum(int[] of) {
        for (int i = 1; i < of.length; i++) {
            of[i] += of[i - 1];
        }
    }

    private long next() {
        random += 0x9E3779B97F4A7C15L;
        return StreamKey.mix(random);
    }

    private int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    private double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
