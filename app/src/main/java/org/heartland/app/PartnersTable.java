package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import org.heartland.measure.Bounds;
import org.heartland.measure.Breakdown;
import org.heartland.measure.EffectivePartners;
import org.heartland.measure.Herfindahl;
import org.heartland.measure.TopShare;
import org.heartland.store.StatePartners;
import org.heartland.text.CsvText;
import org.heartland.text.NumberText;

/** The partners of states as a table: a row for each partner with its share, or one for each state and period with its concentration. */
final class PartnersTable {
    private static final List<String> UNDEFINED = List.of("", "", "", "", "", "", "");

    private final CsvText out;
    private final boolean shares;

    /**
     * With its headings.
     *
     * @param shares true for shares, false for concentration
     */
    PartnersTable(CsvText out, boolean shares) {
        this.out = out;
        this.shares = shares;
        String numbers = shares
                ? "partner,value,share,why"
                : "partners,total,residual,hhi_low,hhi_high,effective_low,effective_high,cr1,why";
        out.row(List.of(("series,state,first_day,last_day," + numbers).split(",")));
    }

    /** Writes a state in a period; numbers that are not defined are empty cells, and the last cell says why. */
    void row(StatePartners state) {
        String flaw = state.flaw();
        if (shares) {
            shares(state, flaw);
        } else {
            List<String> row = about(state);
            row.add(Integer.toString(state.partners().size()));
            row.addAll(flaw.isEmpty() ? concentration(state.breakdown()) : UNDEFINED);
            row.add(flaw);
            out.row(row);
        }
    }

    private static List<String> about(StatePartners state) {
        List<String> row = new ArrayList<>();
        row.add(state.series());
        row.add(state.receiver());
        row.add(state.period().first().toString());
        row.add(state.period().last().toString());
        return row;
    }

    private void shares(StatePartners state, String flaw) {
        double[] shares = flaw.isEmpty() ? state.breakdown().shares() : new double[0];
        for (int k = 0; k < state.values().length; k++) {
            List<String> row = about(state);
            row.add(state.partners().get(k));
            row.add(NumberText.exact(state.values()[k]));
            row.add(flaw.isEmpty() ? NumberText.exact(shares[k]) : "");
            row.add(flaw);
            out.row(row);
        }
    }

    private static List<String> concentration(Breakdown all) {
        Bounds hhi = Herfindahl.bounds(all.listed(), all.residual());
        Bounds effective = EffectivePartners.bounds(all.listed(), all.residual());
        double[] numbers = {
            all.total(),
            all.residual(),
            hhi.low(),
            hhi.high(),
            effective.low(),
            effective.high(),
            TopShare.of(all.listed(), all.residual())
        };
        List<String> cells = new ArrayList<>();
        for (double number : numbers) {
            cells.add(Double.isFinite(number) ? NumberText.exact(number) : "");
        }
        return cells;
    }
}
