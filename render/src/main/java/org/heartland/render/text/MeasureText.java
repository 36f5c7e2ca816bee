package org.heartland.render.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heartland.measure.table.MeasureResult;
import org.heartland.measure.table.ResultCell;
import org.heartland.problem.Inert;

/**
 * The result of a measure for a terminal: single numbers first, then each list as an aligned table, then the reasons
 * for undefined values.
 */
public final class MeasureText {
    private static final int GAP = 2;
    private static final String NONE = "undefined";

    private final Writer out;
    private final Set<String> reasons = new LinkedHashSet<>();

    private MeasureText(Writer out) {
        this.out = out;
    }

    public static void write(MeasureResult result, Writer out) throws IOException {
        new MeasureText(out).show(result);
    }

    private void show(MeasureResult result) throws IOException {
        List<List<String>> single = new ArrayList<>();
        single.add(List.of("measure", result.measure()));
        for (ResultCell.Field field : result.body().fields()) {
            if (!(field.cell() instanceof ResultCell.Rows)) {
                flatten("", field, (key, value) -> single.add(List.of(key, value)));
            }
        }
        for (String line : new TextTable().words(0, 0).words(GAP, 0).lines(single)) {
            out.write(line + "\n");
        }
        for (ResultCell.Field field : result.body().fields()) {
            if (field.cell() instanceof ResultCell.Rows rows) {
                table(field.key(), rows);
            }
        }
        remarks(result);
    }

    private void remarks(MeasureResult result) throws IOException {
        if (!reasons.isEmpty() || !result.notes().isEmpty()) {
            out.write('\n');
        }
        for (String reason : reasons) {
            out.write(reason + "\n");
        }
        for (String note : result.notes()) {
            out.write("note: " + note + "\n");
        }
    }

    private void table(String key, ResultCell.Rows rows) throws IOException {
        out.write("\n" + key + "\n");
        if (rows.size() == 0) {
            out.write("(none)\n");
            return;
        }
        List<String> header = new ArrayList<>();
        rows.at().apply(0).fields().forEach(field -> flatten("", field, (name, value) -> header.add(name)));
        TextTable table = new TextTable();
        header.forEach(name -> table.words(table.isEmpty() ? 0 : GAP, 0));
        table.fit(header);
        for (int row = 0; row < rows.size(); row++) {
            table.fit(cells(rows.at().apply(row)));
        }
        out.write(table.line(header) + "\n");
        for (int row = 0; row < rows.size(); row++) {
            out.write(table.line(cells(rows.at().apply(row))) + "\n");
        }
    }

    private List<String> cells(ResultCell.Group row) {
        List<String> cells = new ArrayList<>();
        row.fields().forEach(field -> flatten("", field, (name, value) -> cells.add(value.isEmpty() ? "-" : value)));
        return cells;
    }

    private interface Taker {
        void take(String key, String value);
    }

    private void flatten(String prefix, ResultCell.Field field, Taker taker) {
        String key = prefix + field.key();
        if (field.cell() instanceof ResultCell.Group group) {
            group.fields().forEach(inner -> flatten(key + ".", inner, taker));
        } else {
            taker.take(key, value(key, field.cell()));
        }
    }

    private String value(String key, ResultCell cell) {
        if (cell instanceof ResultCell.Figure figure) {
            return Double.toString(figure.value());
        } else if (cell instanceof ResultCell.Count count) {
            return Long.toString(count.value());
        } else if (cell instanceof ResultCell.Undefined undefined) {
            reasons.add(NONE + " " + key + ": " + Inert.text(undefined.why()));
            return NONE;
        } else if (cell instanceof ResultCell.Word word) {
            return Inert.text(word.text());
        } else if (cell instanceof ResultCell.Words words) {
            return words.texts().stream().map(Inert::text).collect(Collectors.joining(", "));
        } else if (cell instanceof ResultCell.Figures figures) {
            return figures.values().stream().map(v -> Double.toString(v)).collect(Collectors.joining(", "));
        }
        return "";
    }
}
