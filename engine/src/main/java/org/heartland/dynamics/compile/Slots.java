package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.dynamics.model.Graph;

/** The slots of a program, and the tables that its instructions refer to. */
final class Slots {
    private int count;
    private final BitSet fixed = new BitSet();
    private final Map<Long, Integer> constants = new LinkedHashMap<>();
    private final List<Graph> graphs = new ArrayList<>();
    private final Map<Graph, Integer> graphNumbers = new IdentityHashMap<>();
    private final List<int[]> tables = new ArrayList<>();
    private final List<Term.Draw> draws = new ArrayList<>();
    private final List<OwnRun> runs = new ArrayList<>();
    private final Map<Quantity, Integer> devices = new IdentityHashMap<>();

    Slots(Flat flat) {
        this.count = Program.FIRST + flat.quantities().size();
        flat.devices().forEach(device -> devices.put(device.stock(), devices.size()));
    }

    /** The number of the conveyor or queue that a stock is. */
    int device(Quantity stock) {
        return Objects.requireNonNull(devices.get(stock));
    }

    int fresh() {
        return count++;
    }

    int count() {
        return count;
    }

    /** True if the slot keeps its value after the start. */
    boolean isFixed(int slot) {
        return fixed.get(slot);
    }

    void fix(int slot) {
        fixed.set(slot);
    }

    int constant(double value) {
        return constants.computeIfAbsent(Double.doubleToRawLongBits(value), bits -> {
            int slot = fresh();
            fix(slot);
            return slot;
        });
    }

    /** The slot of a term computed at the start, which no later instruction overwrites. */
    int kept(Emitter start, Term term) {
        int slot = fresh();
        start.into(slot, term);
        fix(slot);
        return slot;
    }

    int graph(Graph graph) {
        return graphNumbers.computeIfAbsent(graph, g -> {
            graphs.add(g);
            return graphs.size() - 1;
        });
    }

    int table(int[] table) {
        tables.add(table);
        return tables.size() - 1;
    }

    int draw(Term.Draw draw) {
        draws.add(draw);
        return draws.size() - 1;
    }

    int run(OwnRun run) {
        int before = runs.indexOf(run);
        if (before >= 0) {
            return before;
        }
        runs.add(run);
        return runs.size() - 1;
    }

    int[] constantSlots() {
        return array(new ArrayList<>(constants.values()));
    }

    double[] constantValues() {
        return constants.keySet().stream().mapToDouble(Double::longBitsToDouble).toArray();
    }

    List<Graph> graphs() {
        return List.copyOf(graphs);
    }

    List<int[]> tables() {
        return List.copyOf(tables);
    }

    List<Term.Draw> draws() {
        return List.copyOf(draws);
    }

    List<OwnRun> runs() {
        return List.copyOf(runs);
    }

    static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
