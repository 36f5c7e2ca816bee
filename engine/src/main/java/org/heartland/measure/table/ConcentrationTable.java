package org.heartland.measure.table;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.heartland.measure.Breakdown;
import org.heartland.measure.ConcentrationMeasure;
import org.heartland.measure.ConcentrationMeasures;
import org.heartland.measure.Shares;
import org.heartland.measure.TopShare;
import org.heartland.measure.TopTwoBalance;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;

/** {@code concentration}: how concentrated partners are. */
final class ConcentrationTable {
    static final TableMeasure MEASURE = TableMeasure.of(
            """
            measure concentration :: How far one partner stands for all, and with how many equal partners that would be the same.
            column partner :: the partner :: NAME
            column value :: amount with that partner, all in one unit :: AMOUNT
            column kind :: what the row is: `partner`, `residual` (a part that is not broken down by partner), `total`, `bloc`; nothing: by its name :: NOTE :: optional
            unique partner
            key n :: partners listed, without residuals; a listed partner with 0 counts
            key total :: the total that the table gives, else the sum of all values, residuals too
            key residual :: sum of the residuals, and what a total holds beyond its parts
            """ + ConcentrationMeasures.keys() + """
            key cr1 :: share of the largest listed partner in the total (concentration ratio of one) :: max s
            key top_two_balance :: how evenly the two largest listed partners stand, 0 to 1 :: 1 − |s1 − s2| / (s1 + s2) :: proposed here
            key shares[].partner :: a row of the table
            key shares[].kind :: partner or residual
            key shares[].value :: its amount
            key shares[].share :: its part of the total :: value / total
            remark What a row is follows from its name (in any case, English or Russian), unless `kind` says it: `OTH`, `Other countries`, `Areas, nes`, \
            `Rest of World`, `Unspecified`, `Bunkers`, `Прочие` are residuals, and several are added up; `WLD`, `World`, `Total`, `Всего` are the total; \
            `EU`, `CIS`, `СНГ`, `OPEC` are blocs. In a column of numbers the codes of UN Comtrade count (0 the world, 899 areas not elsewhere specified).
            remark A total is never added to its parts. What it holds beyond them is a residual; parts that exceed it by more than 0.5 % (rounding) are refused.
            remark A bloc beside one of its members is left out; without any it counts as one partner. A note says which.
            remark Where the values sum to 0 nothing is 0: shares, concentration and balance are undefined.
            example
            partner,value
            RUS,60
            CHN,25
            TUR,10
            USA,5
            """, ConcentrationTable::check, ConcentrationTable::compute);

    private static final String ZERO = "the values sum to 0";
    private static final String ZERO_LISTED = "the values of the listed partners sum to 0";
    private static final String HIDDEN =
            "needs every partner, and a residual hides some; bounds and the listed partners are given instead";

    private static PartnerLines lines(InputTable table) {
        return PartnerLines.of(table.texts("partner"), table.texts("kind"));
    }

    private static void check(InputTable table, MeasureOptions options, Problems problems) {
        String[] partners = table.texts("partner");
        String[] kinds = table.texts("kind");
        PartnerLines lines = lines(table);
        for (int row = 0; row < table.size(); row++) {
            if (!kinds[row].isEmpty() && !PartnerLines.KINDS.contains(kinds[row])) {
                problems.add(
                        table.place(row, "kind"),
                        "kind is \"" + kinds[row] + "\"",
                        "write " + String.join(", ", PartnerLines.KINDS) + " or nothing");
            }
            if (lines.isOpen(row)) {
                problems.add(
                        table.place(row, "partner"),
                        partners[row] + " may hold partners that have rows of their own",
                        "leave it out, or leave its members out and write partner under kind");
            }
        }
        checkTotals(table, lines, problems);
    }

    private static void checkTotals(InputTable table, PartnerLines lines, Problems problems) {
        double[] values = table.numbers("value");
        double parts = Arrays.stream(pick(values, row -> lines.isPartner(row) || lines.isResidual(row)))
                .sum();
        int first = -1;
        for (int row = 0; row < values.length; row++) {
            if (!lines.isTotal(row) || Double.isNaN(values[row] + parts)) {
                continue;
            }
            String total = table.texts("partner")[row] + " is " + NumberText.plain(values[row]);
            if (first >= 0 && (values[row] < values[first] || values[row] > values[first])) {
                problems.add(
                        table.place(row, "value"),
                        total + ", and the total in line " + table.line(first) + " is another",
                        "keep the one that is right");
            } else if (Breakdown.isExceeded(values[row], parts)) {
                problems.add(
                        table.place(row, "value"),
                        total + ", less than the " + NumberText.plain(parts) + " of its parts",
                        "correct one of them, or write under kind what the row is");
            }
            first = first < 0 ? row : first;
        }
    }

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        double[] values = table.numbers("value");
        PartnerLines lines = lines(table);
        double[] listed = pick(values, lines::isPartner);
        double[] residuals = pick(values, lines::isResidual);
        double[] totals = pick(values, lines::isTotal);
        double rest = Shares.total(residuals);
        Breakdown all = Breakdown.of(listed, rest, totals.length == 0 ? Double.NaN : totals[0]);
        double residual = all.residual();
        boolean beyond = residual > rest;
        boolean anyHidden = residuals.length > 0 || beyond;
        double total = all.total();
        ResultFields fields = new ResultFields()
                .count("n", listed.length)
                .figure("total", total, "")
                .figure("residual", residual, "");
        ConcentrationMeasures.ALL.forEach(measure -> put(fields, measure, listed, residual, anyHidden));
        double largest = TopShare.of(listed, residual);
        fields.figure("cr1", largest, listed.length == 0 ? "no partner is listed" : ZERO)
                .figure("top_two_balance", TopTwoBalance.of(listed), ZERO_LISTED);
        shares(fields, table, lines, total);
        lines.notesOnBlocsAlone().forEach(fields::note);
        lines.notesOnBlocsLeftOut().forEach(fields::note);
        if (beyond) {
            fields.note("The total holds more than its parts; the rest counts as a residual.");
        }
        if (residual > 0 && residual > largest * total) {
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

    private static void shares(ResultFields fields, InputTable table, PartnerLines lines, double total) {
        String[] partners = table.texts("partner");
        double[] values = table.numbers("value");
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> lines.isPartner(row) || lines.isResidual(row))
                .toArray();
        fields.rows(
                "shares",
                rows.length,
                at -> new ResultFields()
                        .word("partner", partners[rows[at]])
                        .word("kind", lines.isResidual(rows[at]) ? "residual" : "partner")
                        .figure("value", values[rows[at]], "")
                        .figure("share", values[rows[at]] / total, ZERO));
    }

    private static double[] pick(double[] values, IntPredicate which) {
        return IntStream.range(0, values.length)
                .filter(which)
                .mapToDouble(row -> values[row])
                .toArray();
    }
}
