package org.heartland.render.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.EvidenceRow;
import org.heartland.citation.Source;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Evidence in all JSON output: one object on one line for each row of the table. A row is serialised once, however
 * often it is cited.
 */
final class EvidenceJson {
    private final List<EvidenceRow> table;
    private final @Nullable SerializedString[] written;
    private final RowWords words;
    private final BitSet cited = new BitSet();

    EvidenceJson(List<EvidenceRow> table, Words words) {
        this.table = table;
        this.words = new RowWords(words);
        this.written = new SerializedString[table.size()];
    }

    /** The rows with these numbers, in their order. */
    List<SerializedString> of(int[] rows) throws IOException {
        List<SerializedString> lines = new ArrayList<>(rows.length);
        for (int row : rows) {
            cited.set(row);
            lines.add(line(row));
        }
        return lines;
    }

    /** Writes only the numbers of rows. */
    void numbers(String key, int[] rows, JsonOut out) throws IOException {
        out.wholes(key, rows);
        for (int row : rows) {
            cited.set(row);
        }
    }

    private SerializedString line(int row) throws IOException {
        SerializedString known = written[row];
        if (known == null) {
            known = set(row, table.get(row));
            written[row] = known;
        }
        return known;
    }

    private static SerializedString set(int number, EvidenceRow row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(300);
        try (JsonOut out = new JsonOut(bytes)) {
            out.flat(() -> {
                out.whole("row", number);
                out.text("source", row.source().id().id());
                out.text("locator", row.locator().text());
                out.number("value", row.value());
                out.text("unit", row.unit());
                out.text("grade", row.source().grade().word());
                if (row.value() == null) {
                    out.why("known to be absent");
                }
            });
        }
        return new SerializedString(bytes.toString(StandardCharsets.UTF_8));
    }

    /** Writes the content of each cited row, in the order of the table. */
    void rows(JsonOut out) throws IOException {
        List<Integer> numbers = cited.stream().boxed().toList();
        out.rows("rows", numbers, number -> {
            EvidenceRow row = table.get(number);
            out.whole("row", number);
            out.text("sort", row.kind().word());
            out.text("name", row.name());
            out.text("what", words.what(row));
            out.texts("by", row.by());
            out.texts("toward", row.toward());
            out.text("from", row.from().toString());
            LocalDate to = row.to();
            out.text("to", to == null ? null : to.toString());
            out.text("says", row.says().isEmpty() ? null : row.says());
        });
    }

    /** Writes every cited source, and the source that it repeats, by id; {@code all} are the sources of the dossier. */
    void sources(JsonOut out, Map<String, Source> all) throws IOException {
        TreeMap<String, Source> sources = new TreeMap<>();
        cited.stream().forEach(row -> {
            Source source = table.get(row).source();
            sources.put(source.id().id(), source);
            Source root = all.get(source.root().id());
            if (root != null) {
                sources.put(root.id().id(), root);
            }
        });
        out.rows("sources", List.copyOf(sources.values()), source -> source(source, out));
    }

    private static void source(Source source, JsonOut out) throws IOException {
        out.text("id", source.id().id());
        out.text("title", source.title());
        out.text("author", source.author());
        out.text("url", source.url());
        out.text("published", source.publishedAs());
        out.text("licence", source.licence());
        out.text("grade", source.grade().word());
        out.text("seen", source.full() ? "full" : "excerpt");
        out.text("reporter", source.reporter());
        out.text("repeats", source.origin() == null ? null : source.origin().id());
    }
}
