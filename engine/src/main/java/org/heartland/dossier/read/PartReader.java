package org.heartland.dossier.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heartland.dossier.AddedPart;
import org.jspecify.annotations.Nullable;

/** How the things of an added part are read: each from its own mapping. */
public record PartReader<T>(AddedPart<T> part, Body<T> body) {

    /** Reads one thing, key by key; what is wrong is reported to the fields. */
    public interface Body<T> {
        /** The thing, or null if it could not be read, which was reported. The id and unknown keys are looked after elsewhere. */
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
