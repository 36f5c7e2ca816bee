package org.heartland.render.json;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection of annotations on one page (W3C Web Annotation Data Model, 2017, JSON-LD). */
public final class AnnotationCollection {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private AnnotationCollection() {}

    /**
     * Writes the fields of a collection.
     *
     * @param id names the collection, a URN
     * @param label what it is called; null for nothing
     * @param annotation writes the fields of one
     */
    public static <T> void write(
            JsonOut out, String id, @Nullable String label, List<T> annotations, JsonOut.Each<T> annotation)
            throws IOException {
        out.text("@context", CONTEXT);
        out.text("id", id);
        out.text("type", "AnnotationCollection");
        if (label != null) {
            out.text("label", label);
        }
        out.whole("total", annotations.size());
        out.object("first", () -> {
            out.text("id", id + ":1");
            out.text("type", "AnnotationPage");
            out.whole("startIndex", 0);
            out.objects("items", annotations, annotation);
        });
    }
}
