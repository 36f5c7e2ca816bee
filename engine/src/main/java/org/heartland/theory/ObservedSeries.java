package org.heartland.theory;

import java.util.List;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the dossier that show a stock: the stock, plus an offset of the series at the receiver, plus an error.
 *
 * @param stock the stock that it observes
 * @param what which figures
 * @param scale on which they are read
 * @param window over how many years amounts are added up, ending in the year
 * @param pseudo what is added to both sides of a ratio, or to a count, so that none is 0 (in the unit of the figures)
 * @param noise the parameter that is the standard deviation of its errors
 * @param drift the parameter that is the standard deviation of the yearly changes of its offset; null if that stays what it is
 * @param carried the parameter that is the correlation of its errors in successive years; null if they are independent
 * @param offset the central 90 per cent of the offset, in the first year
 */
public record ObservedSeries(
        String id,
        String says,
        String stock,
        Figures what,
        Scale scale,
        int window,
        double pseudo,
        String noise,
        @Nullable String drift,
        @Nullable String carried,
        PriorRange offset,
        Place at) {
    private static final double PER_CENT = 100;

    /**
     * The figure behind a value on the scale: of a ratio, the sender's share of what it and all others have; else in the unit of the figures.
     */
    public double figure(double value) {
        return switch (scale) {
            case LOG_RATIO -> share(value);
            case LOGIT -> PER_CENT * share(value);
            case LOG -> Math.max(0, StrictMath.exp(value) - pseudo);
            case NEARNESS -> Math.max(0, StrictMath.exp(-value) - pseudo);
        };
    }

    private static double share(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** Which figures of the dossier. */
    public sealed interface Figures {}

    /**
     * Those of an indicator.
     *
     * @param sender "" for a state's own figure
     * @param over an indicator of the state's own figures, such as its output, by which they are divided; null if by none
     */
    public record OfIndicator(
            String indicator, String sender, @Nullable String over) implements Figures {}

    /** How many events of these kinds happened toward the receiver in the year. */
    public record OfEvents(List<String> kinds) implements Figures {}

    /** The scale on which figures are compared with a stock. */
    public enum Scale {
        /** ln of the sender's amount over that of all partners that are none of the theory's powers; missing where nobody has any. */
        LOG_RATIO,
        /** ln of the figure. */
        LOG,
        /** -ln of the figure: of a distance, so that nearer is more. */
        NEARNESS,
        /** ln p/(1-p) of a figure in per cent. */
        LOGIT
    }
}
