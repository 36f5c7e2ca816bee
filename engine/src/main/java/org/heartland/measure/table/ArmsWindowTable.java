package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.measure.Bounds;
import org.heartland.measure.EffectivePartners;
import org.heartland.measure.Herfindahl;
import org.heartland.measure.Shares;
import org.heartland.problem.Problems;

/** {@code armswindow}: who supplies a state over rolling windows of years, computed as the panel does. */
final class ArmsWindowTable {
    static final TableMeasure MEASURE = TableMeasure.of("""
            measure armswindow :: Who supplies a state with arms over rolling windows of 5 to 10 years: volume, shares, concentration.
            column indicator :: what is counted :: NAME
            column sender :: the supplier :: NAME
            column receiver :: the state supplied :: NAME
            column from :: the year of delivery, or a date in it :: DATE
            column to :: nothing, or the same year :: DATE_OR_NOTHING
            column value :: amount; empty: known to be nil :: AMOUNT_OR_NIL
            column unit :: one for an indicator :: NAME
            column source :: who says so :: NAME
            column locator :: where in the source :: NAME
            column recorded_on :: a date, or nothing :: DATE_OR_NOTHING
            unique indicator, sender, receiver, from
            key windows[].indicator :: what is counted
            key windows[].receiver :: the state supplied
            key windows[].years :: length of the window, 5 to 10
            key windows[].from :: its first year
            key windows[].to :: its last year
            key windows[].volume :: all that was delivered :: the world total (WLD) where the table has it, else the sum of the lines
            key windows[].residual :: the part of it that no listed state stands for
            key windows[].unit :: of both
            key windows[].hhi.low :: concentration over suppliers if the residual is spread over ever smaller ones :: Σ s², s = amount / volume :: Herfindahl 1950; Hirschman 1964
            key windows[].hhi.high :: the same if the residual is one supplier :: Σ s² + (residual / volume)² :: Herfindahl 1950; Hirschman 1964
            key windows[].hhi.listed :: the same over the listed states alone :: Σ s², s = amount / sum of listed :: Herfindahl 1950; Hirschman 1964
            key windows[].effective_suppliers.low :: number of equal suppliers with the same concentration :: 1 / hhi.high :: Laakso and Taagepera 1979
            key windows[].effective_suppliers.high :: the same :: 1 / hhi.low :: Laakso and Taagepera 1979
            key windows[].effective_suppliers.listed :: the same :: 1 / hhi.listed :: Laakso and Taagepera 1979
            key suppliers[].indicator :: what is counted
            key suppliers[].receiver :: the state supplied
            key suppliers[].years :: length of the window
            key suppliers[].from :: its first year
            key suppliers[].to :: its last year
            key suppliers[].supplier :: a state that supplies this receiver in some year of the table
            key suppliers[].volume :: what it delivered in the window
            key suppliers[].share :: its part of all that was delivered :: amount / volume
            remark The table is taken for a complete register: a year without a row, between the first and the last year of the indicator, is a year \
            without deliveries.
            remark Residuals (OTH, Unknown) and blocs (EU) are never ranked as a supplier; they enter concentration as bounds. A bloc beside one of its \
            members counts for nothing. WLD, World or Total is the total, not a supplier.
            remark Deliveries of one supplier on different days of a year add up; the same day twice is a problem.
            remark A window in which nothing was delivered has volume 0 and no shares. Windows overlap: two of them that share years are not two observations.
            remark SIPRI's trend-indicator values measure capability delivered, not money.
            example
            indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on
            arms_tiv,RUS,KAZ,2015,,60,million_TIV,invented,row 1,
            arms_tiv,CHN,KAZ,2016,,20,million_TIV,invented,row 2,
            arms_tiv,OTH,KAZ,2019,,20,million_TIV,invented,row 3,
            """, ArmsWindowTable::check, ArmsWindowTable::compute);

