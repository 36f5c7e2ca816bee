package org.heartland.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.property.Generators.always;
import static org.heartland.property.Generators.doubles;
import static org.heartland.property.Generators.integers;
import static org.heartland.property.Generators.often;
import static org.heartland.property.Generators.oneOf;
import static org.heartland.property.Property.forAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.heartland.bargain.model.CompromiseMean;
import org.heartland.bargain.model.CondorcetModel;
import org.heartland.bargain.model.ExpectedUtility;
import org.heartland.bargain.model.NashBargaining;
import org.heartland.bargain.model.SpatialModel;
import org.heartland.bargain.model.SpatialSettings;
import org.heartland.bargain.model.WeightedMedian;
import org.heartland.property.Generator;
import org.junit.jupiter.api.Test;

/** What must hold of any actors, with positions at the ends, equal ones, and dimensions that do not matter among them. */
class BargainPropertiesTest {
    private static final Offset<Double> NEAR = within(1e-6);
    private static final SpatialModel SPATIAL = new SpatialModel(SpatialSettings.DEFAULT);
    private static final SpatialModel KTAB = new SpatialModel(SpatialSettings.KTAB);

    private static final List<BargainModel> OURS = List.of(
            new CompromiseMean(),
            new WeightedMedian(),
            new NashBargaining(),
            new CondorcetModel(),
            new ExpectedUtility(),
            SPATIAL);

    private static Generator<Situation> situations(int least, int most) {
        Generator<Double> place =
                oneOf(often(1, always(0.0)), often(1, always(1.0)), often(1, always(.5)), often(4, doubles(0, 1)));
        Generator<Double> salience = oneOf(often(1, always(0.0)), often(6, doubles(.01, 1)));
        return choices -> {
            int n = (int) choices.whole(least, most);
            int d = (int) choices.whole(1, 3);
            double[] position = new double[n * d];
            double[] saliences = new double[n * d];
            double[] capability = new double[n];
            for (int i = 0; i < n; i++) {
                capability[i] = doubles(.1, 100).next(choices);
                for (int k = i * d; k < (i + 1) * d; k++) {
                    position[k] = place.next(choices);
                    saliences[k] = salience.next(choices) / d;
                }
            }
            double[] reference = new double[d];
            Arrays.setAll(reference, k -> place.next(choices));
            return new Situation(n, d, position, saliences, capability, reference);
        };
    }

