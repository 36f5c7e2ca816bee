package org.heartland.measure.table;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.heartland.measure.ConcentrationMeasure;
import org.heartland.measure.ConcentrationMeasures;
import org.heartland.measure.Shares;
import org.heartland.measure.TopShare;
import org.heartland.measure.TopTwoBalance;
import org.heartland.problem.Problems;

/** {@code concentration}: how concentrated partners are. */
final class ConcentrationTable {
    static final TableMeasure MEASURE = TableMeasure.of(
            """
            measure concentration :: How far one partner stands for all, and with how many equal partners that would be the same.
            column partner :: the partner :: NAME
            column value :: amount with that partner, all in one unit :: AMOUNT
            column kind :: `residual` for a part that is not broken down by partner, else `partner` or nothing :: NOTE :: optional
            unique partner
            key n :: partners listed, without residuals; a listed partner with 0 counts
            key total :: sum of all values, residuals too
            key residual :: sum of the residuals
            """ + ConcentrationMeasures.keys() + """
            key cr1 :: share of the largest listed partner in the total (concentration ratio of one) :: max s
            key top_two_balance :: how evenly the two largest listed partners stand, 0 to 1 :: 1 − |s1 − s2| / (s1 + s2) :: proposed here
            key shares[].partner :: a row of the table
            key shares[].kind :: partner or residual
            key shares[].value :: its amount
            key shares[].share :: its part of the total :: value / total
            remark A partner called OTH, other, others, other countries, residual, rest or rest of the world (in any case) is a residual, as is a row \
            whose `kind` is `residual`; `kind` = `partner` overrides the name. Several residuals are added up.
            remark WLD, world or total is the sum of all partners and no row of this table.
            remark Where the values sum to 0 nothing is 0: shares, concentration and balance are undefined.
            example
            partner,value
            RUS,60
            CHN,25
            TUR,10
            USA,5
            """, ConcentrationTable::check, ConcentrationTable::compute);

    private static final Set<String> RESIDUALS =
            Set.of("oth", "other", "others", "other countries", "residual", "rest", "rest of the world");
    private static final Set<String> WORLDS = Set.of("wld", "world", "total");
    private static final String ZERO = "the values sum to 0";
    private static final String ZERO_LISTED = "the values of the listed partners sum to 0";
    private static final String HIDDEN =
            "needs every partner, and a residual hides some; bounds and the listed partners are given instead";

    private static void check(InputTable table, MeasureOptions options, Problems problems) {
        String[] partners = table.texts("partner");
        String[] kinds = table.texts("kind");
        for (int row = 0; row < table.size(); row++) {
            String kind = kinds[row];
            if (!kind.isEmpty() && !kind.equals("partner") && !kind.equals("residual")) {
                problems.add(
                        table.place(row, "kind"), "kind is \"" + kind + "\"", "write partner, residual or nothing");
            }
            if (kind.isEmpty() && WORLDS.contains(partners[row].toLowerCase(Locale.ROOT))) {
                problems.add(
                        table.place(row, "partner"),
                        partners[row] + " is the sum of all partners, not one of them",
                        "leave the row out");
            }
        }
    }

    private static boolean isResidual(String partner, String kind) {
        return kind.equals("residual") || (kind.isEmpty() && RESIDUALS.contains(partner.toLowerCase(Locale.ROOT)));
    }

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        double[] values = table.numbers("value");
        boolean[] hidden = new boolean[values.length];
        for (int row = 0; row < hidden.length; row++) {
            hidden[row] = isResidual(table.texts("partner")[row], table.texts("kind")[row]);
        }
        double[] listed = pick(values, hidden, false);
        double residual = Shares.total(pick(values, hidden, true));
        boolean anyHidden = listed.length < values.length;
        ResultFields fields = new ResultFields()
                .count("n", listed.length)
                .figure("total", Shares.total(values), "")
                .figure("residual", residual, "");
        ConcentrationMeasures.ALL.forEach(measure -> put(fields, measure, listed, residual, anyHidden));
        double largest = TopShare.of(listed, residual);
        fields.figure("cr1", largest, listed.length == 0 ? "no partner is listed" : ZERO)
                .figure("top_two_balance", TopTwoBalance.of(listed), ZERO_LISTED);
        shares(fields, table, hidden);
        if (residual > 0 && residual > largest * Shares.total(values)) {
            fields.note("The residual is larger than the largest listed partner and may hide a larger one.");
        }
        return fields;
    }

    /**
     * Adds the bounds if the measure has them, else the number only if no partner is hidden; in both cases also the number over the listed
     * partners.
     */
    private static void put(
            ResultFields fields, ConcentrationMeasure measure, double[] listed, double residual, boolean anyHidden) {
        String name = measure.name();
        double ofListed = measure.ofListed().applyAsDouble(listed);
        if (measure.bounds() != null) {
            fields.bounds(name, measure.bounds().of(listed, residual), ofListed, ZERO, ZERO_LISTED);
            return;
        }
        String why = listed.length < measure.fewest() ? "needs two partners" : ZERO_LISTED;
        if (anyHidden) {
            fields.undefined(name, HIDDEN);
        } else {
            fields.figure(name, ofListed, why);
        }
        fields.figure(name + "_listed", ofListed, why);
    }

    private static void shares(ResultFields fields, InputTable table, boolean[] hidden) {
        String[] partners = table.texts("partner");
        double[] values = table.numbers("value");
        double[] shares = Shares.of(values);
        fields.rows(
                "shares",
                values.length,
                row -> new ResultFields()
                        .word("partner", partners[row])
                        .word("kind", hidden[row] ? "residual" : "partner")
                        .figure("value", values[row], "")
                        .figure("share", shares[row], ZERO));
    }

    private static double[] pick(double[] values, boolean[] hidden, boolean which) {
        return IntStream.range(0, values.length)
                .filter(row -> hidden[row] == which)
                .mapToDouble(row -> values[row])
                .toArray();
    }
}
