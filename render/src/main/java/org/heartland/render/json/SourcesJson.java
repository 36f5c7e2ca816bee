package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;

/** The sources of a dossier as JSON. */
public final class SourcesJson {
    private final JsonOut out;

    private SourcesJson(JsonOut out) {
        this.out = out;
    }

    public static void write(Bibliography sources, OutputStream stream) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            SourcesJson json = new SourcesJson(out);
            out.object(() -> {
                out.text("asOf", sources.asOf().toString());
                out.whole("voices", sources.voices());
                out.objects("sources", sources.entries(), json::entry);
            });
        }
        stream.write('\n');
    }

    private void entry(Entry entry) throws IOException {
        source(entry.source());
        counts("observations", entry.observations());
        out.texts("unnamed", List.copyOf(entry.unnamed()));
        counts("memberships", entry.memberships());
        out.texts("charters", List.copyOf(entry.charters()));
        out.texts("events", List.copyOf(entry.events()));
        out.texts("interests", List.copyOf(entry.interests()));
        out.texts("outcomes", List.copyOf(entry.outcomes()));
        out.texts("claims", List.copyOf(entry.claims()));
        out.texts("alone", List.copyOf(entry.alone()));
        out.rows("roles", entry.roles(), held -> {
            out.text("role", held.role());
            out.text("receiver", held.receiver());
        });
        out.truth("unused", entry.unused());
        out.truth("readLongAgo", entry.readLongAgo());
        out.rows("overdue", entry.overdue(), series -> {
            out.text("indicator", series.indicator());
            out.text("ends", series.ends().toString());
            out.text("due", series.due().toString());
        });
    }

    private void source(Source source) throws IOException {
        LocalDate accessed = source.accessed();
        SourceId origin = source.origin();
        out.text("id", source.id().id());
        out.text("title", source.title());
        out.text("author", source.author());
        out.text("url", source.url());
        out.text("published", source.publishedAs());
        out.text("accessed", accessed == null ? null : accessed.toString());
        out.text("licence", source.licence());
        out.text("allows", source.allows().word());
        out.text("grade", source.grade().word());
        out.text("seen", source.full() ? "full" : "excerpt");
        out.text("reporter", source.reporter());
        out.text("origin", origin == null ? null : origin.id());
        out.text("note", source.note());
    }

    private void counts(String key, SortedMap<String, Integer> counts) throws IOException {
        out.rows(key, List.copyOf(counts.entrySet()), (Map.Entry<String, Integer> count) -> {
            out.text("id", count.getKey());
            out.whole("count", count.getValue());
        });
    }
}
