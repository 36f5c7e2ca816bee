package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Workers;
import org.heartland.theory.outcome.FitResult;
import org.heartland.theory.outcome.FitResult.YearDensity;
import org.junit.jupiter.api.Test;

/**
 * How well all figures of a year were predicted together, against another way to compute the same: the mean likelihood of parameters drawn from
 * their priors (plain Monte Carlo, which shares no step with the fit), for the figures up to a year over that for those up to the year before.
 */
class JointDensityTest {
    private static final int SEEDS = 6;
    private static final int PARTS = 20;
    private static final int OF_A_PART = 5_000;

    private static Prepared prepared() {
        Dossier example = Contributors.SHIPPED
                .read(Folder.of("example", Shipped.texts("example"), Contributors.SHIPPED.parts()))
                .orThrow();
        return TheoryContest.of(example, "busy_nordavia", 2022, 60, 1).orThrow().prepared(0);
    }

    private static FitResult fitted(int seed) {
        Dossier example = Contributors.SHIPPED
                .read(Folder.of("example", Shipped.texts("example"), Contributors.SHIPPED.parts()))
                .orThrow();
        try (Workers workers = new Workers(1)) {
            return TheoryContest.of(example, "busy_nordavia", 2022, 100, seed)
                    .orThrow()
                    .fits(workers, TheoryContest.Store.inMemory(), (account, done) -> {})
                    .get(0)
                    .result();
        }
    }

    /** The log of the mean likelihood of all figures up to a batch, for each part of the draws. */
    private static double[] plain(Prepared prepared, int batch) {
        double[] logs = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            double[][] free = prepared.open().priors().draw(1_000 + part, OF_A_PART);
            double[][] values = new double[free.length][OF_A_PART];
            prepared.open().priors().values(free, values, OF_A_PART);
            double[] before = new double[OF_A_PART];
            double[] through = new double[OF_A_PART];
            prepared.likelihood().evaluate(values, OF_A_PART, batch, before, through);
            double most = Arrays.stream(through).max().orElseThrow();
            double mean = Arrays.stream(through)
                    .map(log -> Math.exp(log - most))
                    .average()
                    .orElseThrow();
            logs[part] = most + Math.log(mean);
        }
        return logs;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double errorOfMean(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    @Test
    void each_year_has_the_density_that_another_way_finds_within_the_error_of_both() {
        Prepared prepared = prepared();
        List<FitResult> fits = IntStream.rangeClosed(1, SEEDS)
                .mapToObj(JointDensityTest::fitted)
                .toList();
        List<Integer> out = new ArrayList<>();
        double[] last = new double[PARTS];
        for (YearDensity year : fits.get(0).years()) {
            double[] through = plain(prepared, year.out() - prepared.world().first());
            double[] added = new double[PARTS];
            for (int part = 0; part < PARTS; part++) {
                added[part] = through[part] - last[part];
            }
            last = through;
            int at = out.size();
            double[] said = fits.stream()
                    .mapToDouble(fit -> fit.years().get(at).logDensity())
                    .toArray();
            double error = Math.hypot(errorOfMean(added), errorOfMean(said));
            assertThat(error).as("%s: the error is small", year).isLessThan(.05);
            assertThat(mean(said)).as("%s", year).isCloseTo(mean(added), within(4 * error));
            out.add(year.out());
        }
        assertThat(out)
                .as("deliveries of 2018 to 2022, out a year later")
                .containsExactly(2019, 2020, 2021, 2022, 2023);
        FitResult first = fits.get(0);
        assertThat(first.years().stream().mapToDouble(YearDensity::logDensity).sum())
                .isCloseTo(first.evidence(), within(1e-9));
    }
}
