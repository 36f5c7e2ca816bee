package org.heartland.measure;

/**
 * Weight of one partner in a state's trade: T_ij / T_i, 0 to 1, both in one unit and year. NaN where the state has no trade. Barbieri (1996).
 * Not the same as {@link TradeDependence}.
 */
public final class TradeShare {
    private TradeShare() {}

    public static double of(double tradeWithPartner, double totalTrade) {
        return Shares.amount(totalTrade) == 0 ? Double.NaN : Shares.amount(tradeWithPartner) / totalTrade;
    }
}
