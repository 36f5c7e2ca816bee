package org.heartland.bargain.issue;

import java.time.LocalDate;
import java.util.List;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/**
 * A question that actors decide together.
 *
 * @param question in words
 * @param decided the day of the decision, or of the end of the period that the issue covers; null if not known
 * @param reference what happens without agreement, on each dimension; null if not known
 * @param outcome what was decided, where it is known; never an input
 */
public record Issue(
        String id,
        String question,
        @Nullable LocalDate decided,
        List<IssueDimension> dimensions,
        List<Bargainer> actors,
        @Nullable List<Given> reference,
        RuleText rule,
        @Nullable List<Given> outcome) {
    /** The upper end of a scale in files. */
    public static final double END = 100;

    public static final int MAX_ACTORS = 1_000;
    public static final int MAX_DIMENSIONS = 20;
    public static final double LEAST_CAPABILITY = 1e-6;
    public static final double MAX_CAPABILITY = 1e9;

    public Issue {
        dimensions = List.copyOf(dimensions);
        actors = List.copyOf(actors);
    }

    /** How a number is drawn: the share of its probability below the value that is taken. */
    @FunctionalInterface
    public interface Drawing {
        /**
         * @param input the place of the number in the order capability, then position and salience on each dimension, actor by actor, and the reference last
         */
        double share(int input);
    }

    /** Every number takes its middle. */
    public Situation middle() {
        return drawn(input -> .5);
    }

    /** Every number is taken at a share of its probability; numbers are counted as {@link Drawing} says. */
    public Situation drawn(Drawing drawing) {
        int d = dimensions.size();
        double[] position = new double[actors.size() * d];
        double[] salience = new double[actors.size() * d];
        double[] capability = new double[actors.size()];
        int input = 0;
        for (int i = 0; i < actors.size(); i++) {
            Bargainer actor = actors.get(i);
            capability[i] = actor.capability().number().at(drawing.share(input++));
            for (int k = 0; k < d; k++) {
                position[i * d + k] = actor.position().get(k).number().at(drawing.share(input++)) / END;
                salience[i * d + k] = actor.salience().get(k).number().at(drawing.share(input++)) / END;
            }
        }
        return new Situation(actors.size(), d, position, salience, capability, reference(drawing, input));
    }

    private double @Nullable [] reference(Drawing drawing, int from) {
        if (reference == null) {
            return null;
        }
        double[] values = new double[reference.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = reference.get(k).number().at(drawing.share(from + k)) / END;
        }
        return values;
    }
}
