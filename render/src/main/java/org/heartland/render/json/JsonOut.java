package org.heartland.render.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.problem.Inert;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON with inert texts, doubles at full precision, and null for unknown values. The character {@code <} is
 * escaped, so that the JSON stays data inside an HTML page too.
 */
public final class JsonOut implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .setCharacterEscapes(new NoTags());
    private final JsonGenerator json;
    private final JsonLayout layout = new JsonLayout();

    public JsonOut(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setPrettyPrinter(layout);
    }

    /** Writes one item. */
    public interface Part {
        void write() throws IOException;
    }

    /** Writes each item of a list. */
    public interface Each<T> {
        void write(T thing) throws IOException;
    }

    public void object(Part fields) throws IOException {
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    public void object(String key, Part fields) throws IOException {
        json.writeFieldName(key);
        object(fields);
    }

    /** Writes an object on one line. */
    public void flat(String key, Part fields) throws IOException {
        json.writeFieldName(key);
        flat(fields);
    }

    public void flat(Part fields) throws IOException {
        json.writeStartObject();
        layout.flat();
        fields.write();
        json.writeEndObject();
        layout.tall();
    }

    /** An array with an object for each item. */
    public <T> void objects(String key, List<T> things, Each<T> fields) throws IOException {
        json.writeFieldName(key);
        objects(things, fields);
    }

    public <T> void objects(List<T> things, Each<T> fields) throws IOException {
        json.writeStartArray();
        for (T thing : things) {
            object(() -> fields.write(thing));
        }
        json.writeEndArray();
    }

    /** An array with a one-line object for each item. */
    public <T> void rows(String key, List<T> things, Each<T> fields) throws IOException {
        json.writeArrayFieldStart(key);
        for (T thing : things) {
            flat(() -> fields.write(thing));
        }
        json.writeEndArray();
    }

    /** An array of texts on one line. */
    public void texts(String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        layout.flat();
        for (String text : texts) {
            json.writeString(Inert.text(text));
        }
        json.writeEndArray();
        layout.tall();
    }

    /** An array of items that are serialised already. */
    public void raw(String key, List<SerializedString> written) throws IOException {
        json.writeArrayFieldStart(key);
        for (SerializedString one : written) {
            json.writeRawValue(one);
        }
        json.writeEndArray();
    }

    public void text(String key, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, Inert.text(text));
        }
    }

    /** A reason; null if there is nothing to explain. */
    public void why(@Nullable String why) throws IOException {
        text("why", why == null || why.isEmpty() ? null : why);
    }

    public void truth(String key, @Nullable Boolean truth) throws IOException {
        json.writeFieldName(key);
        if (truth == null) {
            json.writeNull();
        } else {
            json.writeBoolean(truth);
        }
    }

    public void whole(String key, long number) throws IOException {
        json.writeNumberField(key, number);
    }

    /** An array of integers on one line. */
    public void wholes(String key, int[] numbers) throws IOException {
        json.writeArrayFieldStart(key);
        layout.flat();
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        layout.tall();
    }

    /** Lists of numbers in a list, on one line; null for what is not finite. */
    public void numbers(String key, double[][] rows) throws IOException {
        json.writeArrayFieldStart(key);
        layout.flat();
        for (double[] row : rows) {
            json.writeStartArray();
            for (double number : row) {
                json.writeRawValue(finite(number));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        layout.tall();
    }

    /** A number as {@link Double#toString}; null if there is none. */
    public void number(String key, @Nullable Double number) throws IOException {
        json.writeFieldName(key);
        if (number == null || number.isNaN() || number.isInfinite()) {
            json.writeNull();
        } else {
            json.writeNumber(Double.toString(number));
        }
    }

    public void nothing(String key) throws IOException {
        json.writeNullField(key);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** The escapes of JSON, and one for {@code <}. */
    private static final class NoTags extends CharacterEscapes {
        private final int[] ascii = standardAsciiEscapesForJSON();

        NoTags() {
            ascii['<'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    /** A number; null if it is not finite, since JSON has no value for that. */
    public static SerializedString finite(double value) {
        return new SerializedString(Double.isFinite(value) ? NumberText.exact(value) : "null");
    }
}
