package org.heartland.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.property.Generators.always;
import static org.heartland.property.Generators.arrays;
import static org.heartland.property.Generators.doubles;
import static org.heartland.property.Generators.integers;
import static org.heartland.property.Generators.often;
import static org.heartland.property.Generators.oneOf;
import static org.heartland.property.Property.forAll;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.heartland.property.Generator;
import org.junit.jupiter.api.Test;

/** What must hold for any numbers: bounds, symmetry, identities between measures. */
class MeasurePropertiesTest {
    private static final Offset<Double> NEAR = within(1e-9);

    /** One to eight amounts, some of them 0, the first above 0. */
    private static Generator<double[]> amounts() {
        Generator<Double> some = oneOf(often(1, always(0.0)), often(4, doubles(1e-3, 1e6)));
        return arrays(some, 1, 8).map(values -> {
            values[0] = values[0] == 0 ? 1 : values[0];
            return values;
        });
    }

    /** A table of powers by domains, no row or column empty. */
    private static Generator<double[][]> matrices() {
        return arrays(doubles(1e-3, 1e4), 4, 4).list(2, 5).map(rows -> rows.toArray(double[][]::new));
    }

    /** Two portfolios of one to thirty levels 0 to 3, one behind the other. */
    private static Generator<double[][]> portfolios() {
        return choices -> {
            int n = (int) choices.whole(1, 30);
            Generator<double[]> levels = arrays(integers(0, 3).map(Integer::doubleValue), n, n);
            return new double[][] {levels.next(choices), levels.next(choices)};
        };
    }

    @Test
    void concentration_lies_between_one_nth_and_one() {
        forAll(amounts(), values -> {
            int n = values.length;
            double hhi = Herfindahl.of(values);
            assertThat(hhi).isBetween(1.0 / n - 1e-12, 1 + 1e-12);
            assertThat(EffectivePartners.of(values) * hhi).isCloseTo(1, NEAR);
            assertThat(Shannon.effective(values)).isBetween(EffectivePartners.of(values) - 1e-9, n + 1e-9);
            assertThat(Herfindahl.of(Arrays.stream(values).map(v -> v * 3.7).toArray()))
                    .isCloseTo(hhi, NEAR);
            assertThat(TopTwoBalance.of(values)).isBetween(0.0, 1.0);
            assertThat(TopShare.of(values)).isBetween(hhi - 1e-12, 1.0);
        });
    }

    @Test
    void a_residual_split_in_any_way_stays_within_the_bounds() {
        forAll(amounts(), amounts(), (values, split) -> {
            double residual = Shares.total(split);
            Bounds bounds = Herfindahl.bounds(values, residual);
            double[] all = Arrays.copyOf(values, values.length + split.length);
            System.arraycopy(split, 0, all, values.length, split.length);
            assertThat(Herfindahl.of(all)).isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
            Bounds partners = EffectivePartners.bounds(values, residual);
            assertThat(EffectivePartners.of(all)).isBetween(partners.low() - 1e-9, partners.high() + 1e-9);
            Bounds none = Herfindahl.bounds(values, 0);
            assertThat(none.low()).isEqualTo(none.high()).isEqualTo(Herfindahl.of(values));
        });
    }

    @Test
    void krugman_and_finger_kreinin_are_two_faces_of_one_distance() {
        forAll(matrices(), m -> {
            double k = Krugman.of(m[0], m[1]);
            assertThat(k).isBetween(0.0, 2 + 1e-12).isCloseTo(2 * (1 - FingerKreinin.of(m[0], m[1])), NEAR);
            assertThat(Krugman.of(m[1], m[0])).isEqualTo(k);
            assertThat(Krugman.half(m[0], m[1])).isEqualTo(k / 2);
            assertThat(Krugman.of(m[0], Arrays.stream(m[0]).map(v -> 5 * v).toArray()))
                    .isCloseTo(0, NEAR);
        });
    }

