package org.heartland.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A measure of how unequal the partners of a state are. Declared once, in {@link ConcentrationMeasures}, it is both a number in the table's
 * result and a function in expressions.
 *
 * @param publication where it was published
 * @param keys one line for each number of the result: {@code key NAME :: meaning :: formula :: publication}
 * @param fewest the smallest number of partners for which it is defined
 * @param ofListed the measure over the listed partners alone; NaN if it is undefined
 * @param bounds its range when a part of the total is not broken down by partner; null if there are no bounds
 * @param functions the functions that expressions can call
 */
public record ConcentrationMeasure(
        String name,
        String publication,
        String keys,
        int fewest,
        ToDoubleFunction<double[]> ofListed,
        @Nullable Bounding bounds,
        List<Function> functions) {

    /** Bounds over the listed partners and a residual, all in one unit. */
    public interface Bounding {
        Bounds of(double[] listed, double residual);
    }

    /**
     * A function {@code NAME(domain_or_indicator, receiver, year)}: the measure of the receiver's partners, never below {@code low} or above {@code
     * high}.
     */
    public record Function(String name, String says, Measuring of, double low, double high) {

        /** One whose answer is from 0 to 1. */
        Function(String name, String says, Measuring of) {
            this(name, says, of, 0, 1);
        }
    }

    /** A number from the listed partners' shares and the residual's share. */
    public interface Measuring {
        double of(double[] shares, double residual);
    }

    static ConcentrationMeasure bounded(
            String name,
            String publication,
            String keys,
            Bounding bounds,
            ToDoubleFunction<double[]> ofListed,
            Function... functions) {
        return new ConcentrationMeasure(name, publication, keys, 1, ofListed, bounds, List.of(functions));
    }

    /** A measure that must know every partner. */
    static ConcentrationMeasure ofAll(
            String name, int fewest, String says, String formula, String publication, ToDoubleFunction<double[]> of) {
        String published = " :: " + formula + " :: " + publication + "\n";
        String keys = "key " + name + " :: " + says + "; undefined with a residual" + published + "key " + name
                + "_listed :: the same over the listed partners alone" + published;
        return new ConcentrationMeasure(name, publication, keys, fewest, of, null, List.of());
    }

    /** The same measure, also a function in expressions under its own name, over the listed partners. */
    ConcentrationMeasure asFunction(String says) {
        Function function = new Function(name, says, (shares, residual) -> ofListed.applyAsDouble(shares));
        return new ConcentrationMeasure(name, publication, keys, fewest, ofListed, bounds, List.of(function));
    }
}
