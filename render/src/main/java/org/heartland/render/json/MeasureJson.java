package org.heartland.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import org.heartland.measure.table.MeasureResult;
import org.heartland.measure.table.ResultCell;
import org.heartland.problem.Inert;

/**
 * The result of a measure as JSON: numbers at full precision; undefined values are null, and {@code why} gives the
 * reasons by key.
 */
public final class MeasureJson {
    private MeasureJson() {}

    public static void write(MeasureResult result, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(printer());
            json.writeStartObject();
            json.writeStringField("measure", result.measure());
            fields(result.body(), json);
            json.writeArrayFieldStart("notes");
            for (String note : result.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** A printer with two spaces a level and plain line feeds on every system. */
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        return printer;
    }

    private static void fields(ResultCell.Group group, JsonGenerator json) throws IOException {
        for (ResultCell.Field field : group.fields()) {
            json.writeFieldName(field.key());
            cell(field.cell(), json);
        }
        reasons(group, json);
    }

    private static void reasons(ResultCell.Group group, JsonGenerator json) throws IOException {
        boolean open = false;
        for (ResultCell.Field field : group.fields()) {
            if (field.cell() instanceof ResultCell.Undefined undefined) {
                if (!open) {
                    json.writeObjectFieldStart("why");
                    open = true;
                }
                json.writeStringField(field.key(), Inert.text(undefined.why()));
            }
        }
        if (open) {
            json.writeEndObject();
        }
    }

    private static void cell(ResultCell cell, JsonGenerator json) throws IOException {
        if (cell instanceof ResultCell.Figure figure) {
            json.writeNumber(Double.toString(figure.value()));
        } else if (cell instanceof ResultCell.Count count) {
            json.writeNumber(count.value());
        } else if (cell instanceof ResultCell.Undefined) {
            json.writeNull();
        } else if (cell instanceof ResultCell.Word word) {
            json.writeString(Inert.text(word.text()));
        } else if (cell instanceof ResultCell.Group group) {
            json.writeStartObject();
            fields(group, json);
            json.writeEndObject();
        } else {
            array(cell, json);
        }
    }

    private static void array(ResultCell cell, JsonGenerator json) throws IOException {
        json.writeStartArray();
        if (cell instanceof ResultCell.Words words) {
            for (String text : words.texts()) {
                json.writeString(Inert.text(text));
            }
        } else if (cell instanceof ResultCell.Figures figures) {
            for (double value : figures.values()) {
                json.writeNumber(Double.toString(value));
            }
        } else if (cell instanceof ResultCell.Rows rows) {
            for (int row = 0; row < rows.size(); row++) {
                cell(rows.at().apply(row), json);
            }
        }
        json.writeEndArray();
    }
}