    private static final int SHORTEST_WINDOW = 5;
    private static final int LONGEST_WINDOW = 10;
    private static final int MAX_YEARS = 300;
    private static final String ZERO = "nothing was delivered in the window";
    private static final String ZERO_LISTED = "no listed state delivered in the window";

    /** A window of {@code years} years from the year {@code from}: what each state delivered in it, and what is attributed to no state. */
    private record Window(Supply of, int years, int from, double[] amounts, double residual) {
        double volume() {
            return Shares.total(amounts) + residual;
        }
    }

    private static void check(InputTable table, MeasureOptions options, Problems problems) {
        Map<String, int[]> spans = spans(table, problems);
        demandOneUnit(table, problems);
        demandRoom(table, spans, problems);
        if (problems.isEmpty()) {
            List<Supply> supplies = supplies(table, spans);
            demandWorld(table, supplies, spans, problems);
            demandRoom(table, supplies, spans, problems);
        }
    }

    /** First and last year of each indicator. */
    private static Map<String, int[]> spans(InputTable table, Problems problems) {
        Map<String, int[]> spans = new LinkedHashMap<>();
        double[] from = table.numbers("from");
        double[] to = table.numbers("to");
        for (int row = 0; row < from.length; row++) {
            if (Double.isNaN(from[row])) {
                continue;
            }
            int year = (int) from[row];
            if (Math.floor(to[row]) < year || Math.floor(to[row]) > year) {
                problems.add(
                        table.place(row, "to"),
                        "the row covers more than one year",
                        "give each year of delivery a row of its own");
            }
            int[] span = spans.computeIfAbsent(table.texts("indicator")[row], i -> new int[] {year, year});
            span[0] = Math.min(span[0], year);
            span[1] = Math.max(span[1], year);
        }
        spans.forEach((indicator, span) -> {
            if (span[1] - span[0] >= MAX_YEARS) {
                problems.add(
                        table.at(),
                        indicator + " spans " + span[0] + " to " + span[1],
                        "check that every year is right; 300 years are the most");
            }
        });
        return spans;
    }

    private static void demandOneUnit(InputTable table, Problems problems) {
        String[] units = table.texts("unit");
        Map<String, Integer> first = new HashMap<>();
        for (int row = 0; row < units.length; row++) {
            Integer known = first.putIfAbsent(table.texts("indicator")[row], row);
            if (known != null && !units[row].equals(units[known])) {
                problems.add(
                        table.place(row, "unit"),
                        "the unit is " + units[row] + ", and " + units[known] + " in line " + table.line(known),
                        "keep to one unit for an indicator");
            }
        }
    }

    /** Rejects early a result that the windows of five years alone would make too long. */
    private static void demandRoom(InputTable table, Map<String, int[]> spans, Problems problems) {
        Set<List<String>> series = new HashSet<>();
        long lines = 0;
        for (int row = 0; row < table.size(); row++) {
            String indicator = table.texts("indicator")[row];
            int[] span = spans.getOrDefault(indicator, new int[2]);
            if (series.add(List.of(indicator, table.texts("receiver")[row], table.texts("sender")[row]))) {
                lines += Math.max(0, span[1] - span[0] + 2 - SHORTEST_WINDOW);
            }
        }
        if (lines > ResultGrid.MAX_LINES) {
            reportLength(table, problems);
        }
    }

    private static void reportLength(InputTable table, Problems problems) {
        String what = "the result would have more than two million lines";
        problems.add(table.at(), what, "keep fewer receivers, suppliers or years");
    }

