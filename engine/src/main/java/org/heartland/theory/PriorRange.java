package org.heartland.theory;

/**
 * What is held of a quantity before any data: the range in which it lies with 90 per cent, normal on its scale, with 5 per cent on either
 * side (THEORY.md, 4.1).
 *
 * @param low, high the ends, in the quantity's own unit
 */
public record PriorRange(double low, double high, Scale scale) {

    /** The scale on which it is normal. */
    public enum Scale {
        /** The quantity itself: it may have either sign. */
        PLAIN,
        /** Half a normal distribution that begins at 0: one end is 0, and 95 per cent lie within the other. */
        HALF,
        /** The logarithm: rates and standard deviations; of the negated value where both ends are negative. */
        LOG,
        /** The logit: shares between 0 and 1. */
        LOGIT
    }

    /** True if the quantity is never above 0, so that its negated value is what has the scale. */
    public boolean isNegative() {
        return (scale == Scale.LOG || scale == Scale.HALF) && high <= 0;
    }

    /** Why a range does not fit its scale, or "". */
    public String unfit() {
        return switch (scale) {
            case PLAIN -> low < high ? "" : "its ends are equal";
            case HALF -> low < high && low * high == 0 ? "" : "a range on the half scale has one end at 0";
            case LOG ->
                low < high && low * high > 0 ? "" : "a range on the log scale has two ends of one sign, and no 0";
            case LOGIT -> low < high && low > 0 && high < 1 ? "" : "a range on the logit scale lies between 0 and 1";
        };
    }
}
