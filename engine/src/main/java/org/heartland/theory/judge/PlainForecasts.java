package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.theory.outcome.Told;
import org.heartland.theory.score.Baseline;

/** What plain forecasts said of the figures on which accounts are scored, from the same values. */
public final class PlainForecasts {
    private PlainForecasts() {}

    /** By the names of the forecasts; a figure is told from the values of its own series that were out before it. */
    public static Map<String, List<Told>> of(Prepared prepared, long seed) {
        Map<String, List<Told>> all = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            String name = baseline.name().toLowerCase(Locale.ROOT);
            List<Told> told = new ArrayList<>();
            for (int batch = 0; batch < prepared.data().count(); batch++) {
                for (Target target : Target.of(prepared, batch)) {
                    baseline.predict(target.past(), 1)
                            .ifPresent(said -> told.add(Telling.of(target, said, seed, name)));
                }
            }
            all.put(name, told);
        }
        return all;
    }
}
