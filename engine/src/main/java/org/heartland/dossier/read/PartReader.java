package org.heartland.dossier.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.heartland.dossier.AddedPart;
import org.heartland.problem.Read;
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

    /**
     * Reads the items of a file that belongs to no dossier: what it says of actors and sources is taken as it is written.
     */
    public Read<Map<String, T>> readAlone(String file, byte[] bytes) {
        Reading reading = new Reading(new Folder(file, new TreeMap<>(Map.of(file, bytes)), List.of(), List.of()));
        Map<String, T> things = read(reading, name -> true);
        return Read.of(things, reading.problems.all());
    }

    Map<String, T> read(Reading reading) {
        return read(reading, file -> file.startsWith(part.folder() + "/"));
    }

    private Map<String, T> read(Reading reading, Predicate<String> files) {
        Map<String, T> things = new LinkedHashMap<>();
        reading.each(files, thing(), fields -> {
            String id = fields.define(thing());
            T read = body.read(id, fields);
            if (fields.close() && read != null) {
                things.putIfAbsent(id, read);
            }
        });
        return things;
    }
}
