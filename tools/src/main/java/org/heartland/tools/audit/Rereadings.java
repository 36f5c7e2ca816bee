package org.heartland.tools.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.dossier.Observation;
import org.jspecify.annotations.Nullable;

/** By source and by the wording of the locator: how a row is read again from the publisher's file. */
final class Rereadings {

    /** Finds the place that a locator names, sees to it that it is about the row's pair and period, and gives its value in the row's unit. */
    @FunctionalInterface
    interface Rereading {
        /** NaN if the file says that there is nothing. */
        double value(Observation row, Matcher locator);
    }

    private record Entry(Pattern locator, String unit, Rereading how) {}

    private final Map<String, List<Entry>> bySource = new LinkedHashMap<>();

    /** Rows of the source whose locator has this form are read so, and must be in this unit. */
    void add(String source, String locator, String unit, Rereading how) {
        bySource.computeIfAbsent(source, unseen -> new ArrayList<>())
                .add(new Entry(Pattern.compile(locator), unit, how));
    }

    /** True if the source has a file. */
    boolean has(String source) {
        return bySource.containsKey(source);
    }

    /** The value in the publisher's file, or null if no way is known to read a locator of this form. */
    @Nullable
    Double value(Observation row, String unit) {
        boolean known = false;
        for (Entry entry : bySource.getOrDefault(row.value().source().id(), List.of())) {
            Matcher matcher = entry.locator.matcher(row.value().at().text());
            if (matcher.matches() && entry.unit.equals(unit)) {
                return entry.how.value(row, matcher);
            }
            known |= matcher.matches();
        }
        Mismatch.unless(!known, "the file is not in " + unit);
        return null;
    }
}
