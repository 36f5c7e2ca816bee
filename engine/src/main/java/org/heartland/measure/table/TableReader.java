package org.heartland.measure.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * Reads a table in CSV (RFC 4180: commas, double quotes, a header; UTF-8, with or without a byte-order mark; any line ends; empty lines are skipped).
 * The header has exactly the names that the measure knows, in any order. At most 64 MB and a million rows. Refuses what has no use at all: no such
 * file, another encoding, a column that is needed and missing. What is wrong with single cells goes with the table, so that the measure can list it
 * together with what it finds.
 */
public final class TableReader {
    static final long MOST_BYTES = 64L << 20;
    static final int MOST_ROWS = 1_000_000;

    private TableReader() {}

    public static Read<InputTable> read(Path path, List<Column> columns) {
        String file = path.toString();
        try {
            if (!Files.isRegularFile(path)) {
                String what = Files.exists(path) ? "is not a file" : "there is no such file";
                return refuse(Place.of(file), what, "name a table in CSV");
            }
            if (Files.size(path) > MOST_BYTES) {
                return refuse(
                        Place.of(file), "the file is larger than 64 MB", "cut it to the rows that the measure needs");
            }
            return parse(file, Files.readAllBytes(path), columns);
        } catch (IOException e) {
            return refuse(Place.of(file), "the file cannot be read", "see that you may read it");
        }
    }

    /** The same from bytes; {@code file} is how problems name them. */
    public static Read<InputTable> parse(String file, byte[] bytes, List<Column> columns) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refuse(Place.of(file), "the text is not UTF-8", "save the table as CSV in UTF-8");
        }
        return parse(file, text.startsWith("\uFEFF") ? text.substring(1) : text, columns);
    }

    private static Read<InputTable> parse(String file, String text, List<Column> columns) {
        Complaints complaints = new Complaints(file);
        TableLines lines = new TableLines(file, text);
        TableBuilder builder = new TableBuilder(lines, columns, complaints);
        int line = 1;
        try {
            Iterator<CsvRecord> records = records(text);
            while (records.hasNext()) {
                CsvRecord next = records.next();
                builder.add(next);
                line = (int) next.getStartingLineNumber() + 1;
                if (builder.size() > MOST_ROWS) {
                    complaints.add(
                            "the table has more than a million rows", "cut it to the rows that the measure needs");
                    break;
                }
            }
        } catch (CsvParseException | IllegalStateException e) {
            complaints.add(
                    lines.cell(line, 0),
                    "the row that begins here or just below cannot be read as CSV",
                    "see that every quote is closed, and doubled inside a quoted cell");
        }
        return builder.finish();
    }

    private static Iterator<CsvRecord> records(String text) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
    }

    private static Read<InputTable> refuse(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }
}