    @Test
    void mutual_information_is_bounded_and_does_not_mind_which_side_is_which() {
        forAll(matrices(), m -> {
            double nats = MutualInformation.nats(m);
            double[][] turned = new double[m[0].length][m.length];
            double[][] alike = new double[m.length][];
            for (int p = 0; p < m.length; p++) {
                double factor = p + 1;
                alike[p] = Arrays.stream(m[0]).map(v -> factor * v).toArray();
                for (int d = 0; d < turned.length; d++) {
                    turned[d][p] = m[p][d];
                }
            }
            assertThat(nats).isBetween(-1e-12, StrictMath.log(Math.min(m.length, m[0].length)) + 1e-12);
            assertThat(MutualInformation.nats(turned)).isCloseTo(nats, NEAR);
            assertThat(MutualInformation.nats(alike)).isCloseTo(0, NEAR);
        });
    }

    @Test
    void a_units_advantages_average_to_one() {
        forAll(matrices(), m -> {
            double[][] rca = Balassa.of(m);
            double[] sector = new double[m[0].length];
            for (double[] unit : m) {
                for (int s = 0; s < sector.length; s++) {
                    sector[s] += unit[s];
                }
            }
            double[] weight = Shares.of(sector);
            for (double[] unit : rca) {
                double mean = 0;
                for (int s = 0; s < sector.length; s++) {
                    mean += weight[s] * unit[s];
                    assertThat(Balassa.symmetric(unit[s])).isBetween(-1.0, 1.0);
                }
                assertThat(mean).isCloseTo(1, NEAR);
            }
        });
    }

    @Test
    void similarity_is_symmetric_and_within_its_scale() {
        forAll(portfolios(), p -> {
            double[] even = new double[p[0].length];
            Arrays.fill(even, 2);
            assertThat(Similarity.unweightedAbsolute(p[0], p[1], 3))
                    .isBetween(-1.0, 1.0)
                    .isEqualTo(Similarity.unweightedAbsolute(p[1], p[0], 3))
                    .isCloseTo(Similarity.weightedAbsolute(p[0], p[1], even, 3), NEAR);
            assertThat(Similarity.unweightedSquared(p[0], p[1], 3))
                    .isBetween(Similarity.unweightedAbsolute(p[0], p[1], 3) - 1e-12, 1.0)
                    .isCloseTo(Similarity.weightedSquared(p[0], p[1], even, 3), NEAR);
        });
    }

    @Test
    void kappa_pi_and_a_are_what_their_definitions_say() {
        forAll(portfolios(), p -> {
            for (int power = 0; power <= 2; power++) {
                double observed = 0;
                double own = 0;
                double pooled = 0;
                int n = p[0].length;
                for (int i = 0; i < n; i++) {
                    observed += far(p[0][i], p[1][i], power) / n;
                    for (int j = 0; j < n; j++) {
                        own += far(p[0][i], p[1][j], power) / n / n;
                        pooled += (far(p[0][i], p[0][j], power)
                                        + 2 * far(p[0][i], p[1][j], power)
                                        + far(p[1][i], p[1][j], power))
                                / 4
                                / n
                                / n;
                    }
                }
                double kappa = kappa(p[0], p[1], power);
                double pi = pi(p[0], p[1], power);
                assertThat(kappa).isCloseTo(own > 0 ? 1 - observed / own : Double.NaN, NEAR);
                assertThat(pi).isCloseTo(pooled > 0 ? 1 - observed / pooled : Double.NaN, NEAR);
                assertThat(Double.isNaN(pi) || pi <= kappa + 1e-9)
                        .as("pi never exceeds kappa")
                        .isTrue();
                if (power > 0) {
                    double a =
                            power == 1 ? BenatiCapurriA.absolute(p[0], p[1], 3) : BenatiCapurriA.squared(p[0], p[1], 3);
                    assertThat(a).isCloseTo(2 * (own - observed) / StrictMath.pow(3, power), NEAR);
                }
            }
        });
    }

    private static double far(double a, double b, int power) {
        return a == b ? 0 : StrictMath.pow(Math.abs(a - b), power);
    }

    private static double kappa(double[] x, double[] y, int power) {
        return power == 0 ? Kappa.nominal(x, y) : power == 1 ? Kappa.linear(x, y) : Kappa.squared(x, y);
    }

