package org.heartland.measure;

/**
 * Weight of trade with one partner in a state's economy: T_ij / GDP_i, 0 upward, both in one unit and year. NaN where GDP is 0.
 * It is the trade share times openness, which is why the two literatures disagree. Oneal and Russett (1997); Gartzke and Li (2003).
 */
public final class TradeDependence {
    private TradeDependence() {}

    public static double of(double tradeWithPartner, double gdp) {
        return over(tradeWithPartner, gdp);
    }

    /** All trade over GDP. */
    public static double openness(double totalTrade, double gdp) {
        return over(totalTrade, gdp);
    }

    private static double over(double trade, double gdp) {
        return Shares.amount(gdp) == 0 ? Double.NaN : Shares.amount(trade) / gdp;
    }
}
