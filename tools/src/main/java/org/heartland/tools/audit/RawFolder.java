package org.heartland.tools.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The folder of publishers' files: tables by line, workbooks by sheet, row and column. */
final class RawFolder implements AutoCloseable {
    private final Path folder;
    private final Map<String, NavigableMap<Long, CsvRecord>> tables = new HashMap<>();
    private final Map<String, Workbook> workbooks = new HashMap<>();

    RawFolder(Path folder) {
        this.folder = folder;
    }

    /** The records of a table by the number of the line on which each begins, counted from 1. */
    NavigableMap<Long, CsvRecord> table(String file) {
        return tables.computeIfAbsent(file, this::read);
    }

    private NavigableMap<Long, CsvRecord> read(String file) {
        NavigableMap<Long, CsvRecord> records = new TreeMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(folder.resolve(file), StandardCharsets.ISO_8859_1)) {
            reader.forEach(entry -> records.put(entry.getStartingLineNumber(), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    /** The record of a table that begins on a line. */
    CsvRecord line(String file, long line) {
        CsvRecord found = table(file).get(line);
        if (found == null) {
            throw new Mismatch(file + " has no record on line " + line);
        }
        return found;
    }

    /** A cell of a workbook; the sheet "" is the first. Rows are counted from 1, as on the screen. */
    Cell cell(String file, String sheet, int row, String column) {
        Workbook workbook = workbooks.computeIfAbsent(file, this::open);
        Sheet found = sheet.isEmpty() ? workbook.getSheetAt(0) : workbook.getSheet(sheet);
        if (found == null) {
            throw new Mismatch(file + " has no sheet " + sheet);
        }
        Cell cell = at(found, row - 1, column);
        if (cell == null) {
            throw new Mismatch(file + ", sheet " + sheet + " has nothing in row " + row + ", column " + column);
        }
        return cell;
    }

    /** The sum of the numbers in a column of the first sheet below a row, without the lines that bear one of these names. */
    double below(String file, int row, String column, String names, Set<String> without) {
        Sheet sheet = workbooks.computeIfAbsent(file, this::open).getSheetAt(0);
        double sum = 0;
        for (int i = row; i <= sheet.getLastRowNum(); i++) {
            Cell name = at(sheet, i, names);
            Cell value = at(sheet, i, column);
            if (value != null
                    && value.getCellType() == CellType.NUMERIC
                    && (name == null || !without.contains(text(name)))) {
                sum += value.getNumericCellValue();
            }
        }
        return sum;
    }

    private static @Nullable Cell at(Sheet sheet, int row, String column) {
        Row line = sheet.getRow(row);
        return line == null ? null : line.getCell(CellReference.convertColStringToIndex(column));
    }

    private Workbook open(String file) {
        try {
            return WorkbookFactory.create(folder.resolve(file).toFile(), null, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a cell, whatever its type; a whole number without a decimal point. */
    static String text(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            double value = cell.getNumericCellValue();
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
        return cell.getStringCellValue().strip();
    }

    @Override
    public void close() throws IOException {
        for (Workbook workbook : workbooks.values()) {
            workbook.close();
        }
    }
}
