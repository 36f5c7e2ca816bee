package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.measure.Cohesion;

/** {@code cohesion}: how close the members of a group are, year by year. */
final class CohesionTable {
    static final TableMeasure MEASURE = TableMeasure.of(
            """
            measure cohesion :: How close the members of a group stand on one scale (such as UN ideal points), year by year; small means close.
            column member :: the member :: NAME
            column year :: the year :: YEAR
            column point :: where the member stands, all on one scale :: NUMBER
            unique member, year
            range
            key years[].year :: a year
            key years[].n :: members in it
            key years[].mean :: the group's mean point :: m = Σ x / n
            key years[].mean_distance_to_mean :: mean distance to it :: Σ |x − m| / n
            key years[].sd_population :: standard deviation, members as the whole group :: √(Σ (x − m)² / n)
            key years[].sd_sample :: standard deviation, members as a sample :: √(Σ (x − m)² / (n − 1))
            key years[].range :: highest less lowest :: max x − min x
            key years[].mean_pairwise_distance :: mean distance over pairs of members :: Σ |x_i − x_j| / (n (n − 1) / 2), i < j :: Gini 1912
            remark All are in units of the scale. For ideal points the distance of two members is |θ_i − θ_j| (Bailey, Strezhnev and Voeten 2017).
            remark -9, -99 and the like are refused as points, since they stand for missing values, unless `--range` declares a scale that holds them.
            remark A year is over the members that have a row in it: see that n stays the same before comparing years.
            example
            member,year,point
            KAZ,2018,-0.5
            KGZ,2018,-0.7
            RUS,2018,-0.9
            """,
            (table, options, problems) -> PointScale.check(table, options, problems, "point"),
            CohesionTable::compute);

    private static final String ALONE = "needs two members";

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        double[] years = table.numbers("year");
        double[] points = table.numbers("point");
        SortedMap<Integer, List<Double>> byYear = new TreeMap<>();
        for (int row = 0; row < years.length; row++) {
            byYear.computeIfAbsent((int) years[row], year -> new ArrayList<>()).add(points[row]);
        }
        List<ResultFields> rows = new ArrayList<>();
        byYear.forEach((year, of) ->
                rows.add(year(year, of.stream().mapToDouble(Double::doubleValue).toArray())));
        return new ResultFields().rows("years", rows.size(), rows::get);
    }

    private static ResultFields year(int year, double[] points) {
        return new ResultFields()
                .count("year", year)
                .count("n", points.length)
                .figure("mean", Cohesion.mean(points), "")
                .figure("mean_distance_to_mean", Cohesion.meanDistanceToMean(points), "")
                .figure("sd_population", Cohesion.sdPopulation(points), "")
                .figure("sd_sample", Cohesion.sdSample(points), ALONE)
                .figure("range", Cohesion.range(points), "")
                .figure("mean_pairwise_distance", Cohesion.meanPairwiseDistance(points), ALONE);
    }
}
