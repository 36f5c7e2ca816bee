package org.heartland.measure;

import java.util.List;
import java.util.stream.Collectors;
import org.heartland.measure.ConcentrationMeasure.Function;

/** Every measure of concentration, in the order of the table's result. A new one is added here and nowhere else. */
public final class ConcentrationMeasures {
    private static final String HERFINDAHL = "Herfindahl 1950; Hirschman 1964";
    private static final String EFFECTIVE = "Laakso and Taagepera 1979";

    public static final List<ConcentrationMeasure> ALL = List.of(
            ConcentrationMeasure.bounded(
                    "hhi",
                    HERFINDAHL,
                    """
                    key hhi.low :: Herfindahl–Hirschman index if the residual is spread over ever smaller partners :: Σ s², s = value / total :: Herfindahl 1950; Hirschman 1964
                    key hhi.high :: the same if the residual is one partner; equal to low where there is none :: Σ s² + r², r = residual / total :: Herfindahl 1950; Hirschman 1964
                    key hhi.listed :: the same over the listed partners alone :: Σ s², s = value / sum of listed :: Herfindahl 1950; Hirschman 1964
                    """,
                    Herfindahl::bounds,
                    Herfindahl::of,
                    new Function(
                            "hhi",
                            "Herfindahl index of the partners named, nothing assumed of the rest",
                            (shares, residual) ->
                                    Herfindahl.bounds(shares, residual).low()),
                    new Function(
                            "hhi_low",
                            "Herfindahl index if the rest is split endlessly",
                            (shares, residual) ->
                                    Herfindahl.bounds(shares, residual).low()),
                    new Function(
                            "hhi_high",
                            "Herfindahl index if the rest is one partner",
                            (shares, residual) ->
                                    Herfindahl.bounds(shares, residual).high())),
            ConcentrationMeasure.ofAll(
                    "hhi_normalised",
                    2,
                    "HHI on a scale of 0 (n equal partners) to 1",
                    "(HHI − 1/n) / (1 − 1/n)",
                    HERFINDAHL,
                    listed -> Herfindahl.normalised(Herfindahl.of(listed), listed.length)),
            ConcentrationMeasure.bounded(
                    "effective_partners",
                    EFFECTIVE,
                    """
                    key effective_partners.low :: number of equal partners with the same HHI, residual as one partner :: 1 / hhi.high :: Laakso and Taagepera 1979
                    key effective_partners.high :: the same, residual spread over ever smaller partners :: 1 / hhi.low :: Laakso and Taagepera 1979
                    key effective_partners.listed :: the same over the listed partners alone :: 1 / hhi.listed :: Laakso and Taagepera 1979
                    """,
                    EffectivePartners::bounds,
                    EffectivePartners::of,
                    new Function(
                            "effective_partners",
                            "how many equal partners would give the same Herfindahl index, on the cautious side: 1 / hhi_high",
                            (shares, residual) ->
                                    EffectivePartners.bounds(shares, residual).low(),
                            1,
                            Double.POSITIVE_INFINITY)),
            ConcentrationMeasure.ofAll(
                    "shannon_entropy", 1, "diversity in nats", "H = −Σ s ln s", "Shannon 1948", Shannon::entropy),
            ConcentrationMeasure.ofAll(
                    "shannon_effective",
                    1,
                    "effective number of partners by entropy",
                    "exp(H)",
                    "Shannon 1948; Hill 1973",
                    Shannon::effective),
            ConcentrationMeasure.ofAll(
                            "gini",
                            2,
                            "Gini index of inequality, 0 (all alike) to 1 − 1/n (one has all)",
                            "Σ |s_i − s_j| / (2 n), over all i and j",
                            "Gini 1912",
                            listed -> Cohesion.meanPairwiseDistance(listed)
                                    * (listed.length - 1)
                                    / (2 * Shares.total(listed)))
                    .asFunction("Gini index of inequality among the partners named"));

    private ConcentrationMeasures() {}

    /** Describes the numbers of the table's result, one line each. */
    public static String keys() {
        return ALL.stream().map(ConcentrationMeasure::keys).collect(Collectors.joining());
    }
}
