package org.heartland.measure.table;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.heartland.measure.BenatiCapurriA;
import org.heartland.measure.Kappa;
import org.heartland.measure.KendallTauB;
import org.heartland.measure.ScottPi;
import org.heartland.measure.Similarity;

/** {@code similarity}: how similar two foreign-policy portfolios are, by every usual measure, each under its own name. */
final class SimilarityTable {
    static final TableMeasure MEASURE = TableMeasure.of(
            """
            measure similarity :: How alike two portfolios of foreign policy (alliances, votes) are, by every usual measure, each under its own name.
            column partner :: the third state, or the vote :: NAME
            column a :: the first state's level toward it :: NUMBER
            column b :: the second state's level toward it :: NUMBER
            column weight :: how much the partner counts, such as its share of capabilities; need not sum to 1 :: AMOUNT :: optional
            unique partner
            range
            key n :: partners
            key levels :: the levels of the scale: whole numbers from lowest to highest, or the different values seen
            key range.low :: lowest value of the scale
            key range.high :: highest value of the scale
            key range.d_max :: high − low
            key range.from :: `data`: lowest and highest of both columns; `declared`: by --range
            key s_unweighted_absolute :: similarity S, every partner the same :: 1 − 2 Σ|a − b| / (n d_max) :: Signorino and Ritter 1999
            key s_weighted_absolute :: S, partners by weight :: 1 − 2 Σ w|a − b| / (d_max Σ w) :: Signorino and Ritter 1999
            key s_unweighted_squared :: S with squared distances :: 1 − 2 Σ(a − b)² / (n d_max²) :: Signorino and Ritter 1999
            key s_weighted_squared :: S with squared distances, by weight :: 1 − 2 Σ w(a − b)² / (d_max² Σ w) :: Signorino and Ritter 1999
            key kappa_nominal :: agreement beyond chance, chance from each one's own answers; equal or not :: 1 − D_o / D_e, d = [a ≠ b] :: Cohen 1960; Häge 2011
            key kappa_linear :: the same, distance in steps :: 1 − D_o / D_e, d = |a − b| :: Cohen 1968; Häge 2011
            key kappa_squared :: the same, steps squared :: 1 − D_o / D_e, d = (a − b)² :: Cohen 1968; Häge 2011
            key pi_nominal :: agreement beyond chance, chance from the average of both; equal or not :: 1 − D_o / D_m, d = [a ≠ b] :: Scott 1955; Häge 2011
            key pi_linear :: the same, distance in steps :: 1 − D_o / D_m, d = |a − b| :: Scott 1955; Häge 2011
            key pi_squared :: the same, steps squared :: 1 − D_o / D_m, d = (a − b)² :: Scott 1955; Häge 2011
            key a_absolute :: S above what independence would give :: 2 (D_e − D_o) / d_max, d = |a − b| :: Benati and Capurri 2026
            key a_squared :: the same with squared distances :: 2 (D_e − D_o) / d_max², d = (a − b)² :: Benati and Capurri 2026
            key tau_b :: rank correlation corrected for ties :: (C − D) / √((P − T_a)(P − T_b)), P pairs, T tied :: Kendall 1945
            remark D_o is the mean distance over partners; D_e the mean over all pairs of an answer of a with an answer of b; D_m the same with both \
            drawn from the pooled answers.
            remark S and A depend on the range of the scale, which is taken from the data unless `--range LOW..HIGH` declares it; kappa, pi and tau-b \
            do not. Only S has a weighted form.
            remark -9, -99 and the like are refused as levels, since they stand for missing values, unless `--range` declares a scale that holds them.
            remark S is high where most ties are absent on both sides; kappa or pi is the usual advice (Häge 2011). Packages differ in their defaults: \
            compare like with like.
            example
            partner,a,b,weight
            GMY,3,0,.25
            RUS,0,3,.21
            UKG,0,1,.20
            FRN,0,3,.08
            AUH,3,0,.08
            """,
            (table, options, problems) -> PointScale.check(table, options, problems, "a", "b"),
            SimilarityTable::compute);

    private static final String NO_RANGE =
            "all values are the same, so the scale has no range; declare it with --range LOW..HIGH";
    private static final String SAME_LEVEL = "both use one and the same level throughout, so chance leaves no room";
    private static final String MANY_LEVELS = "more than 2,000 different levels: these are not ordinal answers";

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        MeasureOptions.Range declared = options.range();
        double[] a = table.numbers("a");
        double[] b = table.numbers("b");
        double[] both =
                DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray();
        double low = declared == null ? both[0] : declared.low();
        double high = declared == null ? both[both.length - 1] : declared.high();
        Levels levels = Levels.of(a, b, low, high);
        ResultCell.Group range = new ResultFields()
                .figure("low", low, "")
                .figure("high", high, "")
                .figure("d_max", high - low, "")
                .word("from", declared == null ? "data" : "declared")
                .group();
        ResultFields fields = new ResultFields()
                .count("n", a.length)
                .put(
                        "levels",
                        new ResultCell.Figures(
                                Arrays.stream(levels.values()).boxed().toList()))
                .put("range", range);
        similarity(fields, table, high - low);
        beyondChance(fields, a, b, high - low, levels.areTooMany());
        return fields.figure(
                "tau_b", KendallTauB.of(a, b), "one side has the same level throughout, so nothing can be ranked");
    }

    private static void similarity(ResultFields fields, InputTable table, double dMax) {
        double[] a = table.numbers("a");
        double[] b = table.numbers("b");
        boolean weighted = table.has("weight");
        double[] weights = weighted ? table.numbers("weight") : new double[a.length];
        String why = dMax == 0 ? NO_RANGE : weighted ? "the weights sum to 0" : "the table has no column weight";
        fields.figure("s_unweighted_absolute", Similarity.unweightedAbsolute(a, b, dMax), NO_RANGE)
                .figure("s_weighted_absolute", Similarity.weightedAbsolute(a, b, weights, dMax), why)
                .figure("s_unweighted_squared", Similarity.unweightedSquared(a, b, dMax), NO_RANGE)
                .figure("s_weighted_squared", Similarity.weightedSquared(a, b, weights, dMax), why);
    }

    private static void beyondChance(ResultFields fields, double[] a, double[] b, double dMax, boolean tooMany) {
        double[] x = tooMany ? new double[0] : a;
        double[] y = tooMany ? new double[0] : b;
        String why = tooMany ? MANY_LEVELS : SAME_LEVEL;
        String whyA = tooMany ? MANY_LEVELS : NO_RANGE;
        fields.figure("kappa_nominal", Kappa.nominal(x, y), why)
                .figure("kappa_linear", Kappa.linear(x, y), why)
                .figure("kappa_squared", Kappa.squared(x, y), why)
                .figure("pi_nominal", ScottPi.nominal(x, y), why)
                .figure("pi_linear", ScottPi.linear(x, y), why)
                .figure("pi_squared", ScottPi.squared(x, y), why)
                .figure("a_absolute", BenatiCapurriA.absolute(x, y, dMax), whyA)
                .figure("a_squared", BenatiCapurriA.squared(x, y, dMax), whyA);
    }
}