    private static double pi(double[] x, double[] y, int power) {
        return power == 0 ? ScottPi.nominal(x, y) : power == 1 ? ScottPi.linear(x, y) : ScottPi.squared(x, y);
    }

    @Test
    void tau_b_counts_every_pair_once() {
        forAll(portfolios(), p -> {
            long agree = 0;
            long untiedX = 0;
            long untiedY = 0;
            for (int i = 0; i < p[0].length; i++) {
                for (int j = 0; j < i; j++) {
                    double x = Math.signum(p[0][i] - p[0][j]);
                    double y = Math.signum(p[1][i] - p[1][j]);
                    agree += (long) (x * y);
                    untiedX += x == 0 ? 0 : 1;
                    untiedY += y == 0 ? 0 : 1;
                }
            }
            double expected = agree / Math.sqrt((double) untiedX * untiedY);
            assertThat(KendallTauB.of(p[0], p[1])).isCloseTo(untiedX * untiedY == 0 ? Double.NaN : expected, NEAR);
        });
    }

    @Test
    void dependence_is_share_times_openness() {
        forAll(amounts(), amounts(), (trade, gdp) -> {
            double total = Shares.total(trade);
            double share = TradeShare.of(trade[0], total);
            assertThat(TradeDependence.of(trade[0], gdp[0]))
                    .isCloseTo(share * TradeDependence.openness(total, gdp[0]), within(1e-9 * (1 + total / gdp[0])));
        });
    }

    @Test
    void interdependence_is_symmetric_and_asymmetry_turns_its_sign() {
        forAll(amounts(), amounts(), (one, other) -> {
            double s = TopShare.of(one);
            double t = TopShare.of(other);
            assertThat(TradeInterdependence.of(s, t)).isBetween(0.0, 1.0).isEqualTo(TradeInterdependence.of(t, s));
            assertThat(TradeInterdependence.salience(s, t)).isBetween(Math.min(s, t) - 1e-12, Math.max(s, t) + 1e-12);
            assertThat(TradeInterdependence.logAsymmetry(s, t))
                    .isCloseTo(-TradeInterdependence.logAsymmetry(t, s), NEAR);
        });
    }

    @Test
    void capability_scores_sum_to_one_when_nothing_is_missing() {
        forAll(matrices(), integers(), (m, hole) -> {
            assertThat(Arrays.stream(Cinc.of(m)).sum()).isCloseTo(1, NEAR);
            m[0][Math.floorMod(hole, 4)] = Double.NaN;
            double[] scores = Cinc.of(m);
            assertThat(Cinc.componentsUsed(m[0], Cinc.worldTotals(m))).isEqualTo(3);
            for (double score : scores) {
                assertThat(score).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void windows_are_the_sums_of_their_years() {
        forAll(amounts(), yearly -> {
            for (int window = 1; window <= yearly.length; window++) {
                double[] sums = ArmsWindow.sums(yearly, window);
                assertThat(sums).hasSize(yearly.length - window + 1);
                assertThat(sums[0]).isEqualTo(Shares.total(Arrays.copyOf(yearly, window)));
            }
        });
    }

    @Test
    void a_groups_spread_is_ordered_and_does_not_mind_where_the_scale_begins() {
        forAll(amounts(), points -> {
            double range = Cohesion.range(points);
            double slack = 1e-9 * (1 + range);
            assertThat(Cohesion.meanDistanceToMean(points)).isBetween(0.0, Cohesion.sdPopulation(points) + slack);
            assertThat(Cohesion.sdPopulation(points)).isLessThanOrEqualTo(range / 2 + slack);
            double sum = 0;
            for (int i = 0; i < points.length; i++) {
                for (int j = 0; j < i; j++) {
                    sum += IdealPointDistance.of(points[i], points[j]);
                }
            }
            double pairs = points.length * (points.length - 1) / 2.0;
            double expected = pairs == 0 ? Double.NaN : sum / pairs;
            assertThat(Cohesion.meanPairwiseDistance(points)).isCloseTo(expected, within(slack));
            double[] moved = Arrays.stream(points).map(v -> v + 1000).toArray();
            assertThat(Cohesion.range(moved)).isCloseTo(range, within(1e-6));
        });
    }
}
