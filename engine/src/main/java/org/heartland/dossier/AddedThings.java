package org.heartland.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The items of a dossier in folders added by engines, by part and id, in the order in which they are written. */
public final class AddedThings {
    public static final AddedThings NONE = new AddedThings(Map.of());

    private final Map<AddedPart<?>, Map<String, ?>> byPart;

    public AddedThings(Map<AddedPart<?>, Map<String, ?>> byPart) {
        this.byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
    }

    /** The parts that were looked for, found or not. */
    public Set<AddedPart<?>> parts() {
        return byPart.keySet();
    }

    /** The ids of all items of a part. */
    public Set<String> ids(AddedPart<?> part) {
        return byPart.getOrDefault(part, Map.of()).keySet();
    }

    /** The item with this id, which must exist. */
    public <T> T get(AddedPart<T> part, String id) {
        Object thing = byPart.getOrDefault(part, Map.of()).get(id);
        return part.type().cast(Objects.requireNonNull(thing, id));
    }
}
