package org.heartland.theory.outcome;

import java.util.List;

/**
 * How rival accounts stand: what each said of figures that none had seen, beside plain forecasts of the same figures.
 *
 * @param until the last year whose figures were used
 * @param particles how many parameter values each fit carried
 * @param first, last the years of release that are scored
 * @param figures how many figures are scored
 * @param accounts the best log score first
 * @param baselines plain forecasts of the same figures, the best first
 * @param years how the weights move if one year is left out
 */
public record Standings(
        int until,
        int particles,
        long seed,
        int first,
        int last,
        int figures,
        List<AccountRow> accounts,
        List<BaselineRow> baselines,
        List<YearWeights> years) {

    public Standings {
        accounts = List.copyOf(accounts);
        baselines = List.copyOf(baselines);
        years = List.copyOf(years);
    }

    /**
     * How well forecasts did.
     *
     * @param logScore the mean log predictive density of a figure, in nats; more is better
     * @param crps the mean distance from what came, on the scales of the series; less is better
     * @param within50, within80, within95 the part of figures inside the central intervals of these shares
     */
    public record Score(double logScore, double crps, double within50, double within80, double within95) {}

    /**
     * The difference of two scores, summed for each year of release, on average.
     *
     * @param other what it is compared with
     * @param mean how much more it scores in a year, in nats
     * @param low, high the 95 per cent interval
     */
    public record Difference(String other, double mean, double low, double high) {
        /** True if the interval holds 0, or there is none. */
        public boolean notToldApart() {
            return !(low > 0 || high < 0);
        }
    }

    /**
     * An account.
     *
     * @param against the differences from the null account and from the best plain forecast
     * @param weight its weight among the accounts
     * @param least, most its weight if one year is left out, at its lowest and highest
     * @param meanings what the names in its outcome mean
     */
    public record AccountRow(
            String id,
            String title,
            List<String> says,
            String wrong,
            Score score,
            List<Difference> against,
            double weight,
            double least,
            double most,
            FitResult fit,
            Meanings meanings) {}

    /** A plain forecast: its name in the words of the program, and how well it did. */
    public record BaselineRow(String name, Score score, Difference againstBest) {}

    /** The weights of the accounts, in their order, without one year of release; and how well each did in that year. */
    public record YearWeights(int year, List<Double> weights, List<Double> logScores) {}

    /** True if the best account cannot be told apart from the next, nor from the null account or a plain forecast. */
    public boolean isOpen() {
        return accounts.isEmpty() || accounts.get(0).against().stream().anyMatch(Difference::notToldApart);
    }
}
