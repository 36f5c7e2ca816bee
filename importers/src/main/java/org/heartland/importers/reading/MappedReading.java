package org.heartland.importers.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.heartland.importers.mapping.CellSource;
import org.heartland.importers.mapping.CellSource.Where;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.MappedMeasure.Reading;
import org.heartland.importers.mapping.RowFilter;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.importers.table.RawRow;
import org.jspecify.annotations.Nullable;

/** One file being read by a mapping: finds the headings of each part, then takes the rows below them apart. */
public final class MappedReading {
    /** The column of a file of rejected rows that tells why; it is passed over. */
    public static final String WHY = "heartland_why";
    /** The column of such a file with the place in the publisher's file, which stays the locator. */
    public static final String AT = "heartland_at";

    private static final int ROWS_ABOVE_HEADINGS = 60;

    private final TableMapping mapping;
    private final List<MappedMeasure> measures;
    private final boolean workbook;
    private final String file;
    private final FigureSink sink;
    private final Pattern sheets;
    private final Pattern sections;
    private final Set<String> partsRead = new LinkedHashSet<>();
    private final Map<String, Set<String>> seriesSeen = new TreeMap<>();

    private @Nullable String part;
    private boolean partIsMeant;
    private List<RawRow> above = new ArrayList<>();
    private @Nullable Headings headings;
    private int headingsWanted;
    private int width;
    private String section = "";
    private List<String> before = List.of();
    private List<Wide> wide = List.of();
    /** The columns of each reading under these headings, which are the same for every row. */
    private final Map<Reading, List<Wide>> columns = new IdentityHashMap<>();

    private int whyColumn = -1;
    private int atColumn = -1;

    /** A column of values, with what its heading says, and under which heading that stands in a table with several rows of headings. */
    private record Wide(int column, String heading, String under) {}

