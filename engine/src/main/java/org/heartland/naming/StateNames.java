package org.heartland.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** States by whatever publishers call them: codes of ISO 3166, names in English and Russian, and other names of {@code other-names.txt}. */
public final class StateNames {
    private static final int CODE_LENGTH = 3;

    private final Map<String, String> codes = new HashMap<>();

    private static final class Holder {
        static final StateNames LIST = new StateNames();
    }

    private StateNames() {
        for (String iso2 : Locale.getISOCountries()) {
            put(iso2, new Locale("", iso2).getISO3Country());
        }
        KnownStates.read().all().values().forEach(state -> {
            put(state.iso3(), state.iso3());
            put(state.english(), state.iso3());
            put(state.russian(), state.iso3());
        });
        try (InputStream list =
                Objects.requireNonNull(StateNames.class.getResourceAsStream("other-names.txt"), "other-names.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        for (String name : line.substring(CODE_LENGTH + 1).split(";")) {
                            put(name, line.substring(0, CODE_LENGTH));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, String iso3) {
        codes.put(ComparedWords.of(name), iso3);
    }

    /** The three-letter code of a state; "" if none is known by this name. */
    public static String iso3(String name) {
        return Holder.LIST.codes.getOrDefault(ComparedWords.of(name), "");
    }
}
