package org.heartland.importers.table;

import java.io.IOException;
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
record OldWorkbook(Path file) implements RawTable {
    private static final int LARGEST_MEGABYTES = 40;

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        Unreadable.ifLarger(file, LARGEST_MEGABYTES);
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
            throw Unreadable.workbook();
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
