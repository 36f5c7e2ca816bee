package org.heartland.dossier.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heartland.dossier.AddedPart;
import org.jspecify.annotations.Nullable;

/** Reads the items of an added part, each from its own mapping. */
public record PartReader<T>(AddedPart<T> part, Body<T> body) {

    /** Reads one item, key by key; problems are reported to the fields. */
    public interface Body<T> {
        /** The item, or null if unreadable (reported). The id and unknown keys are handled elsewhere. */
        @Nullable
        T read(String id, Fields fields);
    }

    Thing thing() {
        return Thing.added(part.word());
    }

    Map<String, T> read(Reading reading) {
        Map<String, T> things = new LinkedHashMap<>();
        reading.each(file -> file.startsWith(part.folder() + "/"), thing(), fields -> {
            String id = fields.define(thing());
            T read = body.read(id, fields);
            if (fields.close() && read != null) {
                things.putIfAbsent(id, read);
            }
        });
        return things;
    }
}
