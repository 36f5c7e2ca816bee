package org.heartland.measure.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.CsvRows;
import org.heartland.text.SourceText;

/**
 * Reads a table in CSV (RFC 4180: commas, double quotes, a header; UTF-8, with or without a byte-order mark; any line ends; empty lines are
 * skipped). The header has exactly the names that the measure knows, in any order. At most 64 MB and a million rows. Rejects unusable
 * files: missing, in another encoding, or without a required column. Problems in single cells are kept with the table, so that the measure
 * can list them together with its own.
 */
public final class TableReader {
    static final long MAX_BYTES = 64L << 20;

    private TableReader() {}

    public static Read<InputTable> read(Path path, List<Column> columns) {
        String file = path.toString();
        try {
            if (!Files.isRegularFile(path)) {
                String what = Files.exists(path) ? "is not a file" : "there is no such file";
                return refuse(Place.of(file), what, "name a table in CSV");
            }
            if (Files.size(path) > MAX_BYTES) {
                return refuse(
                        Place.of(file), "the file is larger than 64 MB", "cut it to the rows that the measure needs");
            }
            return parse(file, Files.readAllBytes(path), columns);
        } catch (IOException e) {
            return refuse(Place.of(file), "the file cannot be read", "check that you may read it");
        }
    }

    /** The same from bytes; {@code file} is the name used in problems. */
    public static Read<InputTable> parse(String file, byte[] bytes, List<Column> columns) {
        Problems problems = new Problems();
        SourceText source = SourceText.of(file, bytes, problems);
        if (source == null) {
            return new Read.Bad<>(problems.all());
        }
        TableBuilder builder = new TableBuilder(source, columns, problems);
        if (!CsvRows.read(source, 0, problems, builder)) {
            problems.add(Place.of(file), "the table is empty", "begin it with the header " + builder.headerWanted());
        }
        return builder.finish();
    }

    private static Read<InputTable> refuse(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }
}
