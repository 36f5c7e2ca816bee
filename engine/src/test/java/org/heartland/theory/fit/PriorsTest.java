package org.heartland.theory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.heartland.property.Generators;
import org.heartland.property.Property;
import org.junit.jupiter.api.Test;

/** Priors are the distributions that ranges say, and their densities belong to their draws. */
class PriorsTest {
    private static final int MANY = 4_000;

    private static double[][] drawn(Prior... priors) {
        Priors all = new Priors(List.of(priors));
        double[][] values = new double[priors.length][MANY];
        all.values(all.draw(1, MANY), values, MANY);
        return values;
    }

    private static double share(double[] values, double below) {
        return (double) Arrays.stream(values).filter(value -> value < below).count() / values.length;
    }

    @Test
    void a_range_holds_the_middle_nine_tenths() {
        double[][] values = drawn(
                Prior.range("shift", Link.IDENTITY, -2, 1),
                Prior.range("rate", Link.LOG, .1, .35),
                Prior.range("share", Link.LOGIT, .05, .9));
        double[][] ends = {{-2, 1}, {.1, .35}, {.05, .9}};
        for (int p = 0; p < ends.length; p++) {
            assertThat(share(values[p], ends[p][0])).isCloseTo(.05, within(.001));
            assertThat(share(values[p], ends[p][1])).isCloseTo(.95, within(.001));
        }
    }

    /** The mean of a half-normal distribution is sd times the root of 2/pi; N+(1, .5) from tables of the hazard at -2. */
    @Test
    void cut_normal_priors_are_normal_above_nothing() {
        double[][] values = drawn(Prior.upTo("a", .6), new CutNormal("alpha", 1, .5));
        assertThat(share(values[0], .6)).isCloseTo(.95, within(.001));
        assertThat(Arrays.stream(values[0]).average().orElseThrow())
                .isCloseTo(.6 / 1.959964 * Math.sqrt(2 / Math.PI), within(1e-4));
        assertThat(Arrays.stream(values[1]).average().orElseThrow()).isCloseTo(1 + .5 * .0552479, within(1e-3));
        Priors all = new Priors(List.of(Prior.upTo("a", .6)));
        assertThat(all.get(0).deviation(all)).isCloseTo(.6 / 1.959964 * Math.sqrt(1 - 2 / Math.PI), within(1e-6));
    }

    /** The density on the whole line is the slope of the share below, compared with that at the middle. */
    @Test
    void densities_belong_to_quantiles() {
        List<Prior> priors = List.of(
                Prior.range("shift", Link.IDENTITY, -2, 1),
                Prior.range("rate", Link.LOG, .1, .35),
                Prior.range("share", Link.LOGIT, .05, .9),
                Prior.upTo("a", .6),
                new CutNormal("alpha", 1, .5));
        Property.forAll(Generators.doubles(.01, .99), share -> {
            for (Prior prior : priors) {
                assertThat(logDensity(prior, share) - logDensity(prior, .5))
                        .as(prior.name())
                        .isCloseTo(Math.log(slope(prior, share) / slope(prior, .5)), within(1e-4));
            }
        });
    }

    private static double logDensity(Prior prior, double share) {
        double free = prior.quantile(share);
        return prior.logDensity(free, prior.value(free, new double[0][], 0));
    }

    private static double slope(Prior prior, double share) {
        double step = 1e-5;
        return 2 * step / (prior.quantile(share + step) - prior.quantile(share - step));
    }

    /** With mean m of variance 1 and a spread s, members vary by 1 + s^2 and correlate by 1 / (1 + s^2). */
    @Test
    void members_of_a_group_share_their_mean() {
        Prior spread = new Prior.Normal("spread", Link.LOG, Math.log(.5), 1e-9);
        Priors all = new Priors(List.of(
                new Prior.Normal("mean", Link.IDENTITY, 3, 1),
                spread,
                new Prior.Member("one", Link.IDENTITY, 0, 1),
                new Prior.Member("other", Link.IDENTITY, 0, 1)));
        double[][] values = new double[4][MANY];
        all.values(all.draw(1, MANY), values, MANY);
        double[] weights = new double[MANY];
        Arrays.fill(weights, 1.0 / MANY);
        Posterior drawn = new Posterior(all, values, weights);
        assertThat(all.get(2).deviation(all)).isCloseTo(Math.sqrt(1.25), within(1e-6));
        assertThat(drawn.deviation(2)).isCloseTo(Math.sqrt(1.25), within(.03));
        assertThat(drawn.correlation(2, 3)).isCloseTo(.8, within(.03));
        assertThat(drawn.spreadLeft(2)).isCloseTo(1, within(.03));
    }

    @Test
    void a_parameter_more_changes_no_other() {
        Prior one = Prior.range("one", Link.LOG, 1, 2);
        Prior other = Prior.range("other", Link.LOG, 1, 2);
        assertThat(drawn(one, other)[0]).isEqualTo(drawn(one)[0]).isNotEqualTo(drawn(one, other)[1]);
    }

    @Test
    void what_is_no_prior_is_refused() {
        for (double[] range : new double[][] {{1, 1}, {2, 1}, {0, 1}, {-1, 1}, {Double.NaN, 1}, {1, Double.NaN}}) {
            assertThatThrownBy(() -> Prior.range("rate", Link.LOG, range[0], range[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rate");
        }
        assertThatThrownBy(() -> Prior.range("share", Link.LOGIT, .5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prior.upTo("a", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prior.Normal("z", Link.IDENTITY, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        Prior twice = Prior.upTo("a", 1);
        assertThatThrownBy(() -> new Priors(List.of(twice, twice))).hasMessageContaining("two parameters");
        assertThatThrownBy(() -> new Priors(List.of(new Prior.Member("one", Link.LOG, 0, 1))))
                .hasMessageContaining("before");
    }
}
