package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heartland.measure.TradeDependence;
import org.heartland.measure.TradeInterdependence;
import org.heartland.measure.TradeShare;
import org.heartland.problem.Problems;

/** {@code interdependence}: what the trade of two states means to each of them, and to both. */
final class InterdependenceTable {
    static final TableMeasure MEASURE =
            TableMeasure.of("""
            measure interdependence :: What the trade of two states means to each of them, and to both.
            column state :: the state whose books these are :: NAME
            column partner :: the partner :: NAME
            column trade :: the state's trade with the partner :: AMOUNT
            column total :: the state's trade with all partners, in the same unit :: AMOUNT
            column gdp :: the state's gross domestic product, in the same unit :: AMOUNT_OR_NIL :: optional
            unique state, partner
            key directions[].state :: a row of the table
            key directions[].partner :: its partner
            key directions[].trade_share :: the partner's part in the state's trade :: s = T_ij / T_i :: Barbieri 1996
            key directions[].trade_dependence :: trade with the partner over the state's economy :: d = T_ij / GDP_i = s · openness :: Oneal and Russett 1997; Gartzke and Li 2003
            key directions[].openness :: all trade over the state's economy :: T_i / GDP_i
            key pairs[].one :: a state
            key pairs[].other :: its partner, both ways once
            key pairs[].trade_share_one :: the other's part in the one's trade :: s_i = T_ij / T_i :: Barbieri 1996
            key pairs[].trade_share_other :: the one's part in the other's trade :: s_j = T_ji / T_j :: Barbieri 1996
            key pairs[].salience :: how much the tie matters to both :: √(s_i s_j) :: Barbieri 1996
            key pairs[].symmetry :: how alike they depend :: 1 − |s_i − s_j| :: Barbieri 1996
            key pairs[].interdependence :: both at once :: salience · symmetry :: Barbieri 1996
            key pairs[].log_asymmetry :: who needs whom; above 0: the one depends more :: ln(s_i / s_j)
            remark A pair needs two rows, one from each state's books; with one row only that direction is known.
            remark Trade share and trade dependence are two literatures' measures and answer differently, because dependence is share times openness.
            example
            state,partner,trade,total,gdp
            KAZ,CHN,20,100,250
            CHN,KAZ,20,2000,8000
            """, InterdependenceTable::check, InterdependenceTable::compute);

    private static final String NO_TRADE = "the state's total is 0";
    private static final String NO_GDP = "the table gives no gdp for the state, or 0";

    private static void check(InputTable table, MeasureOptions options, Problems problems) {
        String[] states = table.texts("state");
        demandOneValue(table, states, "total", problems);
        demandOneValue(table, states, "gdp", problems);
        for (int row = 0; row < states.length; row++) {
            demandSense(table, row, problems);
        }
    }

    private static void demandOneValue(InputTable table, String[] states, String column, Problems problems) {
        double[] values = table.numbers(column);
        Map<String, Integer> first = new HashMap<>();
        for (int row = 0; row < values.length; row++) {
            Integer known = first.putIfAbsent(states[row], row);
            if (known != null && (values[known] < values[row] || values[known] > values[row])) {
                problems.add(
                        table.place(row, column),
                        states[row] + " has another " + column + " than in line " + table.line(known),
                        "give a state one " + column + "; keep years in tables of their own");
            }
        }
    }

    private static void demandSense(InputTable table, int row, Problems problems) {
        if (table.texts("state")[row].equals(table.texts("partner")[row])) {
            problems.add(table.place(row, "partner"), "a state is its own partner", "name another state");
        }
        if (table.numbers("trade")[row] > table.numbers("total")[row]) {
            problems.add(
                    table.place(row, "trade"),
                    "trade with one partner exceeds the total",
                    "put the trade with all partners into total");
        }
    }

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        String[] states = table.texts("state");
        String[] partners = table.texts("partner");
        Map<List<String>, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < states.length; row++) {
            rowOf.put(List.of(states[row], partners[row]), row);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int row = 0; row < states.length; row++) {
            int back = rowOf.getOrDefault(List.of(partners[row], states[row]), -1);
            if (back < 0 || back > row) {
                pairs.add(new int[] {row, back});
            }
        }
        return new ResultFields()
                .rows("directions", states.length, row -> direction(table, row))
                .rows("pairs", pairs.size(), k -> pair(table, pairs.get(k)[0], pairs.get(k)[1]));
    }

    private static ResultFields direction(InputTable table, int row) {
        double gdp = table.numbers("gdp")[row];
        boolean known = !Double.isNaN(gdp);
        double trade = table.numbers("trade")[row];
        double total = table.numbers("total")[row];
        return new ResultFields()
                .word("state", table.texts("state")[row])
                .word("partner", table.texts("partner")[row])
                .figure("trade_share", TradeShare.of(trade, total), NO_TRADE)
                .figure("trade_dependence", known ? TradeDependence.of(trade, gdp) : Double.NaN, NO_GDP)
                .figure("openness", known ? TradeDependence.openness(total, gdp) : Double.NaN, NO_GDP);
    }

    private static ResultFields pair(InputTable table, int row, int back) {
        String one = table.texts("state")[row];
        String other = table.texts("partner")[row];
        double s = share(table, row);
        double t = back < 0 ? Double.NaN : share(table, back);
        String whyOther = back < 0 ? "no row " + other + ", " + one : NO_TRADE;
        String why = back < 0 ? whyOther : "a state's total is 0";
        return new ResultFields()
                .word("one", one)
                .word("other", other)
                .figure("trade_share_one", s, NO_TRADE)
                .figure("trade_share_other", t, whyOther)
                .figure("salience", TradeInterdependence.salience(s, t), why)
                .figure("symmetry", TradeInterdependence.symmetry(s, t), why)
                .figure("interdependence", TradeInterdependence.of(s, t), why)
                .figure(
                        "log_asymmetry",
                        TradeInterdependence.logAsymmetry(s, t),
                        back < 0 ? why : "a share is 0 or undefined");
    }

    private static double share(InputTable table, int row) {
        return TradeShare.of(table.numbers("trade")[row], table.numbers("total")[row]);
    }
}
