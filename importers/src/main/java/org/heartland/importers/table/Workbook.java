package org.heartland.importers.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A workbook of the newer form (xlsx), read cell by cell: of a sheet of any length only one row is in memory. Formulas count as what they last gave. */
record Workbook(Path file) implements RawTable {
    private static final int LARGEST_MEGABYTES = 100;
    private static final long LARGEST_PART = 400L << 20;
    private static final int LAST_COLUMN = 16_384;

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        Unreadable.ifLarger(file, LARGEST_MEGABYTES);
        Quiet.logs();
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader workbook = new XSSFReader(pack);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    Rows rows = new Rows(sheets.getSheetName(), reader);
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            workbook.getStylesTable(), strings, rows, new StoredNumbers(), false));
                    xml.parse(new InputSource(sheet));
                }
            }
        } catch (Enough e) {
            return;
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException e) {
            throw Unreadable.workbook();
        } catch (IOException e) {
            boolean bomb =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb");
            throw new Unreadable(
                    bomb
                            ? "this workbook unpacks to far more than its size; it is not read"
                            : "this workbook is damaged; fetch it again");
        }
    }

    /** Ends the parser when nobody wants more rows. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("enough", null, false, false);
        }
    }

    private static final class Rows implements SheetContentsHandler {
        private final String sheet;
        private final RowReader reader;
        private List<String> cells = new ArrayList<>();

        Rows(String sheet, RowReader reader) {
            this.sheet = sheet;
            this.reader = reader;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())
                    && !reader.row(new RawRow(sheet, row + 1, List.copyOf(cells), ""))) {
                throw new Enough();
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= LAST_COLUMN || value == null) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            String text = value.strip();
            if (cells.size() == column) {
                cells.add(text);
            }
        }
    }
}
