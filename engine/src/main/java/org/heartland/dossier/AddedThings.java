package org.heartland.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a dossier holds in the folders that engines added, by part and id, in the order in which it is written. */
public final class AddedThings {
    public static final AddedThings NONE = new AddedThings(Map.of());

    private final Map<AddedPart<?>, Map<String, ?>> byPart;

    public AddedThings(Map<AddedPart<?>, Map<String, ?>> byPart) {
        this.byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
    }

    /** The parts that were looked for, whether or not anything was found. */
    public Set<AddedPart<?>> parts() {
        return byPart.keySet();
    }

    /** The ids of all things of a part. */
    public Set<String> ids(AddedPart<?> part) {
        return byPart.getOrDefault(part, Map.of()).keySet();
    }

    /** The thing of this id, which must exist. */
    public <T> T get(AddedPart<T> part, String id) {
        Object thing = byPart.getOrDefault(part, Map.of()).get(id);
        return part.type().cast(Objects.requireNonNull(thing, id));
    }
}
