package org.heartland.bargain.ensemble;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.heartland.bargain.issue.Given;
import org.heartland.bargain.issue.InputName;
import org.heartland.bargain.issue.InputName.Kind;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.bargain.issue.IssueNumber;

/**
 * The smallest change of one number of an issue that moves the outcome to a place or past it.
 *
 * <p>Positions, saliences and the reference point are tried at steps of one point in both directions and then, between the last step that
 * does not suffice and the first that does, of a tenth; capabilities by factors of 2^(1/8) up to {@value #MOST_FACTOR} and then of 2^(1/64).
 * A range of values between two steps that would do it as well may be missed.
 *
 * @param from the middle of what is known of it; {@code to} what it would have to be: both as in an issue's file
 * @param outcome what then comes out, from 0 to 1; NaN if no change of this number does it
 */
public record TippingPoint(InputName input, double from, double to, double outcome) {
    /** Numbers on the scale come first, by how far they have to go; then capabilities, by their factor. */
    static final Comparator<TippingPoint> BY_SIZE =
            Comparator.<TippingPoint, Boolean>comparing(TippingPoint::isFactor).thenComparingDouble(TippingPoint::size);

    private static final double MOST_FACTOR = 16;
    private static final int COARSE = 8;
    private static final int FINE = 10;
    private static final double BASE = 2;
    private static final MathContext DIGITS = new MathContext(6);
    private static final int DECIMALS = 6;

    /** True if its size is a factor, false if it is a number of points. */
    public boolean isFactor() {
        return input.kind() == Kind.CAPABILITY;
    }

    /** How large the change is: in points of the scale, or as a factor from 1 up, in whichever direction. */
    public double size() {
        return isFactor() ? Math.max(to / from, from / to) : Math.abs(to - from);
    }

    boolean isFound() {
        return !Double.isNaN(outcome);
    }

    static TippingPoint find(IssueInput input, ToDoubleFunction<Given> outcomeOf, double middle, double place) {
        double from = input.given().number().middle();
        Search search = new Search(input, from, outcomeOf, Math.signum(place - middle), place);
        TippingPoint up = search.along(1);
        TippingPoint down = search.along(-1);
        return !down.isFound() || up.isFound() && up.size() <= down.size() ? up : down;
    }

    /** The search along one number. */
    private record Search(IssueInput input, double from, ToDoubleFunction<Given> outcomeOf, double side, double place) {

        /** The first step in a direction that suffices, then the first fine step before it that does. */
        TippingPoint along(int direction) {
            int coarse = first(direction, 1, lastStep());
            return coarse < 0 || side == 0
                    ? found(Double.NaN, Double.NaN)
                    : IntStream.rangeClosed((coarse - 1) * FINE + 1, coarse * FINE)
                            .mapToDouble(step -> at(direction, step, FINE))
                            .mapToObj(to -> found(to, outcome(to)))
                            .filter(point -> suffices(point.outcome()))
                            .findFirst()
                            .orElseThrow();
        }

        private int first(int direction, int parts, int last) {
            double before = from;
            for (int step = 1; step <= last; step++) {
                double to = at(direction, step, parts);
                if (to == before) {
                    return -1;
                }
                if (suffices(outcome(to))) {
                    return step;
                }
                before = to;
            }
            return -1;
        }

        private boolean isFactor() {
            return kind() == Kind.CAPABILITY;
        }

        private int lastStep() {
            return isFactor()
                    ? (int) Math.round(COARSE * StrictMath.log(MOST_FACTOR) / StrictMath.log(BASE))
                    : (int) Issue.END;
        }

        /** A step from the middle, not beyond the bounds, and rounded so that it can be written down. */
        private double at(int direction, int step, int parts) {
            double steps = direction * step / (double) parts;
            double to = isFactor() ? from * StrictMath.pow(BASE, steps / COARSE) : from + steps;
            double bounded = Math.max(kind().low(), Math.min(kind().high(), to));
            BigDecimal exact = BigDecimal.valueOf(bounded);
            return (isFactor() ? exact.round(DIGITS) : exact.setScale(DECIMALS, RoundingMode.HALF_EVEN)).doubleValue();
        }

        private Kind kind() {
            return input.name().kind();
        }

        private double outcome(double to) {
            return outcomeOf.applyAsDouble(
                    new Given(new IssueNumber.Value(to), input.given().ground()));
        }

        private boolean suffices(double outcome) {
            return side * (outcome - place) >= 0;
        }

        private TippingPoint found(double to, double outcome) {
            return new TippingPoint(input.name(), from, to, outcome);
        }
    }
}
