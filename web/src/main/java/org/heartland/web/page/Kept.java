package org.heartland.web.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.heartland.web.desk.Opened;
import org.jspecify.annotations.Nullable;

/**
 * What was computed from the dossier as it is open, by a key such as the language, kept until another dossier takes its place.
 *
 * @param <T> what is kept
 */
public final class Kept<T> {
    private volatile @Nullable All<T> all;

    private record All<T>(Opened of, Map<String, T> values) {}

    /** What was computed of this under the key, or what is computed now. */
    public T of(Opened opened, String key, Supplier<T> compute) {
        All<T> known = all;
        if (known == null || known.of() != opened) {
            known = new All<>(opened, new ConcurrentHashMap<>());
            all = known;
        }
        T value = known.values().get(key);
        if (value == null) {
            value = compute.get();
            known.values().put(key, value);
        }
        return value;
    }
}
