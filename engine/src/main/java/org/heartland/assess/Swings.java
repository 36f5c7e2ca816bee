package org.heartland.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Amount;
import org.heartland.assessment.Swing;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.jspecify.annotations.Nullable;

/** How far each choice moves a number: its values under each option of the choice, those choices that explain most first. */
final class Swings {
    /** A choice that explains less may do so by chance. */
    private static final double LEAST = 0.03;

    /** A choice with more numbers than this is shown in so many spans. */
    private static final int MOST_NUMBERS = 8;

    private static final int SPANS = 5;

    private final PreparedDossier prepared;
    private final Numbers values;
    private final Amount whole;

    private Swings(PreparedDossier prepared, Numbers values, Amount whole) {
        this.prepared = prepared;
        this.values = values;
        this.whole = whole;
    }

    /** The choices that move the value of an expression; empty if it is no number, or the same in every setting. */
    static List<Swing> of(PreparedDossier prepared, Formula formula, Explanation explained) {
        Run run = prepared.run();
        Lanes lanes = formula.run(run);
        boolean number = lanes instanceof Numbers && lanes.width() > 1;
        Explanation.Value value = explained.steps().isEmpty()
                ? null
                : explained.steps().get(explained.steps().size() - 1).value();
        if (!number || !(value instanceof Amount amount)) {
            return List.of();
        }
        Swings swings = new Swings(prepared, (Numbers) lanes, amount);
        List<Swing> found = new ArrayList<>();
        for (String key : run.keys()) {
            Swing swing = swings.swing(key);
            if (swing != null && swing.explains() >= LEAST) {
                found.add(swing);
            }
        }
        found.sort(Comparator.comparingDouble(Swing::explains).reversed());
        return List.copyOf(found);
    }

    private @Nullable Swing swing(String key) {
        Lanes drawn = prepared.judgements().lanes(key);
        if (drawn.width() != values.width()) {
            return null;
        }
        SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
        double[] ends = drawn instanceof Numbers numbers ? ends(numbers) : new double[0];
        for (int lane = 0; lane < values.width(); lane++) {
            int group = drawn instanceof Choices choices ? choices.v()[lane] : span(((Numbers) drawn).v()[lane], ends);
            groups.computeIfAbsent(group, unseen -> new ArrayList<>()).add(lane);
        }
        List<Swing.Option> options = new ArrayList<>();
        groups.forEach((group, lanes) -> options.add(option(drawn, ends, group, lanes)));
        return options.size() < 2
                ? null
                : new Swing(Stake.of(prepared.judgements().subject(key)), explains(groups.values()), options);
    }

    /** The lower ends of the spans, or each number where there are few. */
    private static double[] ends(Numbers drawn) {
        double[] distinct = Arrays.stream(drawn.v()).distinct().sorted().toArray();
        if (distinct.length <= MOST_NUMBERS) {
            return distinct;
        }
        double low = distinct[0];
        double width = (distinct[distinct.length - 1] - low) / SPANS;
        double[] ends = new double[SPANS];
        for (int i = 0; i < SPANS; i++) {
            ends[i] = low + i * width;
        }
        return ends;
    }

    private static int span(double value, double[] ends) {
        int at = 0;
        while (at + 1 < ends.length && value >= ends[at + 1]) {
            at++;
        }
        return at;
    }

    private Swing.Option option(Lanes drawn, double[] ends, int group, List<Integer> lanes) {
        Explanation.Value value = new Amount(Spreads.of(only(lanes)), lanes.size(), whole.shown(), whole.unit());
        if (drawn instanceof Choices choices) {
            return new Swing.Option(
                    String.join(", ", choices.of().get(group)), Double.NaN, Double.NaN, value, lanes.size());
        }
        double[] numbers = lanes.stream()
                .mapToDouble(lane -> ((Numbers) drawn).v()[lane])
                .sorted()
                .toArray();
        boolean one = numbers[0] == numbers[numbers.length - 1];
        double high = group + 1 < ends.length ? ends[group + 1] : numbers[numbers.length - 1];
        return new Swing.Option("", one ? numbers[0] : ends[group], one ? numbers[0] : high, value, lanes.size());
    }

    private Numbers only(List<Integer> lanes) {
        Numbers some = Numbers.width(lanes.size());
        for (int i = 0; i < lanes.size(); i++) {
            int lane = lanes.get(i);
            if (values.known(lane)) {
                some.set(i, values.v()[lane]);
            } else {
                some.setUnknown(i, values.code(lane));
            }
        }
        return some;
    }

    /** The sum of squares between the groups, over the whole; draws in which the value is not known are left out. */
    private double explains(Iterable<List<Integer>> groups) {
        double all = 0;
        int n = 0;
        double between = 0;
        for (List<Integer> lanes : groups) {
            double sum = 0;
            int known = 0;
            for (int lane : lanes) {
                if (values.known(lane)) {
                    sum += values.v()[lane];
                    known++;
                }
            }
            all += sum;
            n += known;
            between += known == 0 ? 0 : sum * sum / known;
        }
        double squares = 0;
        for (int lane = 0; lane < values.width(); lane++) {
            squares += values.known(lane) ? values.v()[lane] * values.v()[lane] : 0;
        }
        double mean = n == 0 ? 0 : all * all / n;
        return squares - mean <= 0 ? 0 : (between - mean) / (squares - mean);
    }
}
