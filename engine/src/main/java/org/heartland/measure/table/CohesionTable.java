package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.measure.Cohesion;
import org.heartland.problem.Read;

/** {@code cohesion}: how close the members of a group stand, year by year. */
final class CohesionTable implements TableMeasure {
    private static final String KEYS = """
            years[].year :: a year
            years[].n :: members in it
            years[].mean :: the group's mean point :: m = Σ x / n
            years[].mean_distance_to_mean :: mean distance to it :: Σ |x − m| / n
            years[].sd_population :: standard deviation, members as the whole group :: √(Σ (x − m)² / n)
            years[].sd_sample :: standard deviation, members as a sample :: √(Σ (x − m)² / (n − 1))
            years[].range :: highest less lowest :: max x − min x
            years[].mean_pairwise_distance :: mean distance over pairs of members :: Σ |x_i − x_j| / (n (n − 1) / 2), i < j :: Gini 1912
            """;
    private static final String ALONE = "needs two members";

    @Override
    public String name() {
        return "cohesion";
    }

    @Override
    public String says() {
        return "How close the members of a group stand on one scale (such as UN ideal points), year by year; small means close.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.needed("member", "the member", Kind.NAME),
                Column.needed("year", "the year", Kind.YEAR),
                Column.needed("point", "where the member stands, all on one scale", Kind.NUMBER));
    }

    @Override
    public List<ResultKey> results() {
        return ResultKey.listIn(KEYS);
    }

    @Override
    public List<String> remarks() {
        return List.of(
                "All are in units of the scale. For ideal points the distance of two members is |θ_i − θ_j| (Bailey, Strezhnev and Voeten 2017).",
                "A year is over the members that have a row in it: see that n stays the same before comparing years.");
    }

    @Override
    public String example() {
        return """
                member,year,point
                KAZ,2018,-0.5
                KGZ,2018,-0.7
                RUS,2018,-0.9
                """;
    }

    @Override
    public Read<MeasureResult> run(InputTable table, MeasureOptions settings) {
        Complaints complaints = table.complaints();
        table.demandUnique(complaints, "member", "year");
        return complaints.isEmpty() ? new Read.Good<>(result(table)) : complaints.bad();
    }

    private static MeasureResult result(InputTable table) {
        double[] years = table.numbers("year");
        double[] points = table.numbers("point");
        SortedMap<Integer, List<Double>> byYear = new TreeMap<>();
        for (int row = 0; row < years.length; row++) {
            byYear.computeIfAbsent((int) years[row], year -> new ArrayList<>()).add(points[row]);
        }
        List<ResultFields> rows = new ArrayList<>();
        byYear.forEach((year, of) ->
                rows.add(year(year, of.stream().mapToDouble(Double::doubleValue).toArray())));
        return new MeasureResult(
                "cohesion",
                new ResultFields().rows("years", rows.size(), rows::get).group(),
                List.of());
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
