package org.heartland.measure.table;

import org.heartland.measure.Brier;
import org.heartland.problem.Problems;

/** {@code brier}: how good probabilities were, once it is known what came. */
final class BrierTable {
    static final TableMeasure MEASURE = TableMeasure.of("""
            measure brier :: How good the probabilities of forecasts were, once it is known what came; small means good.
            column forecast :: what was forecast :: NAME
            column probability :: how likely it was said to be, from 0 to 1 :: AMOUNT
            column came :: 1 if it came, 0 if it did not :: AMOUNT
            unique forecast
            key n :: forecasts
            key came :: of them came
            key brier :: Brier score, 0 to 1 :: B = Σ (p − o)² / n :: Brier 1950
            key base_rate :: the part that came :: r = Σ o / n
            key brier_base_rate :: score of one who gives this part as the probability each time (climatology) :: r (1 − r) :: Murphy 1973
            remark Brier's own table sums over both outcomes and prints twice this number.
            remark A score above that of the base rate is worse than knowing only how often such things come.
            remark Leave out what is not resolved: it cannot be scored, and 0 would say that it did not come.
            example
            forecast,probability,came
            rain on Monday,.7,0
            rain on Tuesday,.9,1
            rain on Wednesday,.8,1
            """, BrierTable::check, BrierTable::compute);

    private static void check(InputTable table, MeasureOptions options, Problems problems) {
        double[] probabilities = table.numbers("probability");
        double[] came = table.numbers("came");
        for (int row = 0; row < table.size() && !problems.full(table.at().file()); row++) {
            if (probabilities[row] > 1) {
                problems.add(
                        table.place(row, "probability"),
                        "probability is " + probabilities[row] + ", above 1",
                        "write a part of 1, such as 0.7 for 70%");
            }
            if (!Double.isNaN(came[row]) && came[row] != 0 && came[row] != 1) {
                problems.add(
                        table.place(row, "came"),
                        "came is " + came[row],
                        "write 1 if it came, 0 if it did not, and leave out what is not resolved");
            }
        }
    }

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        double[] outcomes = table.numbers("came");
        boolean[] came = new boolean[outcomes.length];
        int all = 0;
        for (int k = 0; k < came.length; k++) {
            came[k] = outcomes[k] == 1;
            all += came[k] ? 1 : 0;
        }
        return new ResultFields()
                .count("n", came.length)
                .count("came", all)
                .figure("brier", Brier.of(table.numbers("probability"), came), "")
                .figure("base_rate", Brier.baseRate(came), "")
                .figure("brier_base_rate", Brier.ofBaseRate(came), "needs two forecasts");
    }
}
