package org.heartland.app;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.citation.Source;
import org.heartland.panel.Row;
import org.jspecify.annotations.Nullable;

/** Evidence as it stands everywhere in the JSON: one object on one line for each row of the table. A row is set once, however often it is cited. */
final class EvidenceJson {
    private final List<Row> table;
    private final @Nullable SerializedString[] written;
    private final BitSet cited = new BitSet();

    EvidenceJson(List<Row> table) {
        this.table = table;
        this.written = new SerializedString[table.size()];
    }

    /** The rows with these numbers, in their order. */
    List<SerializedString> of(int[] rows) throws IOException {
        List<SerializedString> lines = new ArrayList<>(rows.length);
        for (int row : rows) {
            lines.add(line(row));
        }
        return lines;
    }

    private SerializedString line(int row) throws IOException {
        SerializedString known = written[row];
        if (known == null) {
            known = set(table.get(row));
            written[row] = known;
            cited.set(row);
        }
        return known;
    }

    private static SerializedString set(Row row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(300);
        try (JsonOut out = new JsonOut(bytes)) {
            out.flat(() -> fields(row, out));
        }
        return new SerializedString(bytes.toString(StandardCharsets.UTF_8));
    }

    private static void fields(Row row, JsonOut out) throws IOException {
        out.text("source", row.source().id().id());
        out.text("locator", row.locator().text());
        out.number("value", row.value());
        out.text("unit", row.unit());
        out.text("grade", row.source().grade().word());
        out.text("what", RowWords.what(row));
        out.text("from", row.from().toString());
        out.text("to", row.to() == null ? null : row.to().toString());
        if (row.value() == null) {
            out.why("known to be absent");
        }
    }

    /** Every source that was cited, and the source that it repeats, by id. */
    List<Source> sources(Map<String, Source> all) {
        TreeMap<String, Source> sources = new TreeMap<>();
        cited.stream().forEach(row -> {
            Source source = table.get(row).source();
            sources.put(source.id().id(), source);
            Source root = all.get(source.root().id());
            if (root != null) {
                sources.put(root.id().id(), root);
            }
        });
        return List.copyOf(sources.values());
    }
}
