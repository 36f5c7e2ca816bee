package org.heartland.measure.table;

import java.util.Arrays;
import org.heartland.measure.FingerKreinin;
import org.heartland.measure.Krugman;
import org.heartland.measure.MutualInformation;
import org.heartland.measure.Shares;
import org.heartland.problem.Problems;

/** {@code specialisation}: whether powers divide the domains among them. */
final class SpecialisationTable {
    static final TableMeasure MEASURE = TableMeasure.of("""
            measure specialisation :: Whether powers divide the domains among them, pair by pair and all together.
            column power :: the power :: NAME
            column domain :: the domain, such as security :: NAME
            column value :: the power's weight there; one unit within a domain at least, see below :: AMOUNT
            unique power, domain
            key powers :: the powers, in the table's order
            key domains :: the domains, in the table's order
            key profiles[].power :: a power
            key profiles[].domain :: a domain
            key profiles[].value :: the table's value
            key profiles[].share :: the domain's part in the power's own sum (its profile q) :: value / Σ over domains
            key pairs[].one :: a power
            key pairs[].other :: another power
            key pairs[].krugman :: division of labour, 0 (same profile) to 2 (no domain in common) :: K = Σ |q1 − q2| :: Krugman 1991
            key pairs[].half_l1 :: the same, 0 to 1 :: K / 2 :: Krugman 1991
            key pairs[].finger_kreinin :: likeness of profiles, 0 to 1 :: Σ min(q1, q2) = 1 − K / 2 :: Finger and Kreinin 1979
            key mutual_information :: how much the power tells about the domain, in nats, over all powers :: Σ P ln(P / (P_p P_d)), P = value / sum of the whole table :: Shannon 1948
            key mutual_information_normalised :: the same, 0 to 1 :: I / ln min(powers, domains) :: Shannon 1948
            remark Every power needs a row for every domain, with 0 where it is known to be nil.
            remark K and its kin compare profiles: each power's values are divided by their own sum first. Mutual information divides the whole table \
            by its total, so a larger power weighs more and the values must be comparable across domains (shares of the receiver's total in each domain \
            are).
            remark With two or three domains K is coarse, and one zero drives it: read the values beside it.
            example
            power,domain,value
            RUS,security,.9
            RUS,economy,.2
            CHN,security,.1
            CHN,economy,.8
            """, SpecialisationTable::check, SpecialisationTable::compute);

    private static final String ZERO = "the values of a power sum to 0";

    private static void check(InputTable table, MeasureOptions options, Problems problems) {
        ResultGrid.check(table, "power", "domain", problems);
        int powers = Labels.of(table.texts("power")).size();
        if (problems.isEmpty() && pairs(powers) > ResultGrid.MAX_LINES) {
            problems.add(table.at(), powers + " powers make too many pairs", "keep fewer than 2,000");
        }
    }

    private static long pairs(long powers) {
        return powers * (powers - 1) / 2;
    }

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        ResultGrid grid = ResultGrid.of(table, "power", "domain");
        int powers = grid.rows().size();
        double[][] shares = Arrays.stream(grid.amounts()).map(Shares::of).toArray(double[][]::new);
        return new ResultFields()
                .words("powers", grid.rows().names())
                .words("domains", grid.columns().names())
                .rows("profiles", powers * grid.columns().size(), cell -> profile(grid, shares, cell))
                .rows("pairs", (int) pairs(powers), pair -> pair(grid, pair))
                .figure("mutual_information", MutualInformation.nats(grid.amounts()), "the values sum to 0")
                .figure(
                        "mutual_information_normalised",
                        MutualInformation.normalised(grid.amounts()),
                        "needs two powers, two domains and values that do not sum to 0");
    }

    private static ResultFields profile(ResultGrid grid, double[][] shares, int cell) {
        int p = cell / grid.columns().size();
        int d = cell % grid.columns().size();
        return new ResultFields()
                .word("power", grid.rows().names().get(p))
                .word("domain", grid.columns().names().get(d))
                .figure("value", grid.amounts()[p][d], "")
                .figure("share", shares[p][d], ZERO);
    }

    private static ResultFields pair(ResultGrid grid, int pair) {
        int one = 0;
        int left = pair;
        for (int row = grid.rows().size() - 1; left >= row; row--) {
            left -= row;
            one++;
        }
        int other = one + 1 + left;
        double[] p = grid.amounts()[one];
        double[] q = grid.amounts()[other];
        return new ResultFields()
                .word("one", grid.rows().names().get(one))
                .word("other", grid.rows().names().get(other))
                .figure("krugman", Krugman.of(p, q), ZERO)
                .figure("half_l1", Krugman.half(p, q), ZERO)
                .figure("finger_kreinin", FingerKreinin.of(p, q), ZERO);
    }
}
