package org.heartland.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.problem.Near;
import org.jspecify.annotations.Nullable;

/**
 * The present-day states by their three-letter ISO 3166 code, with names in English and Russian and the number of the
 * Correlates of War project.
 */
public final class KnownStates {
    private final SortedMap<String, State> states;

    /**
     * A state.
     *
     * @param cow its number in the list of the Correlates of War project, "" if it is not in the list
     */
    public record State(String iso3, String cow, String english, String russian) {}

    private KnownStates(SortedMap<String, State> states) {
        this.states = Collections.unmodifiableSortedMap(states);
    }

    /** Reads the table shipped with the program. */
    public static KnownStates read() {
        try (InputStream table =
                Objects.requireNonNull(KnownStates.class.getResourceAsStream("states.csv"), "states.csv")) {
            SortedMap<String, State> states = new TreeMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> states.put(cells[0], new State(cells[0], cells[1], cells[2], cells[3])));
            return new KnownStates(states);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SortedMap<String, State> all() {
        return states;
    }

    /** The state with a code; null if there is none. */
    @Nullable
    public State find(String iso3) {
        return states.get(iso3);
    }

    /** Similar codes, as suggestions. */
    public List<String> near(String code) {
        return Near.to(code, states.keySet());
    }
}
