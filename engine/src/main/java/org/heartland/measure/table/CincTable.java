package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.measure.Cinc;

/** {@code cinc}: national capability recomputed from its components, next to the published score. */
final class CincTable {
    static final TableMeasure MEASURE = TableMeasure.of(
            """
            measure cinc :: Composite Index of National Capability, recomputed from its six components, beside the published score.
            column stateabb :: the state :: NAME
            column ccode :: its Correlates of War number :: NOTE :: optional
            column year :: the year :: YEAR
            column milex :: military spending :: AMOUNT_OR_MISSING
            column milper :: military personnel, thousands :: AMOUNT_OR_MISSING
            column irst :: iron and steel made, thousand tons :: AMOUNT_OR_MISSING
            column pec :: primary energy used, thousand coal-ton equivalents :: AMOUNT_OR_MISSING
            column tpop :: population, thousands :: AMOUNT_OR_MISSING
            column upop :: urban population, thousands :: AMOUNT_OR_MISSING
            column cinc :: the published score :: AMOUNT_OR_MISSING :: optional
            column version :: of the data :: NOTE :: optional
            unique stateabb, year
            key max_difference :: the largest |cinc − cinc_published| :: max |difference|
            key states[].stateabb :: a row of the table
            key states[].ccode :: its number
            key states[].year :: its year
            key states[].components :: how many of the six enter its mean
            key states[].cinc :: mean share of the world over the components that are known :: mean over k of x_k / Σ x_k :: Singer, Bremer and Stuckey 1972; Singer 1987
            key states[].cinc_published :: the score in the table
            key states[].difference :: recomputed less published :: cinc − cinc_published
            key years[].year :: a year
            key years[].n :: states in it
            key years[].sum :: sum of the recomputed scores; above 1 where components are missing :: Σ cinc
            remark The columns are those of the National Material Capabilities file. -9 or an empty cell is missing: it is left out of the state's mean \
            and of the world's total.
            remark The world of a year is the rows of that year: give all states, or the scores are shares of what was given.
            remark The index counts population twice, and steel weighs much.
            example
            stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version
            AAA,1,2000,60,30,80,40,50,20,-9,invented
            BBB,2,2000,30,50,20,50,30,20,-9,invented
            CCC,3,2000,10,20,-9,10,20,10,-9,invented
            """, (table, options, problems) -> table.refuseTotals(problems, "stateabb"), CincTable::compute);

    private static final List<String> COMPONENTS = List.of("milex", "milper", "irst", "pec", "tpop", "upop");
    private static final String NOTHING = "every component is missing";
    private static final String UNPUBLISHED = "the table gives no cinc for it";

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        double[] published = table.numbers("cinc");
        double[] scores = new double[table.size()];
        int[] used = new int[table.size()];
        List<ResultFields> years = new ArrayList<>();
        rowsByYear(table).forEach((year, rows) -> years.add(scoreYear(table, year, rows, scores, used)));
        double furthest = Double.NaN;
        for (int row = 0; row < scores.length; row++) {
            double difference = Math.abs(scores[row] - published[row]);
            furthest = Double.isNaN(furthest) || difference > furthest ? difference : furthest;
        }
        return new ResultFields()
                .figure("max_difference", furthest, "the table gives no published score")
                .rows("states", table.size(), row -> state(table, row, scores[row], used[row], published[row]))
                .rows("years", years.size(), years::get);
    }

    private static SortedMap<Integer, List<Integer>> rowsByYear(InputTable table) {
        SortedMap<Integer, List<Integer>> byYear = new TreeMap<>();
        double[] years = table.numbers("year");
        for (int row = 0; row < years.length; row++) {
            byYear.computeIfAbsent((int) years[row], year -> new ArrayList<>()).add(row);
        }
        return byYear;
    }

    private static ResultFields scoreYear(InputTable table, int year, List<Integer> rows, double[] scores, int[] used) {
        double[][] components = new double[rows.size()][COMPONENTS.size()];
        for (int c = 0; c < COMPONENTS.size(); c++) {
            double[] column = table.numbers(COMPONENTS.get(c));
            for (int s = 0; s < components.length; s++) {
                components[s][c] = column[rows.get(s)];
            }
        }
        double[] world = Cinc.worldTotals(components);
        double[] cinc = Cinc.of(components);
        double sum = 0;
        for (int s = 0; s < cinc.length; s++) {
            scores[rows.get(s)] = cinc[s];
            used[rows.get(s)] = Cinc.componentsUsed(components[s], world);
            sum += Double.isNaN(cinc[s]) ? 0 : cinc[s];
        }
        return new ResultFields().count("year", year).count("n", cinc.length).figure("sum", sum, "");
    }

    private static ResultFields state(InputTable table, int row, double score, int used, double published) {
        return new ResultFields()
                .word("stateabb", table.texts("stateabb")[row])
                .word("ccode", table.has("ccode") ? table.texts("ccode")[row] : "")
                .count("year", (int) table.numbers("year")[row])
                .count("components", used)
                .figure("cinc", score, NOTHING)
                .figure("cinc_published", published, UNPUBLISHED)
                .figure("difference", score - published, Double.isNaN(score) ? NOTHING : UNPUBLISHED);
    }
}
