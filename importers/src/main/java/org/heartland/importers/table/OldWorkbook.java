package org.heartland.importers.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook of the older form (xls). */
final class OldWorkbook implements RawTable {
    private static final long LARGEST_FILE = 40L << 20;

    private final Path file;

    OldWorkbook(Path file) {
        this.file = file;
    }

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new Unreadable("this workbook is larger than 40 MB; save the sheet as CSV");
        }
        Quiet.logs();
        try (HSSFWorkbook workbook = open()) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    RawRow raw = raw(sheet.getSheetName(), row);
                    if (raw.width() > 0 && !reader.row(raw)) {
                        return;
                    }
                }
            }
        }
    }

    private HSSFWorkbook open() throws IOException {
        try {
            return new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true));
        } catch (RuntimeException | IOException e) {
            throw new Unreadable("this workbook is damaged or protected; open it in a spreadsheet and save it again");
        }
    }

    private static RawRow raw(String sheet, Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            cells.add(text(row.getCell(column)).strip());
        }
        return new RawRow(sheet, row.getRowNum() + 1, List.copyOf(cells), "");
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> {
                var style = cell.getCellStyle();
                yield new StoredNumbers()
                        .formatRawCellContents(
                                cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
            }
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