    MappedReading(TableMapping mapping, List<MappedMeasure> measures, boolean workbook, String file, FigureSink sink) {
        this.mapping = mapping;
        this.measures = measures;
        this.workbook = workbook;
        this.file = file;
        this.sink = sink;
        this.sheets = Pattern.compile(mapping.sheets());
        this.sections = Pattern.compile(mapping.sections(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean row(RawRow row) {
        if (!row.part().equals(part)) {
            begin(row.part());
        }
        if (!partIsMeant) {
            return true;
        }
        if (headings == null) {
            header(row);
        } else {
            below(row);
        }
        return true;
    }

    private void begin(String name) {
        part = name;
        boolean named = !name.isEmpty() && !mapping.sheets().isEmpty();
        partIsMeant = !named || sheets.matcher(name).find();
        above = new ArrayList<>();
        headings = null;
        headingsWanted = 0;
        section = "";
        before = List.of();
    }

    /** Tells the caller what is wrong with the file as a whole. */
    void end() {
        if (partsRead.isEmpty()) {
            String wanted =
                    mapping.headerHas().isEmpty() ? "rows" : "row with " + String.join(", ", mapping.headerHas());
            String where = mapping.sheets().isEmpty() ? "" : " in a sheet named like " + mapping.sheets();
            throw new MisfitException("this file has no " + wanted + where + ", which " + mapping.id() + " looks for");
        }
        for (Map.Entry<String, Set<String>> column : seriesSeen.entrySet()) {
            if (column.getValue().size() > 1) {
                throw new MisfitException("its rows are of several series, by the column " + column.getKey() + ": "
                        + String.join(
                                " | ", column.getValue().stream().limit(12).toList())
                        + "; say which one with --where \"" + column.getKey() + "=...\"");
            }
        }
    }

    // ---- The headings.

    private void header(RawRow row) {
        above.add(row);
        if (headingsWanted == 0) {
            boolean found = mapping.headerHas().stream()
                    .allMatch(want -> row.cells().stream().anyMatch(cell -> Headings.fits(want, cell)));
            if (!found && above.size() < ROWS_ABOVE_HEADINGS) {
                return;
            }
            if (!found) {
                partIsMeant = false;
                return;
            }
            headingsWanted = mapping.headerRows();
        }
        if (--headingsWanted == 0) {
            headings(row.part());
        }
    }

    private void headings(String name) {
        List<List<String>> rows = above.subList(above.size() - mapping.headerRows(), above.size()).stream()
                .map(RawRow::cells)
                .toList();
        Headings found = Headings.of(rows);
        headings = found;
        width = rows.get(rows.size() - 1).size();
        whyColumn = found.find(List.of(WHY));
        atColumn = found.find(List.of(AT));
        wide = mapping.isWide() ? wide(found) : List.of();
        columns.clear();
        sink.heading(List.copyOf(above));
        partsRead.add(name);
        checkColumns(found);
    }

    private List<Wide> wide(Headings found) {
        List<Wide> columns = new ArrayList<>();
        for (int column = 0; column < found.names().size(); column++) {
            String name = found.names().get(column);
            boolean period = mapping.period().where() == Where.WIDE;
            if (column == whyColumn || column == atColumn) {
                continue;
            }
            if (period) {
                periodColumn(column, name).ifPresent(columns::add);
            } else if (!name.isEmpty() && !isRole(found, column)) {
                columns.add(new Wide(column, name, ""));
            }
        }
        return columns;
    }

    /**
     * A column with a period for a heading, in whichever row of headings that stands. One with a period in a form that is not known is a column
     * too, so that its figures are rejected and counted.
     */
    private static Optional<Wide> periodColumn(int column, String name) {
        List<String> parts = Headings.parts(name);
        return PeriodText.among(parts)
                .map(period -> new Wide(
                        column,
                        period,
                        String.join(
                                " / ",
                                parts.stream()
                                        .filter(part -> !part.equals(period))
                                        .toList())));
    }

    /** The columns of a measure: all, or those under the heading that its value names. */
    private List<Wide> columns(@Nullable CellSource value) {
        if (value != null && value.where() == Where.HEADING) {
            List<String> names = value.names();
            return wide.stream()
                    .filter(column -> names.stream().anyMatch(want -> Headings.fits(want, column.under())))
                    .toList();
        }
        List<String> under = wide.stream().map(Wide::under).distinct().toList();
        if (under.size() > 1) {
            throw new MisfitException("its columns of periods stand under several headings: "
                    + String.join(" | ", under) + "; say under value which one is meant");
        }
        return wide;
    }

    private boolean isRole(Headings found, int column) {
        return column(found, mapping.period()) == column
                || mapping.sender() != null && column(found, mapping.sender()) == column
                || mapping.receiver() != null && column(found, mapping.receiver()) == column;
    }

    /** The first thirty columns that have a name, to be named in a refusal. */
    private static String columns(Headings found) {
        return String.join(
                ", ",
                found.names().stream().filter(name -> !name.isEmpty()).limit(30).toList());
    }

    /** The columns that say whose figure of which time a value is, and are not there. */
    private List<String> lacking(Headings found) {
        List<String> lacking = new ArrayList<>();
        for (CellSource cell :
                new CellSource[] {mapping.sender(), mapping.receiver(), mapping.period(), mapping.month()}) {
            if (cell != null && cell.where() == Where.HEADING && found.find(cell.names()) < 0) {
                lacking.add(String.join(" or ", cell.names()));
            }
        }
        return lacking;
    }

    /** All columns that the mapping names must be there: for a measure, it is passed over if none is. */
    private void checkColumns(Headings found) {
        List<String> lacking = lacking(found);
        if (!lacking.isEmpty()) {
            throw new MisfitException(
                    "this file has no column " + String.join(", ", lacking) + "; its columns are " + columns(found));
        }
        if (measures.stream().noneMatch(measure -> isThere(found, measure))) {
            throw new MisfitException("this file has none of the columns of values that " + mapping.id()
                    + " looks for; its columns are " + columns(found));
        }
        for (MappedMeasure measure : measures) {
            CellSource scale = measure.scale();
            if (scale != null && scale.where() == Where.HEADING && found.find(scale.names()) < 0) {
                throw new MisfitException(
                        "this file does not say by what its values are multiplied (there is no column "
                                + String.join(" or ", scale.names())
                                + "); say it with --scale units, thousands, millions or billions");
            }
        }
    }

    private boolean isThere(Headings found, MappedMeasure measure) {
        return wide.stream()
                        .anyMatch(column -> measure.readings().stream()
                                .anyMatch(reading -> reading.value() == null
                                        || columns(reading.value()).contains(column)))
                || measure.combine() == MappedMeasure.Combine.COUNT
                || measure.readings().stream()
                        .anyMatch(reading -> reading.value() != null && column(found, reading.value()) >= 0);
    }

    // ---- The rows below.

    private void below(RawRow row) {
        Headings found = headings;
        if (found == null || row.width() == 0 && row.flaw().isEmpty()) {
            return;
        }
        sink.row(row);
        if (!row.flaw().isEmpty()) {
            sink.reject(row, row.flaw());
            return;
        }
        if (!workbook && wrongWidth(row)) {
            int cells = row.cells().size();
            sink.reject(
                    row,
                    "the row has " + cells + " fields and the headings " + width
                            + ": a field is cut off, or a separator not quoted");
            return;
        }
        List<String> cells = filled(found, row);
        if (!mapping.sections().isEmpty()) {
            String label =
                    cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
            if (sections.matcher(label).find()) {
                section = label;
            }
        }
        RawRow whole = new RawRow(row.part(), row.number(), cells, "");
        figures(found, whole);
    }

    private boolean wrongWidth(RawRow row) {
        return row.cells().size() != width
                && (row.width() > width || row.cells().size() < width && !onlyTrailing(row));
    }

    /** A remark below a table has one cell; it is no cut row. */
    private boolean onlyTrailing(RawRow row) {
        return row.cells().size() <= 1 && width > 2;
    }

    private List<String> filled(Headings found, RawRow row) {
        List<String> cells = row.cells();
        for (CellSource cell : new CellSource[] {mapping.sender(), mapping.receiver(), mapping.period()}) {
            int column = cell == null || !cell.filled() ? -1 : column(found, cell);
            if (column >= 0 && row.cell(column).isEmpty() && column < before.size()) {
                List<String> more = new ArrayList<>(cells);
                while (more.size() <= column) {
                    more.add("");
                }
                more.set(column, before.get(column));
                cells = List.copyOf(more);
            }
        }
        before = cells;
        return cells;
    }

    private void figures(Headings found, RawRow row) {
        if (!wide.isEmpty()
                && wide.stream().allMatch(column -> row.cell(column.column()).isEmpty())) {
            sink.outOfScope("rows without values: headings and remarks", 1);
            return;
        }
        if (!mapping.where().stream().allMatch(filter -> fits(found, row, filter))) {
            sink.outOfScope("rows that the mapping leaves out", 1);
            return;
        }
        series(found, row);
        if (!measured(found, row)) {
            sink.outOfScope("rows without a figure that is asked for", 1);
        }
    }

    /** True if any measure has figures in the row. */
    private boolean measured(Headings found, RawRow row) {
        boolean any = false;
        for (MappedMeasure measure : measures) {
            if (measure.where().stream().allMatch(filter -> fits(found, row, filter))) {
                for (Reading reading : measure.readings()) {
                    any |= reading(found, row, measure, reading);
                }
            }
        }
        return any;
    }

    private void series(Headings found, RawRow row) {
        for (String column : mapping.series()) {
            int at = found.find(List.of(column));
            if (at >= 0 && !row.cell(at).isEmpty()) {
                Set<String> seen = seriesSeen.computeIfAbsent(column, name -> new LinkedHashSet<>());
                if (seen.size() <= 12) {
                    seen.add(row.cell(at));
                }
            }
        }
    }

    private boolean fits(Headings found, RawRow row, RowFilter filter) {
        String cell = switch (filter.column()) {
            case "sheet", "part" -> row.part();
            case "section" -> section;
            case "file" -> file;
            case "title" ->
                String.join(
                        " ",
                        above.stream().flatMap(line -> line.cells().stream()).toList());
            default -> {
                int column = found.find(List.of(filter.column()));
                if (column < 0) {
                    throw new MisfitException(
                            "this file has no column " + filter.column() + ", by which rows are chosen");
                }
                yield row.cell(column);
            }
        };
        return filter.fits(cell);
    }

    /** True if the row has figures of the reading. */
    private boolean reading(Headings found, RawRow row, MappedMeasure measure, Reading reading) {
        CellSource receiver = reading.receiver() == null ? mapping.receiver() : reading.receiver();
        CellSource sender = reading.sender() == null ? mapping.sender() : reading.sender();
        if (receiver == null) {
            throw new MisfitException(mapping.id() + " does not say where the receiver of a measure stands");
        }
        if (!wide.isEmpty()) {
            List<Wide> own = columns.computeIfAbsent(reading, one -> columns(one.value()));
            for (Wide column : own) {
                one(found, row, measure, sender, receiver, column);
            }
            return !own.isEmpty();
        }
        int value = reading.value() == null ? -1 : column(found, reading.value());
        if (value < 0 && measure.combine() != MappedMeasure.Combine.COUNT) {
            return false;
        }
        Wide column = new Wide(value, value < 0 ? "" : found.names().get(value), "");
        one(found, row, measure, sender, receiver, column);
        return true;
    }

    private void one(
            Headings found,
            RawRow row,
            MappedMeasure measure,
            @Nullable CellSource sender,
            CellSource receiver,
            Wide column) {
        String heading = column.heading();
        String period = period(found, row, heading);
        String scale = measure.scale() == null ? "" : text(found, row, measure.scale(), heading);
        String value = row.cell(column.column());
        String at = locator(row, column.column(), heading);
        List<String> from = sender == null ? List.of("") : names(found, row, sender, heading);
        for (String receiving : names(found, row, receiver, heading)) {
            Name who = new Name(receiving, receiver.scheme());
            for (String sending : from) {
                Name whom = sender == null ? null : new Name(sending, sender.scheme());
                sink.figure(new RawFigure(row, measure, whom, who, period, value, scale, at));
            }
        }
    }

    private List<String> names(Headings found, RawRow row, CellSource cell, String heading) {
        String text = text(found, row, cell, heading);
        return cell.several().isEmpty()
                ? List.of(text)
                : List.of(text.split("\\s*" + Pattern.quote(cell.several()) + "\\s*", -1));
    }

    private String period(Headings found, RawRow row, String heading) {
        CellSource cell = mapping.period();
        String text = text(found, row, cell, heading);
        if (cell.afterSection()) {
            return section.replaceAll("\\D*(\\d{4}).*", "$1") + " " + text;
        }
        if (mapping.month() == null) {
            return text;
        }
        String month = text(found, row, mapping.month(), heading);
        return month.matches("\\d")
                ? text + "-0" + month
                : month.matches("\\d\\d") ? text + "-" + month : text + " " + month;
    }

    private String locator(RawRow row, int column, String heading) {
        if (atColumn >= 0 && !row.cell(atColumn).isEmpty()) {
            return row.cell(atColumn) + (heading.isEmpty() ? "" : ", " + heading);
        }
        if (workbook) {
            String letters = column < 0 ? "" : ", column " + CellReference.convertNumToColString(column);
            return "sheet " + row.part() + ", row " + row.number() + letters;
        }
        String in = row.part().isEmpty() ? "" : row.part() + ", ";
        return in + "line " + row.number() + (heading.isEmpty() ? "" : ", " + heading);
    }

    // ---- Cells.

    private int column(Headings found, CellSource cell) {
        return switch (cell.where()) {
            case HEADING -> found.find(cell.names());
            case COLUMN -> CellReference.convertColStringToIndex(cell.names().get(0));
            default -> -1;
        };
    }

    private String text(Headings found, RawRow row, CellSource cell, String heading) {
        return switch (cell.where()) {
            case HEADING, COLUMN -> row.cell(column(found, cell));
            case CONSTANT -> cell.names().get(0);
            case SHEET -> group(cell, row.part());
            case FILE -> group(cell, file);
            case SECTION -> group(cell, section);
            case WIDE -> heading;
            case TITLE ->
                above.stream()
                        .flatMap(line -> line.cells().stream())
                        .map(text -> group(cell, text))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        };
    }

    private static String group(CellSource cell, String text) {
        Matcher found = Pattern.compile(cell.names().get(0), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return !found.find() ? "" : found.groupCount() == 0 ? found.group() : found.group(1);
    }
}
