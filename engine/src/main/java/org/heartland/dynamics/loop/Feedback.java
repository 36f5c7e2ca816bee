package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Read;

/**
 * The feedback loops of a model, and how much each drives its behaviour over time. A loop's score is the product of its
 * links' scores over the step that ends at that time; its share is its score over the sum of the sizes of the scores of
 * all loops in the same part. If nothing changes, there is no share.
 *
 * @param times the saved times, thinned out if there are many loops; at the first, nothing has changed yet
 * @param parts the strongly connected parts, in the order of their first variables
 * @param complete true if these are all loops; otherwise they include the shortest independent loop set of each part
 */
public record Feedback(double[] times, List<Loop> loops, List<Part> parts, boolean complete) {
    public static final int MAX_LOOPS = 10_000;
    private static final long MAX_SCORES = 10_000_000;

    /**
     * One loop.
     *
     * @param name the letter of its kind and a number
     * @param path the names of its variables in order, without hidden quantities
     * @param stocks the names of its stocks
     * @param delays the variables whose equations delay it, by a delay, a smooth or a macro
     * @param part the index of its part
     * @param shortest true if it is in the shortest independent loop set of its part
     * @param shares at each time, from -1 to 1; NaN where nothing changes
     */
    public record Loop(
            LoopKind kind,
            String name,
            List<String> path,
            List<String> stocks,
            List<String> delays,
            int part,
            boolean shortest,
            double[] scores,
            double[] shares) {

        /** The mean absolute share over the times at which something changes; 0 if nothing ever changes. */
        public double weight() {
            return Arrays.stream(shares)
                    .filter(share -> !Double.isNaN(share))
                    .map(Math::abs)
                    .average()
                    .orElse(0);
        }
    }

    /**
     * A set of variables that all affect one another (a strong component), with delays expanded.
     *
     * @param stocks the names of its stocks
     * @param independent the number of independent loops: links - variables + 1
     * @param shortest the size of the shortest independent loop set
     */
    public record Part(List<String> stocks, int variables, int links, int independent, int shortest) {}

    /** The loops by mean absolute share, the largest first. */
    public List<Loop> strongest() {
        return loops.stream()
                .sorted(Comparator.comparingDouble(loop -> -loop.weight()))
                .toList();
    }

    public static Read<Feedback> of(Model model) {
        return Course.of(model).then(course -> new Read.Good<>(of(course, new Links(course))));
    }

    public static Feedback of(Course course, Links links) {
        LoopNames naming = links.naming();
        List<int[]> shortest = feedback(naming, ShortestLoops.of(links.next(), course.deadline()));
        Circuits.Found found = Circuits.of(links.next(), MAX_LOOPS, course.deadline());
        List<int[]> circuits = new ArrayList<>(feedback(naming, found.circuits()));
        Set<List<Integer>> independent = shortest.stream().map(Feedback::nodes).collect(Collectors.toSet());
        if (!found.complete()) {
            Set<List<Integer>> known = circuits.stream().map(Feedback::nodes).collect(Collectors.toSet());
            shortest.stream().filter(circuit -> !known.contains(nodes(circuit))).forEach(circuits::add);
        }
        int[] component = Components.of(links.next());
        Map<Integer, Integer> numbers = new TreeMap<>();
        circuits.stream()
                .map(circuit -> component[circuit[0]])
                .sorted()
                .forEach(first -> numbers.putIfAbsent(first, numbers.size()));
        int[] part = circuits.stream()
                .mapToInt(circuit -> numbers.get(component[circuit[0]]))
                .toArray();
        List<Part> parts = numbers.keySet().stream()
                .map(first -> part(naming, links.next(), component, first, shortest))
                .toList();
        int[] rows = rows(course.saved(), circuits.size());
        Scores scores = new Scores(links, circuits, part, rows);
        return new Feedback(
                Arrays.stream(rows).mapToDouble(course::time).toArray(),
                loops(naming, circuits, scores, part, circuit -> independent.contains(nodes(circuit))),
                parts,
                found.complete());
    }

    private static List<int[]> feedback(LoopNames naming, List<int[]> circuits) {
        return circuits.stream().filter(naming::isFeedback).toList();
    }

    private static List<Integer> nodes(int[] circuit) {
        return Arrays.stream(circuit).boxed().toList();
    }

    private static Part part(LoopNames naming, int[][] next, int[] component, int first, List<int[]> shortest) {
        int variables = 0;
        int links = 0;
        Set<Integer> nodes = new TreeSet<>();
        for (int node = 0; node < component.length; node++) {
            if (component[node] == first) {
                nodes.add(node);
                variables++;
                links += (int) Arrays.stream(next[node])
                        .filter(to -> component[to] == first)
                        .count();
            }
        }
        int count = (int) shortest.stream()
                .filter(circuit -> component[circuit[0]] == first)
                .count();
        return new Part(naming.stocks(nodes), variables, links, links - variables + 1, count);
    }

    /** As many saved rows as keep the number of scores within the bound. */
    private static int[] rows(int[] saved, int loops) {
        int every = 1;
        while ((long) loops * (saved.length / every + 1) > MAX_SCORES) {
            every *= 2;
        }
        int step = every;
        return IntStream.range(0, saved.length)
                .filter(i -> i % step == 0 || i == saved.length - 1)
                .map(i -> saved[i])
                .toArray();
    }

    private static List<Loop> loops(
            LoopNames naming, List<int[]> circuits, Scores scores, int[] part, Predicate<int[]> isShortest) {
        List<Loop> loops = new ArrayList<>();
        Map<LoopKind, Integer> counts = new EnumMap<>(LoopKind.class);
        for (int l = 0; l < part.length; l++) {
            LoopKind kind = scores.kind(l);
            int number = counts.merge(kind, 1, Integer::sum);
            int[] circuit = circuits.get(l);
            loops.add(new Loop(
                    kind,
                    kind.letter() + number,
                    naming.path(circuit),
                    naming.stocks(nodes(circuit)),
                    naming.delays(circuit),
                    part[l],
                    isShortest.test(circuit),
                    scores.of(l),
                    scores.shares(l)));
        }
        return loops;
    }
}
