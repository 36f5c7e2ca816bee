package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.heartland.theory.outcome.FitResult;
import org.heartland.theory.outcome.FitText;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.Baseline;

/** What plain forecasts said of the figures on which accounts are scored, from the same values. */
public final class PlainForecasts {
    private PlainForecasts() {}

    /**
     * By the names of the forecasts; a figure is predicted from the values of its own series that were out before it.
     *
     * @param store where they are looked for and kept, each as an account that has no parameters
     */
    public static Map<String, List<Told>> of(Prepared prepared, long seed, TheoryContest.Store store) {
        String key = Fingerprint.ofPlain(prepared, seed);
        Map<String, List<Told>> all = new LinkedHashMap<>();
        List<Target> targets = null;
        for (Baseline baseline : Baseline.values()) {
            String name = baseline.name().toLowerCase(Locale.ROOT);
            FittedAccount found = FitText.read(store.find(key + "-" + name));
            if (found == null) {
                targets = targets == null ? targets(prepared) : targets;
                found = plain(name, told(baseline, targets, seed));
                store.keep(key + "-" + name, FitText.write(found));
            }
            all.put(name, found.told());
        }
        return all;
    }

    private static FittedAccount plain(String name, List<Told> told) {
        return new FittedAccount(new FitResult(name, 0, true, 0, List.of(), List.of()), new double[0][], told);
    }

    private static List<Target> targets(Prepared prepared) {
        return IntStream.range(0, prepared.data().count())
                .mapToObj(batch -> Target.of(prepared, batch))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Told> told(Baseline baseline, List<Target> targets, long seed) {
        String name = baseline.name().toLowerCase(Locale.ROOT);
        List<Told> told = new ArrayList<>();
        for (Target target : targets) {
            baseline.predict(target.past(), 1).ifPresent(said -> told.add(Telling.of(target, said, seed, name)));
        }
        return told;
    }
}