    private static Situation permuted(Situation s, int[] order) {
        int d = s.dimensions();
        double[] position = new double[s.position().length];
        double[] salience = new double[position.length];
        double[] capability = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(s.position(), order[i] * d, position, i * d, d);
            System.arraycopy(s.salience(), order[i] * d, salience, i * d, d);
            capability[i] = s.capability()[order[i]];
        }
        return new Situation(order.length, d, position, salience, capability, s.reference());
    }

    private static Situation scaled(Situation s, double by) {
        double[] capability = Arrays.stream(s.capability()).map(c -> c * by).toArray();
        return new Situation(s.actors(), s.dimensions(), s.position(), s.salience(), capability, s.reference());
    }

    private static String text(BargainModel model, Situation s) {
        return model.getClass().getSimpleName() + " on " + Arrays.toString(s.position()) + " "
                + Arrays.toString(s.salience()) + " " + Arrays.toString(s.capability());
    }

    private static void assertOnScale(BargainModel model, Situation s) {
        Settlement settlement = model.settle(s);
        assertThat(settlement.outcome()).hasSize(s.dimensions());
        for (double value : settlement.outcome()) {
            assertThat(value).as(text(model, s)).isBetween(-1e-9, 1 + 1e-9);
        }
        for (double[] turn : settlement.turns()) {
            assertThat(turn).hasSize(s.position().length);
            for (double value : turn) {
                assertThat(value).as(text(model, s)).isBetween(-1e-9, 1 + 1e-9);
            }
        }
    }

    @Test
    void every_model_has_an_answer_on_the_scale_or_a_sentence() {
        List<BargainModel> models = new ArrayList<>(OURS);
        models.add(KTAB);
        forAll(situations(1, 8), s -> {
            for (BargainModel model : models) {
                if (model.objection(s) == null) {
                    assertOnScale(model, s);
                } else {
                    assertThat(model.objection(s)).isNotBlank();
                }
            }
        });
    }

    @Test
    void every_option_of_the_spatial_model_has_an_answer_on_the_scale() {
        forAll(situations(1, 6), integers(0, 6 * 5 * 3 * 3 * 5 * 3 * 2 * 2 - 1), (s, number) -> {
            SpatialModel model = new SpatialModel(setting(number));
            if (model.objection(s) == null) {
                assertOnScale(model, s);
            }
        });
    }

    private static SpatialSettings setting(int number) {
        int[] rest = {number};
        return new SpatialSettings(
                pick(SpatialSettings.Vote.values(), rest),
                pick(SpatialSettings.Victory.values(), rest),
                pick(SpatialSettings.Election.values(), rest),
                pick(SpatialSettings.BigR.values(), rest),
                pick(SpatialSettings.Adjust.values(), rest),
                pick(SpatialSettings.ThirdParty.values(), rest),
                pick(SpatialSettings.Blend.values(), rest),
                pick(new Boolean[] {false, true}, rest),
                7,
                .02,
                30);
    }

    private static <T> T pick(T[] values, int[] rest) {
        T value = values[rest[0] % values.length];
        rest[0] /= values.length;
        return value;
    }

    @Test
    void permuting_the_actors_permutes_the_result() {
        forAll(situations(2, 7), integers(1, 6), (s, shift) -> {
            int n = s.actors();
            int[] order = new int[n];
            Arrays.setAll(order, i -> (n - 1 - i + shift) % n);
            Situation other = permuted(s, order);
            for (BargainModel model : OURS) {
                if (model.objection(s) == null) {
                    Settlement a = model.settle(s);
                    Settlement b = model.settle(other);
                    assertThat(b.outcome()).as(text(model, s)).containsExactly(a.outcome(), NEAR);
                    assertThat(b.turns()).hasSameSizeAs(a.turns());
                    assertThat(b.moves()).hasSameSizeAs(a.moves());
                    assertPermuted(s, order, a.last(), b.last());
                }
            }
        });
    }

    private static void assertPermuted(Situation s, int[] order, double[] a, double[] b) {
        int d = s.dimensions();
        for (int i = 0; i < order.length; i++) {
            if (hasNoTwin(s, order[i])) {
                for (int k = 0; k < d; k++) {
                    assertThat(b[i * d + k]).isCloseTo(a[order[i] * d + k], NEAR);
                }
            }
        }
    }

    /** Actors that are equal in everything are told apart by their order alone. */
    private static boolean hasNoTwin(Situation s, int i) {
        for (int j = 0; j < s.actors(); j++) {
            if (i != j && row(s, i).equals(row(s, j))) {
                return false;
            }
        }
        return true;
    }

    private static List<Double> row(Situation s, int i) {
        List<Double> row = new ArrayList<>(List.of(s.capability()[i]));
        for (int k = i * s.dimensions(); k < (i + 1) * s.dimensions(); k++) {
            row.add(s.position()[k]);
            row.add(s.salience()[k]);
        }
        return row;
    }

    @Test
    void scaling_all_capabilities_changes_nothing() {
        forAll(situations(1, 7), doubles(1e-3, 1e3), (s, by) -> {
            Situation other = scaled(s, by);
            for (BargainModel model : OURS) {
                if (model.objection(s) == null) {
                    assertThat(model.settle(other).outcome())
                            .as(text(model, s))
                            .containsExactly(model.settle(s).outcome(), NEAR);
                }
            }
        });
    }

    @Test
    void more_power_for_a_friend_of_j_never_helps_i_against_j() {
        forAll(situations(3, 7), doubles(1, 1e3), (s, factor) -> {
            int d = s.dimensions();
            System.arraycopy(s.position(), d, s.position(), 2 * d, d);
            double[] stronger = s.capability().clone();
            stronger[2] *= factor;
            Situation more = new Situation(s.actors(), d, s.position(), s.salience(), stronger, null);
            if (SPATIAL.objection(s) == null) {
                assertThat(SPATIAL.victory(more, 0, 1)).isLessThanOrEqualTo(SPATIAL.victory(s, 0, 1) + 1e-7);
            }
        });
    }

    @Test
    void a_lone_actor_and_actors_that_agree_stay_where_they_are() {
        forAll(situations(1, 5), doubles(0, 1), (s, place) -> {
            Arrays.fill(s.position(), place);
            Situation agreed =
                    new Situation(s.actors(), s.dimensions(), s.position(), s.salience(), s.capability(), null);
            for (BargainModel model : OURS) {
                if (model.objection(agreed) == null) {
                    for (double outcome : model.settle(agreed).outcome()) {
                        assertThat(outcome).isCloseTo(place, NEAR);
                    }
                }
            }
        });
    }
}
