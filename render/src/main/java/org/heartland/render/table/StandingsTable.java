package org.heartland.render.table;

import java.util.ArrayList;
import java.util.List;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.outcome.Told;

/** What each account said of each figure before it was out, a row for each. */
public final class StandingsTable {
    private static final List<String> COLUMNS = List.of(
            "theory",
            "series",
            "receiver",
            "year",
            "out",
            "value",
            "low",
            "middle",
            "high",
            "log_score",
            "crps",
            "pit");

    private StandingsTable() {}

    public static DataTable of(Standings standings) {
        List<List<String>> rows = new ArrayList<>();
        for (AccountRow account : standings.accounts()) {
            for (Told told : account.fit().told()) {
                rows.add(List.of(
                        account.id(),
                        told.series(),
                        told.receiver(),
                        String.valueOf(told.year()),
                        String.valueOf(told.out()),
                        String.valueOf(told.value()),
                        String.valueOf(told.low()),
                        String.valueOf(told.middle()),
                        String.valueOf(told.high()),
                        String.valueOf(told.logScore()),
                        String.valueOf(told.crps()),
                        String.valueOf(told.pit())));
            }
        }
        return new DataTable(COLUMNS, rows);
    }
}
