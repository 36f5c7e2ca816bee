package org.heartland.bargain.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.heartland.bargain.Situation;
import org.heartland.bargain.issue.InputName.Kind;
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
         * @param input the place of the number among {@link Issue#inputs}
         */
        double share(int input);
    }

    /** All numbers: of each actor its capability, then position and salience on each dimension; the reference point last. */
    public List<IssueInput> inputs() {
        List<IssueInput> inputs = new ArrayList<>();
        for (Bargainer actor : actors) {
            inputs.add(new IssueInput(new InputName(Kind.CAPABILITY, actor.id(), 0), actor.capability()));
            for (int k = 0; k < dimensions.size(); k++) {
                inputs.add(new IssueInput(
                        new InputName(Kind.POSITION, actor.id(), k),
                        actor.position().get(k)));
                inputs.add(new IssueInput(
                        new InputName(Kind.SALIENCE, actor.id(), k),
                        actor.salience().get(k)));
            }
        }
        for (int k = 0; reference != null && k < dimensions.size(); k++) {
            inputs.add(new IssueInput(new InputName(Kind.REFERENCE, "", k), reference.get(k)));
        }
        return inputs;
    }

    /** The same issue with another number in the place of one that it has. */
    public Issue with(InputName name, Given given) {
        List<Bargainer> others = actors.stream()
                .map(actor -> actor.id().equals(name.actor()) ? actor.with(name, given) : actor)
                .toList();
        List<Given> from = reference;
        if (name.kind() == Kind.REFERENCE && reference != null) {
            from = new ArrayList<>(reference);
            from.set(name.dimension(), given);
        }
        return new Issue(id, question, decided, dimensions, others, from, rule, outcome);
    }

    /** The same issue under another rule. */
    public Issue under(RuleText other) {
        return new Issue(id, question, decided, dimensions, actors, reference, other, outcome);
    }

    /** The same issue among some of its actors, in their order. */
    public Issue among(Predicate<String> who) {
        List<Bargainer> some =
                actors.stream().filter(actor -> who.test(actor.id())).toList();
        return new Issue(id, question, decided, dimensions, some, reference, rule, outcome);
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
