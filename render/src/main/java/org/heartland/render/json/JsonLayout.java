package org.heartland.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Formats JSON for readers: two spaces a level and plain line feeds, with small objects on one line in flat mode. */
final class JsonLayout implements PrettyPrinter {
    private static final String BLANKS = "  ".repeat(12);
    private int depth;
    private int flat;

    /** Begins flat mode: no line breaks from here on. */
    void flat() {
        flat++;
    }

    /** Ends flat mode. */
    void tall() {
        flat--;
    }

    private void line(JsonGenerator json) throws IOException {
        if (flat == 0) {
            json.writeRaw('\n');
            json.writeRaw(BLANKS, 0, Math.min(BLANKS.length(), 2 * depth));
        }
    }

    private void begin(JsonGenerator json, char bracket) throws IOException {
        json.writeRaw(bracket);
        depth++;
    }

    private void end(JsonGenerator json, int entries, char bracket) throws IOException {
        depth--;
        if (entries > 0) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    private void next(JsonGenerator json) throws IOException {
        json.writeRaw(flat == 0 ? "," : ", ");
        line(json);
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        begin(json, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        next(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        begin(json, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        next(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) throws IOException {
        end(json, entries, ']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }
}
