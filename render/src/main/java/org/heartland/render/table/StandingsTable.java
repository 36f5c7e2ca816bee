package org.heartland.render.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.FitResult.YearDensity;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.LaterScore;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.outcome.Told;
import org.jspecify.annotations.Nullable;

/**
 * What accounts and plain forecasts said, a row for each statement: of a {@code figure} before it was out, of all figures of a {@code year} of
 * release together, of a {@code later} figure than were used, and of what lies {@code ahead}.
 */
public final class StandingsTable {
    private static final List<String> FIRST = List.of("kind", "theory", "series", "receiver", "year", "out", "value");
    private static final List<String> LAST = List.of("log_score", "crps", "pit");

    private final List<List<String>> rows = new ArrayList<>();

    private StandingsTable() {}

    /**
     * All of them.
     *
     * @param fits of the accounts, in any order
     * @param outlooks what each account and plain forecast expects of the years to come, by its name
     */
    public static DataTable of(FullRanking ranking, List<FittedAccount> fits, Map<String, List<Expected>> outlooks) {
        StandingsTable table = new StandingsTable();
        for (AccountRow account : ranking.standings().accounts()) {
            fits.stream()
                    .filter(one -> one.id().equals(account.id()))
                    .forEach(fit -> fit.told().forEach(told -> table.told("figure", fit.id(), told)));
            account.fit().years().forEach(year -> table.year(account.id(), year));
        }
        for (LaterScore one : ranking.later()) {
            one.told().forEach(told -> table.told("later", one.name(), told));
        }
        outlooks.forEach((name, all) -> all.forEach(one -> table.ahead(name, one)));
        List<String> columns = new ArrayList<>(FIRST);
        Expected.SHARES.forEach(share -> columns.add(column(share)));
        columns.addAll(LAST);
        return new DataTable(columns, table.rows);
    }

    /** "p025" for the 2.5 per cent point. */
    private static String column(double share) {
        return "p" + String.valueOf(share).substring("0.".length());
    }

    private void told(String kind, String theory, Told told) {
        @Nullable Double[] points = new @Nullable Double[Expected.SHARES.size()];
        points[Expected.SHARES.indexOf(.05)] = told.low();
        points[Expected.SHARES.indexOf(.5)] = told.middle();
        points[Expected.SHARES.indexOf(.95)] = told.high();
        row(
                List.of(
                        kind,
                        theory,
                        told.series(),
                        told.receiver(),
                        String.valueOf(told.year()),
                        String.valueOf(told.out()),
                        String.valueOf(told.value())),
                Arrays.asList(points),
                told.logScore(),
                told.crps(),
                told.pit());
    }

    private void year(String theory, YearDensity year) {
        row(
                List.of("year", theory, "", "", "", String.valueOf(year.out()), ""),
                Arrays.asList(new @Nullable Double[Expected.SHARES.size()]),
                year.logDensity(),
                null,
                null);
    }

    private void ahead(String theory, Expected one) {
        row(
                List.of("ahead", theory, one.series(), one.receiver(), String.valueOf(one.year()), "", ""),
                one.points(),
                null,
                null,
                null);
    }

    private void row(List<String> first, List<? extends @Nullable Double> points, @Nullable Double... scores) {
        List<String> cells = new ArrayList<>(first);
        points.forEach(point -> cells.add(cell(point)));
        Arrays.stream(scores).forEach(score -> cells.add(cell(score)));
        rows.add(cells);
    }

    private static String cell(@Nullable Double number) {
        return number == null ? "" : String.valueOf(number);
    }
}
