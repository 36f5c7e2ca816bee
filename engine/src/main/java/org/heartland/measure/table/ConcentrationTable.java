package org.heartland.measure.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.heartland.measure.EffectivePartners;
import org.heartland.measure.Herfindahl;
import org.heartland.measure.Shannon;
import org.heartland.measure.Shares;
import org.heartland.measure.TopShare;
import org.heartland.measure.TopTwoBalance;
import org.heartland.problem.Read;

/** {@code concentration}: how far one partner stands for all. */
final class ConcentrationTable implements TableMeasure {
    private static final String KEYS = """
            n :: partners listed, without residuals; a listed partner with 0 counts
            total :: sum of all values, residuals too
            residual :: sum of the residuals
            hhi.low :: Herfindahl–Hirschman index if the residual is spread over ever smaller partners :: Σ s², s = value / total :: Herfindahl 1950; Hirschman 1964
            hhi.high :: the same if the residual is one partner; equal to low where there is none :: Σ s² + r², r = residual / total :: Herfindahl 1950; Hirschman 1964
            hhi.listed :: the same over the listed partners alone :: Σ s², s = value / sum of listed :: Herfindahl 1950; Hirschman 1964
            hhi_normalised :: HHI on a scale of 0 (n equal partners) to 1; undefined with a residual :: (HHI − 1/n) / (1 − 1/n) :: Herfindahl 1950; Hirschman 1964
            hhi_normalised_listed :: the same over the listed partners alone :: (HHI − 1/n) / (1 − 1/n) :: Herfindahl 1950; Hirschman 1964
            effective_partners.low :: number of equal partners with the same HHI, residual as one partner :: 1 / hhi.high :: Laakso and Taagepera 1979
            effective_partners.high :: the same, residual spread over ever smaller partners :: 1 / hhi.low :: Laakso and Taagepera 1979
            effective_partners.listed :: the same over the listed partners alone :: 1 / hhi.listed :: Laakso and Taagepera 1979
            shannon_entropy :: diversity in nats; undefined with a residual :: H = −Σ s ln s :: Shannon 1948
            shannon_entropy_listed :: the same over the listed partners alone :: H = −Σ s ln s :: Shannon 1948
            shannon_effective :: effective number of partners by entropy; undefined with a residual :: exp(H) :: Shannon 1948; Hill 1973
            shannon_effective_listed :: the same over the listed partners alone :: exp(H) :: Shannon 1948; Hill 1973
            cr1 :: share of the largest listed partner in the total (concentration ratio of one) :: max s
            top_two_balance :: how evenly the two largest listed partners stand, 0 to 1 :: 1 − |s1 − s2| / (s1 + s2) :: proposed here
            shares[].partner :: a row of the table
            shares[].kind :: partner or residual
            shares[].value :: its amount
            shares[].share :: its part of the total :: value / total
            """;
    private static final Set<String> RESIDUALS =
            Set.of("oth", "other", "others", "other countries", "residual", "rest", "rest of the world");
    private static final Set<String> WORLDS = Set.of("wld", "world", "total");
    private static final String ZERO = "the values sum to 0";
    private static final String ZERO_LISTED = "the values of the listed partners sum to 0";
    private static final String HIDDEN =
            "needs every partner, and a residual hides some; bounds and the listed partners are given instead";

    @Override
    public String name() {
        return "concentration";
    }

