package org.heartland.theory.judge;

import java.util.Arrays;
import org.heartland.text.Sha256;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.fit.IbisSettings;
import org.heartland.theory.system.YearlySeries;
import org.jspecify.annotations.Nullable;

/**
 * What a fit depends on, as a hash: equations, ranges, inputs, series, and how it is fitted; not the prose,
 * nor what is assumed of years after the data.
 */
final class Fingerprint {
    /** Changes with the meaning of what is stored. */
    private static final String EDITION = "3";

    private final StringBuilder all = new StringBuilder();

    private Fingerprint() {}

    static String of(Prepared prepared, IbisSettings settings) {
        Fingerprint print = new Fingerprint();
        Theory.Model model = prepared.equations().model();
        print.line(EDITION, settings, model.id(), model.first(), model.scored());
        for (Stock one : model.stocks()) {
            print.line(one.id(), one.next().text().source(), one.start(), one.noise());
        }
        for (OpenParameter one : model.parameters()) {
            print.line(one.id(), one.fixed(), one.prior(), one.spread());
        }
        for (ObservedSeries one : model.series()) {
            print.line(one.stock(), one.noise(), one.drift(), one.offset());
            if (one.carried() != null) {
                print.line("carried", one.carried());
            }
        }
        for (YearlySeries one : prepared.world().series()) {
            print.line(one.series(), one.receiver(), one.lag(), Arrays.toString(one.values()));
        }
        int years = model.last() - model.first() + 1;
        for (double[][] ofReceiver : prepared.world().inputs()) {
            print.line(Arrays.deepToString(Arrays.copyOf(ofReceiver, years)));
        }
        return Sha256.of(print.all.toString());
    }

    /** What plain forecasts of the figures of a model depend on, and nothing else. */
    static String ofPlain(Prepared prepared, long seed) {
        Fingerprint print = new Fingerprint();
        Theory.Model model = prepared.equations().model();
        print.line(
                EDITION,
                "plain",
                seed,
                model.first(),
                model.scored(),
                prepared.world().receivers());
        for (YearlySeries one : prepared.world().series()) {
            String id = model.series().get(one.series()).id();
            print.line(id, one.receiver(), one.lag(), Arrays.toString(one.values()));
        }
        return Sha256.of(print.all.toString());
    }

    /** What a ranking depends on, with what is read from its fits. */
    static String ofRanking(String basis, IbisSettings settings) {
        Fingerprint print = new Fingerprint();
        print.line(EDITION, "ranking", basis, settings);
        return Sha256.of(print.all.toString());
    }

    private void line(@Nullable Object... fields) {
        all.append(Arrays.toString(fields)).append('\n');
    }
}
