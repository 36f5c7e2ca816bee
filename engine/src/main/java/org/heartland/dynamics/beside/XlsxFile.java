package org.heartland.dynamics.beside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.xmile.XmlReader;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * Reads one sheet of a workbook in Office Open XML (ECMA-376, part 1, chapter 18): texts and numbers, of formulas the
 * values that were saved with them. Each part is read only up to the bound of the XML reader, so that a small file cannot
 * unfold into a huge one.
 */
final class XlsxFile {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final String SHEETS = "xl/workbook.xml";
    private static final String TARGETS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private final String file;
    private final Map<String, byte[]> entries = new HashMap<>();

    private XlsxFile(String file) {
        this.file = file;
    }

    /** The rows of a sheet, by its name; of the first sheet if the name is "". */
    static Read<List<List<ImportedTable.Cell>>> read(byte[] bytes, String file, String sheet) {
        XlsxFile workbook = new XlsxFile(file);
        return workbook.unpack(bytes).then(none -> workbook.sheet(sheet)).then(workbook::rows);
    }

    private <T> Read<T> bad(String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(file), what, instead)));
    }

    private Read<Map<String, byte[]>> unpack(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long all = 0;
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                byte[] content = zip.readNBytes(XmlReader.MAX_BYTES + 1);
                all += content.length;
                if (content.length > XmlReader.MAX_BYTES || all > 4L * XmlReader.MAX_BYTES || ++count > MOST_ENTRIES) {
                    return bad("this workbook unpacks to more than is read", "save the sheet alone, or as CSV");
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    entries.put(name, content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return bad("this workbook is damaged", "save it again, or as CSV");
        }
        return new Read.Good<>(entries);
    }

    private Read<Element> part(String name) {
        byte[] content = entries.get(name);
        return content == null
                ? bad("this is not a workbook: it has no part " + Inert.text(name), "save it as .xlsx, or as CSV")
                : XmlReader.read(content, file);
    }

    private Read<Element> sheet(String wanted) {
        return part(SHEETS)
                .then(book -> part(TARGETS).then(targets -> {
                    List<Element> sheets = book.findChild("sheets")
                            .map(all -> all.listChildren("sheet"))
                            .orElse(List.of());
                    List<String> names =
                            sheets.stream().map(each -> each.attribute("name")).toList();
                    int at = wanted.isEmpty() ? 0 : names.indexOf(wanted);
                    if (at < 0 || at >= sheets.size()) {
                        String what = sheets.isEmpty()
                                ? "this workbook has no sheet"
                                : "this workbook has no sheet " + wanted;
                        return new Read.Bad<>(List.of(
                                new Problem(Place.of(file), what, "name one that is there", Near.to(wanted, names))));
                    }
                    return part(target(sheets.get(at).attribute("r:id"), targets));
                }));
    }

    private static String target(String id, Element targets) {
        String target = targets.children().stream()
                .filter(each -> each.attribute("Id").equals(id))
                .map(each -> each.attribute("Target"))
                .findFirst()
                .orElse("");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private Read<List<List<ImportedTable.Cell>>> rows(Element sheet) {
        Read<List<String>> strings = entries.containsKey(STRINGS)
                ? part(STRINGS)
                        .then(all -> new Read.Good<>(all.listChildren("si").stream()
                                .map(XlsxFile::text)
                                .toList()))
                : new Read.Good<>(List.of());
        return strings.then(known -> {
            List<List<ImportedTable.Cell>> rows = new ArrayList<>();
            List<Element> written =
                    sheet.findChild("sheetData").map(Element::children).orElse(List.of());
            long cells = 0;
            for (Element row : written) {
                List<ImportedTable.Cell> line = row(row, rows.size() + 1, known);
                cells += line.size();
                if (cells > ImportedTable.MOST_CELLS) {
                    return bad(
                            "this sheet has more cells than the bound of " + ImportedTable.MOST_CELLS,
                            "leave out rows");
                }
                if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(line);
                }
            }
            return new Read.Good<>(rows);
        });
    }

    private List<ImportedTable.Cell> row(Element row, int before, List<String> strings) {
        List<ImportedTable.Cell> line = new ArrayList<>();
        int number = row.attribute("r").matches("[0-9]{1,7}") ? Integer.parseInt(row.attribute("r")) : before;
        for (Element cell : row.listChildren("c")) {
            int column = column(cell.attribute("r"), line.size());
            while (line.size() < column) {
                line.add(new ImportedTable.Cell("", new Place(file, number, line.size() + 1)));
            }
            ImportedTable.Cell read = new ImportedTable.Cell(value(cell, strings), new Place(file, number, column + 1));
            if (column < line.size()) {
                line.set(column, read);
            } else {
                line.add(read);
            }
        }
        return line;
    }

    /** The index of a column from the letters of a cell's name, such as 27 of AB7; the next one if it has no name. */
    private static int column(String name, int next) {
        int column = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && i < 3; i++) {
            column = 26 * column + name.charAt(i) - 'A' + 1;
        }
        return column == 0 ? next : Math.min(column, MOST_COLUMNS) - 1;
    }

    private static String value(Element cell, List<String> strings) {
        String content = cell.findChild("v").map(Element::text).orElse("").strip();
        return switch (cell.attribute("t")) {
            case "s" -> {
                int at = content.matches("[0-9]{1,9}") ? Integer.parseInt(content) : -1;
                yield at >= 0 && at < strings.size() ? strings.get(at).strip() : "";
            }
            case "inlineStr" ->
                cell.findChild("is").map(XlsxFile::text).orElse("").strip();
            default -> content;
        };
    }

    /** The text of a string, which may be in pieces of different looks. */
    private static String text(Element string) {
        StringBuilder text =
                new StringBuilder(string.findChild("t").map(Element::text).orElse(""));
        string.listChildren("r")
                .forEach(piece ->
                        text.append(piece.findChild("t").map(Element::text).orElse("")));
        return text.toString();
    }
}