    @Override
    public String says() {
        return "How far one partner stands for all, and with how many equal partners that would be the same.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.needed("partner", "the partner", Kind.NAME),
                Column.needed("value", "amount with that partner, all in one unit", Kind.AMOUNT),
                Column.optional(
                        "kind",
                        "`residual` for a part that is not broken down by partner, else `partner` or nothing",
                        Kind.NOTE));
    }

    @Override
    public List<ResultKey> results() {
        return ResultKey.listIn(KEYS);
    }

    @Override
    public List<String> remarks() {
        return List.of(
                "A partner called OTH, other, others, other countries, residual, rest or rest of the world (in any case) is a residual, as is a row whose `kind` is `residual`; `kind` = `partner` overrides the name. "
                        + "Several residuals are added up.",
                "WLD, world or total is the sum of all partners and no row of this table.",
                "Where the values sum to 0 nothing is 0: shares, concentration and balance are undefined.");
    }

    @Override
    public String example() {
        return "partner,value\nRUS,60\nCHN,25\nTUR,10\nUSA,5\n";
    }

    @Override
    public Read<MeasureResult> run(InputTable table, MeasureOptions settings) {
        Complaints complaints = table.complaints();
        table.demandUnique(complaints, "partner");
        String[] partners = table.texts("partner");
        String[] kinds = table.texts("kind");
        boolean[] hidden = new boolean[table.size()];
        for (int row = 0; row < hidden.length; row++) {
            hidden[row] = isResidual(table, row, partners[row], kinds[row], complaints);
        }
        return complaints.isEmpty() ? new Read.Good<>(result(table, hidden)) : complaints.bad();
    }

    private static boolean isResidual(InputTable table, int row, String partner, String kind, Complaints complaints) {
        String name = partner.toLowerCase(Locale.ROOT);
        if (!kind.isEmpty() && !kind.equals("partner") && !kind.equals("residual")) {
            complaints.add(table.place(row, "kind"), "kind is \"" + kind + "\"", "write partner, residual or nothing");
        }
        if (kind.isEmpty() && WORLDS.contains(name)) {
            complaints.add(
                    table.place(row, "partner"),
                    partner + " is the sum of all partners, not one of them",
                    "leave the row out");
        }
        return kind.equals("residual") || (kind.isEmpty() && RESIDUALS.contains(name));
    }

    private static MeasureResult result(InputTable table, boolean[] hidden) {
        double[] values = table.numbers("value");
        double[] listed = pick(values, hidden, false);
        double residual = Shares.total(pick(values, hidden, true));
        boolean anyHidden = IntStream.range(0, hidden.length).anyMatch(row -> hidden[row]);
        double hhi = Herfindahl.of(listed);
        String whyScale = listed.length < 2 ? "needs two partners" : ZERO_LISTED;
        ResultFields fields = new ResultFields()
                .count("n", listed.length)
                .figure("total", Shares.total(values), "")
                .figure("residual", residual, "")
                .bounds("hhi", Herfindahl.bounds(listed, residual), hhi, ZERO, ZERO_LISTED);
        twice(fields, "hhi_normalised", Herfindahl.normalised(hhi, listed.length), anyHidden, whyScale);
        fields.bounds(
                "effective_partners",
                EffectivePartners.bounds(listed, residual),
                EffectivePartners.of(listed),
                ZERO,
                ZERO_LISTED);
        twice(fields, "shannon_entropy", Shannon.entropy(listed), anyHidden, ZERO_LISTED);
        twice(fields, "shannon_effective", Shannon.effective(listed), anyHidden, ZERO_LISTED);
        fields.figure("cr1", TopShare.of(listed, residual), listed.length == 0 ? "no partner is listed" : ZERO)
                .figure("top_two_balance", TopTwoBalance.of(listed), ZERO_LISTED);
        shares(fields, table, hidden);
        return new MeasureResult("concentration", fields.group(), notes(values, listed, residual));
    }

    /** A number that needs every partner, and beside it the same over the listed ones. */
    private static void twice(ResultFields fields, String key, double listed, boolean anyHidden, String why) {
        if (anyHidden) {
            fields.undefined(key, HIDDEN);
        } else {
            fields.figure(key, listed, why);
        }
        fields.figure(key + "_listed", listed, why);
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

    private static List<String> notes(double[] values, double[] listed, double residual) {
        boolean larger = residual > 0 && residual > TopShare.of(listed, residual) * Shares.total(values);
        return larger
                ? List.of("The residual is larger than the largest listed partner and may hide a larger one.")
                : List.of();
    }
}
