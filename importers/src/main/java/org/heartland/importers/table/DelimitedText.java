package org.heartland.importers.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A text whose fields are separated by commas, semicolons, tabs or bars, read row by row: of a file of any length only one row is in memory. A row
 * that cannot be read, with a quotation mark that is not closed or a field without an end, comes with its flaw, and reading goes on in the next line.
 */
final class DelimitedText implements RawTable {
    /** The longest row in characters. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final int LONGEST_FIELD = 20_000;
    private static final int MOST_FIELDS = 20_000;
    private static final int MOST_BROKEN = 50;
    private static final int LINES_LOOKED_AT = 40;
    private static final String SEPARATORS = ",;\t|";

    private final Opening opening;
    private final String part;
    private final LongConsumer bytesRead;
    private boolean looked;
    private Charset charset = StandardCharsets.UTF_8;

    /** Opens the text again, from its beginning. */
    interface Opening {
        InputStream open() throws IOException;
    }

    DelimitedText(Path file, LongConsumer bytesRead) {
        this(() -> Files.newInputStream(file), "", bytesRead);
    }

    DelimitedText(Opening opening, String part, LongConsumer bytesRead) {
        this.opening = opening;
        this.part = part;
        this.bytesRead = bytesRead;
    }

    @Override
    public boolean isWorkbook() {
        return false;
    }

    @Override
    public Optional<Character> separatorOfFile() throws IOException {
        lookAtEncoding();
        return part.isEmpty() && charset.equals(StandardCharsets.UTF_8) ? Optional.of(separator()) : Optional.empty();
    }

    /** Once, since it takes the whole text. */
    private void lookAtEncoding() throws IOException {
        if (!looked) {
            try (InputStream in = opening.open()) {
                charset = Encodings.of(in);
            }
            looked = true;
        }
    }

    @Override
    public void read(RowReader reader) throws IOException {
        lookAtEncoding();
        char separator = separator();
        int from = 1;
        for (int broken = 0; from > 0; broken++) {
            from = readFrom(from, separator, reader);
            if (broken == MOST_BROKEN) {
                throw new Unreadable("more than " + MOST_BROKEN + " of its rows cannot be told apart; is it a table?");
            }
        }
    }

    /** Reads the rows from a line on; gives the line after one that could not be read, or 0. */
    private int readFrom(int line, char separator, RowReader reader) throws IOException {
        int last = line - 1;
        try (Reader text = text(line);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowUnclosedQuote(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                last = line + (int) row.getStartingLineNumber() - 1;
                if (!reader.row(row(last, row.getFields()))) {
                    return 0;
                }
            }
            return 0;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            int at = Math.max(last + 1, line);
            String flaw = "a quotation mark that is not closed, or a field without an end";
            return reader.row(new RawRow(part, at, List.of(), flaw)) ? at + 1 : 0;
        }
    }

    private RawRow row(int line, List<String> fields) {
        List<String> cells = new ArrayList<>(fields.size());
        String flaw = fields.size() > MOST_FIELDS ? "more than " + MOST_FIELDS + " fields" : "";
        for (String field : fields) {
            if (field.length() > LONGEST_FIELD) {
                flaw = "a field with " + field.length() + " characters";
            } else if (field.indexOf('\0') >= 0) {
                flaw = "a character with the number 0";
            } else if (field.indexOf('\uFFFD') >= 0) {
                flaw = "bytes that are no letters in " + charset.name();
            }
            cells.add(
                    field.length() > LONGEST_FIELD
                            ? field.substring(0, LONGEST_FIELD).strip()
                            : field.strip());
        }
        return new RawRow(part, line, List.copyOf(cells), flaw);
    }

    private Reader text(int line) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(counted(opening.open()), charset));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        for (int skipped = 1; skipped < line; skipped++) {
            skipLine(text);
        }
        return text;
    }

    private static void skipLine(BufferedReader text) throws IOException {
        for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
                return;
            }
        }
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            private long bytes;

            @Override
            public int read(byte[] block, int from, int length) throws IOException {
                int n = super.read(block, from, length);
                bytes += Math.max(0, n);
                bytesRead.accept(bytes);
                return n;
            }
        };
    }

    /** The separator that occurs most in the line with most of them, among the first lines; quoted ones do not count. */
    private char separator() throws IOException {
        int[] most = new int[SEPARATORS.length()];
        try (Reader text = text(1)) {
            int[] found = new int[SEPARATORS.length()];
            boolean quoted = false;
            int lines = 0;
            int length = 0;
            for (int c = text.read(); c >= 0 && lines < LINES_LOOKED_AT && length < LONGEST_ROW; c = text.read()) {
                length++;
                quoted ^= c == '"';
                int which = quoted ? -1 : SEPARATORS.indexOf(c);
                if (which >= 0) {
                    found[which]++;
                    most[which] = Math.max(most[which], found[which]);
                }
                if (c == '\n' || c == '\r') {
                    lines++;
                    found = new int[SEPARATORS.length()];
                    quoted = false;
                }
            }
        }
        return SEPARATORS.charAt(indexOfLargest(most));
    }

    private static int indexOfLargest(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }
}
