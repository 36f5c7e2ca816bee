package org.heartland.importers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of what was read: every figure was used, is out of scope, or was rejected, by reasons. */
public final class Tally {
    private static final int EXAMPLES = 5;

    private long rows;
    private long read;
    private long used;
    private final Map<String, Count> outOfScope = new LinkedHashMap<>();
    private final Map<String, Count> rejected = new LinkedHashMap<>();

    /** How many figures share a reason, with the first of them. */
    public static final class Count {
        private long figures;
        private final List<String> examples = new ArrayList<>();

        public long figures() {
            return figures;
        }

        /** The first few, each with its place. */
        public List<String> examples() {
            return Collections.unmodifiableList(examples);
        }
    }

    void row() {
        rows++;
    }

    void use() {
        read++;
        used++;
    }

    /** So many rows with a figure each. */
    void use(long figures) {
        rows += figures;
        read += figures;
        used += figures;
    }

    /** What was counted as used is rejected after all. */
    void takeBack() {
        read--;
        used--;
    }

    /** Figures that were counted as used are left out after all. */
    void drop(String reason, long figures) {
        read -= figures;
        used -= figures;
        leave(reason, figures);
    }

    void leave(String reason, long figures) {
        read += figures;
        outOfScope.computeIfAbsent(reason, r -> new Count()).figures += figures;
    }

    void reject(String reason, String example) {
        read++;
        Count count = rejected.computeIfAbsent(reason, r -> new Count());
        count.figures++;
        if (count.examples.size() < EXAMPLES && !count.examples.contains(example)) {
            count.examples.add(example);
        }
    }

    /** The rows below the headings. */
    public long rows() {
        return rows;
    }

    /** The figures read: cells of a wide table, otherwise one for each row and measure. */
    public long read() {
        return read;
    }

    public long used() {
        return used;
    }

    public Map<String, Count> outOfScope() {
        return Collections.unmodifiableMap(outOfScope);
    }

    public Map<String, Count> rejected() {
        return Collections.unmodifiableMap(rejected);
    }

    /** The number of figures with any of these reasons. */
    public static long sum(Map<String, Count> counts) {
        return counts.values().stream().mapToLong(Count::figures).sum();
    }
}
