package org.heartland.importers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.heartland.days.Days;
import org.heartland.importers.reading.PeriodText;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.yaml.YamlQuotes;

/** A mapping file for a table that nobody has described yet: what can be told from its first rows is filled in, the rest is asked for in comments. */
public final class MappingDraft {
    private static final int YEARS_OF_A_WIDE_TABLE = 3;

    private MappingDraft() {}

    /** The text of the mapping file. */
    public static Read<String> of(Path file) {
        try {
            List<RawRow> first = Importers.firstRows(RawTable.open(file, bytes -> {}));
            return new Read.Good<>(draft(String.valueOf(file.getFileName()), first));
        } catch (IOException e) {
            String what =
                    e instanceof RawTable.Unreadable ? String.valueOf(e.getMessage()) : "this file cannot be read";
            return new Read.Bad<>(List.of(Problem.at(Place.of(file.toString()), what, "")));
        }
    }

    private static String draft(String file, List<RawRow> first) {
        RawRow header = header(first);
        boolean wide = years(header) >= YEARS_OF_A_WIDE_TABLE;
        List<RawRow> below = first.stream()
                .filter(row -> row.part().equals(header.part()) && row.number() > header.number())
                .toList();
        int who = best(header, below, MappingDraft::isActor);
        int when = wide ? -1 : best(header, below, cell -> PeriodText.of(cell).isPresent());
        int what = wide ? -1 : value(header, below, when);
        String id = file.replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toLowerCase(Locale.ROOT);
        return template()
                .replace("{{id}}", Character.isDigit(id.charAt(0)) ? "t_" + id : id)
                .replace("{{title}}", YamlQuotes.of(file))
                .replace("{{has}}", has(header))
                .replace("{{sender}}", column(header, who))
                .replace("{{period}}", wide ? "{wide: yes}" : column(header, when))
                .replace(
                        "{{value}}",
                        wide ? "" : "    value: " + column(header, what) + "   # ? the column of the values\n");
    }

    /** The first row with several years, else the widest. */
    private static RawRow header(List<RawRow> first) {
        return first.stream()
                .filter(row -> years(row) >= YEARS_OF_A_WIDE_TABLE)
                .findFirst()
                .orElseGet(() -> first.stream()
                        .reduce((one, other) -> other.width() > one.width() ? other : one)
                        .orElse(new RawRow("", 1, List.of(), "")));
    }

    private static String has(RawRow header) {
        return header.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(3)
                .map(YamlQuotes::of)
                .collect(Collectors.joining(", "));
    }

    private static String template() {
        try (InputStream text = Objects.requireNonNull(MappingDraft.class.getResourceAsStream("draft.yaml"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long years(RawRow row) {
        return row.cells().stream()
                .filter(cell ->
                        PeriodText.of(cell).filter(Days::isCalendarYears).isPresent())
                .count();
    }

    private static boolean isActor(String cell) {
        Days period = Days.ofYears(2020, 2020);
        ActorNames names = new ActorNames(java.util.Map.of(), java.util.Map.of());
        return names.meant(new Name(cell, null), period).kind() == ActorNames.Kind.ACTOR;
    }

    /** The column with most cells of a kind, or -1. */
    private static int best(RawRow header, List<RawRow> below, java.util.function.Predicate<String> kind) {
        int best = -1;
        long most = 0;
        for (int column = 0; column < header.cells().size(); column++) {
            int at = column;
            long found = below.stream().filter(row -> kind.test(row.cell(at))).count();
            if (found > most) {
                most = found;
                best = column;
            }
        }
        return best;
    }

    /** The last column of numbers that are no years. */
    private static int value(RawRow header, List<RawRow> below, int when) {
        int value = -1;
        for (int column = 0; column < header.cells().size(); column++) {
            int at = column;
            long numbers = below.stream()
                    .filter(row -> FigureText.of(row.cell(at)).isPresent())
                    .count();
            value = column != when && numbers * 2 > below.size() ? column : value;
        }
        return value;
    }

    private static String column(RawRow header, int column) {
        if (column < 0) {
            return "{at: A}";
        }
        String heading = header.cell(column);
        return heading.isEmpty()
                ? "{at: " + org.apache.poi.ss.util.CellReference.convertNumToColString(column) + "}"
                : "{heading: " + YamlQuotes.of(heading) + "}";
    }
}
