package org.heartland.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A measure of how unequal the partners of a state are. Declared once, in {@link ConcentrationMeasures}, it is a number of the table's result and
 * a function of expressions.
 *
 * @param publication where it was published
 * @param keys one line for each number of the result: {@code key NAME :: meaning :: formula :: publication}
 * @param fewest the smallest number of partners for which it is defined
 * @param ofListed the number over the partners that are listed, whatever else there is; NaN where it is undefined
 * @param bounds what it can be when a part of the total is not broken down by partner; null if nothing can be said then
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

    /** A function {@code NAME(domain_or_indicator, receiver, year)}: the measure of the receiver's partners. */
    public record Function(String name, String says, Measuring of) {}

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

    /** The same measure, callable in expressions under its own name, over the partners that are listed. */
    ConcentrationMeasure asFunction(String says) {
        Function function = new Function(name, says, (shares, residual) -> ofListed.applyAsDouble(shares));
        return new ConcentrationMeasure(name, publication, keys, fewest, ofListed, bounds, List.of(function));
    }
}