    private static List<Supply> supplies(InputTable table, Map<String, int[]> spans) {
        Map<List<String>, Supply> supplies = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String indicator = table.texts("indicator")[row];
            String receiver = table.texts("receiver")[row];
            String unit = table.texts("unit")[row];
            Supply supply =
                    supplies.computeIfAbsent(List.of(indicator, receiver), k -> new Supply(indicator, receiver, unit));
            int[] span = spans.getOrDefault(indicator, new int[2]);
            double value = table.numbers("value")[row];
            int year = (int) table.numbers("from")[row] - span[0];
            supply.add(table.texts("sender")[row], year, Double.isNaN(value) ? 0 : value, span[1] - span[0] + 1);
        }
        return new ArrayList<>(supplies.values());
    }

    private static void demandWorld(
            InputTable table, List<Supply> supplies, Map<String, int[]> spans, Problems problems) {
        for (Supply supply : supplies) {
            int against = supply.firstYearAgainstWorld();
            if (against >= 0) {
                int year = spans.getOrDefault(supply.indicator, new int[2])[0] + against;
                problems.add(
                        table.at(),
                        supply.receiver + ", " + year + ": WLD is missing or less than the suppliers' sum",
                        "give WLD for every year with deliveries, or leave it out altogether");
            }
        }
    }

    /** Rejects a result that the windows of all lengths together would make too long. */
    private static void demandRoom(
            InputTable table, List<Supply> supplies, Map<String, int[]> spans, Problems problems) {
        long lines = 0;
        for (Supply supply : supplies) {
            int[] span = spans.getOrDefault(supply.indicator, new int[2]);
            for (int years = SHORTEST_WINDOW; years <= LONGEST_WINDOW; years++) {
                lines += (long) supply.listStates().size() * Math.max(0, span[1] - span[0] + 2 - years);
            }
        }
        if (lines > ResultGrid.MAX_LINES) {
            reportLength(table, problems);
        }
    }

    private static List<Window> windows(List<Supply> supplies, Map<String, int[]> spans) {
        List<Window> windows = new ArrayList<>();
        for (Supply supply : supplies) {
            int[] span = spans.getOrDefault(supply.indicator, new int[2]);
            for (int years = SHORTEST_WINDOW; years <= LONGEST_WINDOW; years++) {
                for (int first = 0; span[0] + first + years - 1 <= span[1]; first++) {
                    double[] amounts = supply.byState(first, years);
                    windows.add(new Window(supply, years, span[0] + first, amounts, supply.residual(first, years)));
                }
            }
        }
        return windows;
    }

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        Map<String, int[]> spans = spans(table, table.problems());
        List<Supply> supplies = supplies(table, spans);
        List<Window> windows = windows(supplies, spans);
        List<Window> ofSupplier = new ArrayList<>();
        List<Integer> suppliers = new ArrayList<>();
        for (Window window : windows) {
            for (int state = 0; state < window.amounts.length; state++) {
                ofSupplier.add(window);
                suppliers.add(state);
            }
        }
        ResultFields fields = new ResultFields()
                .rows("windows", windows.size(), k -> window(windows.get(k)))
                .rows("suppliers", suppliers.size(), k -> supplier(ofSupplier.get(k), suppliers.get(k)));
        supplies.stream().flatMap(supply -> supply.notes().stream()).distinct().forEach(fields::note);
        return windows.isEmpty() ? fields.note("The table spans fewer than 5 years, so there is no window.") : fields;
    }

    private static ResultFields heading(Window window) {
        return new ResultFields()
                .word("indicator", window.of.indicator)
                .word("receiver", window.of.receiver)
                .count("years", window.years)
                .count("from", window.from)
                .count("to", window.from + window.years - 1);
    }

    private static ResultFields window(Window window) {
        double[] amounts = window.amounts;
        Bounds effective = EffectivePartners.bounds(amounts, window.residual);
        return heading(window)
                .figure("volume", window.volume(), "")
                .figure("residual", window.residual, "")
                .word("unit", window.of.unit)
                .bounds("hhi", Herfindahl.bounds(amounts, window.residual), Herfindahl.of(amounts), ZERO, ZERO_LISTED)
                .bounds("effective_suppliers", effective, EffectivePartners.of(amounts), ZERO, ZERO_LISTED);
    }

    private static ResultFields supplier(Window window, int state) {
        return heading(window)
                .word("supplier", window.of.listStates().get(state))
                .figure("volume", window.amounts[state], "")
                .figure("share", window.amounts[state] / window.volume(), ZERO);
    }
}
