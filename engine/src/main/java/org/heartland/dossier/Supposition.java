package org.heartland.dossier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.Scenario.Change;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that are applied to a dossier, in order.
 *
 * @param taken the change that touches each item; no second one may
 * @param causes the changes behind each new, changed or removed row, by its key
 */
public record Supposition(
        List<Scenario> scenarios, SortedMap<String, Change> taken, SortedMap<String, List<Change>> causes) {
    /** No scenario: the dossier as it was written. */
    public static final Supposition NONE =
            new Supposition(List.of(), Collections.emptySortedMap(), Collections.emptySortedMap());

    public Supposition {
        scenarios = List.copyOf(scenarios);
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
        causes = Collections.unmodifiableSortedMap(new TreeMap<>(causes));
    }

    /** The changes behind a row, in order; none if no scenario touched it. */
    public List<Change> behind(String key) {
        return causes.getOrDefault(key, List.of());
    }

    /** True if it is assumed that no source reports this event. */
    public boolean neverHappened(String event) {
        Change change = taken.get(event(event));
        return change != null && change.what() instanceof Scenario.Never;
    }

    /** The key of a row of figures. */
    public static String figure(
            String indicator, String sender, String receiver, LocalDate from, @Nullable LocalDate to, String book) {
        return String.join("|", "figure", indicator, sender, receiver, from.toString(), String.valueOf(to), book);
    }

    /** The key of an actor's memberships in an institution. */
    public static String standing(String institution, String who) {
        return String.join("|", "standing", institution, who);
    }

    /** The key of an event. */
    public static String event(String id) {
        return "event|" + id;
    }

    public static String judgement(String id) {
        return "judgement|" + id;
    }
}
