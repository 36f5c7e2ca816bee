package org.heartland.theory.outcome;

import java.util.List;

/**
 * What the fitted accounts of a dossier came to, as checks may ask of it: in draws that are equally likely, few enough to be kept beside
 * the dossier.
 *
 * @param basis the hash of all that the fits rest on; if that changes, the summary is not used
 * @param until the last year whose figures were used
 * @param particles how many parameter values each fit carried
 * @param first, last the years of release that are scored
 * @param figures how many figures are scored
 * @param plain how many plain forecasts were asked for the same figures
 * @param accounts the best log score first
 * @param voids over all accounts, each by its weight
 * @param interplay likewise
 * @param projections likewise, of years after the figures
 */
public record FitSummary(
        String basis,
        int until,
        int particles,
        long seed,
        int first,
        int last,
        int figures,
        int plain,
        List<Account> accounts,
        List<VoidDraws> voids,
        List<InterplayDraws> interplay,
        List<Projection> projections) {

    /** The number of draws. */
    public static final int DRAWS = 60;

    public FitSummary {
        accounts = List.copyOf(accounts);
        voids = List.copyOf(voids);
        interplay = List.copyOf(interplay);
        projections = List.copyOf(projections);
    }

    /**
     * A fitted account.
     *
     * @param weight its weight among the accounts
     * @param least, most its weight if one year is left out, at its lowest and highest
     * @param weights its weight if the scored years are drawn again with replacement, for each draw
     * @param against how it compares with each other account and with each plain forecast
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    public record Account(
            String id,
            boolean converged,
            double weight,
            double least,
            double most,
            double[] weights,
            List<Standings.Difference> against,
            List<ParameterDraws> parameters) {}

    /** A parameter after the data; {@code spreadLeft} as in {@link Learned}. */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    public record ParameterDraws(String name, double spreadLeft, double[] draws) {
        public boolean saysNothing() {
            return spreadLeft > Learned.NOTHING;
        }
    }

    /** How far a stock lies below the world without the cause, at a receiver in a year. */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    public record VoidDraws(String receiver, int year, double[] draws) {}

    /** How two powers bear on each other, in each draw. */
    public record InterplayDraws(String first, String second, List<Relations.Kind> draws) {
        public InterplayDraws {
            draws = List.copyOf(draws);
        }
    }

    /** What an indicator of a sender is expected to be at a receiver in a year that is not known yet: its share among all partners, or the figure. */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    public record Projection(String indicator, String sender, String receiver, int year, double[] draws) {}

    /** True if every fit converged. */
    public boolean converged() {
        return accounts.stream().allMatch(Account::converged);
    }
}
