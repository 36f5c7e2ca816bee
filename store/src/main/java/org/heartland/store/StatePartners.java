package org.heartland.store;

import java.util.List;
import org.heartland.days.Days;
import org.heartland.measure.Breakdown;

/**
 * The partners of a state in a period, as one series has them.
 *
 * @param series as DATA_SET/NAME
 * @param partners their codes, in alphabetical order
 * @param values one of each partner, in the unit of the series
 * @param rest what the source does not name, by a line of its own; 0 if there is none
 * @param total the source's own total; NaN if there is none
 */
public record StatePartners(
        String series,
        String receiver,
        Days period,
        List<String> partners,
        double[] values,
        double rest,
        double total) {
    /** Why there are no shares: "" if there are. */
    public String flaw() {
        double sum = Math.max(0, rest);
        boolean negative = rest < 0;
        for (double value : values) {
            negative |= value < 0;
            sum += Math.max(0, value);
        }
        if (negative) {
            return "an amount is negative";
        }
        if (Breakdown.isExceeded(total, sum)) {
            return "the parts are more than the source's total";
        }
        return sum == 0 && !(total > 0) ? "all amounts are 0" : "";
    }

    /** How the total is made up, where there is no flaw. */
    public Breakdown breakdown() {
        return Breakdown.of(values, rest, total);
    }
}
