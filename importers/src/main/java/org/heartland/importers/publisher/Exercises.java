package org.heartland.importers.publisher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.reading.FigureSink;
import org.heartland.importers.reading.Importer;
import org.heartland.importers.reading.RawFigure;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.heartland.naming.CodeScheme;
import org.jspecify.annotations.Nullable;

/**
 * Joint military exercises (D'Orazio; D'Orazio and Galambos): one row an exercise, its participants in as many columns as there may be. Each pair of
 * participants is counted once for the year in which the exercise began, in both directions.
 */
public record Exercises(TableMapping mapping) implements Importer {
    public static final String MME = "mme";
    public static final String JME = "jme";

    private static final Pattern PARTICIPANT = Pattern.compile("(?i)state ?[A-Z]{1,2}");
    private static final Pattern NO_STATE = Pattern.compile("|-9|0|1|xx|NA");

    @Override
    public void read(RawTable table, String file, TableMapping asked, FigureSink sink) throws IOException {
        Reading reading = new Reading(asked.measures(), sink);
        table.read(reading::row);
    }

    private static final class Reading {
        private final List<MappedMeasure> measures;
        private final FigureSink sink;
        private final List<Integer> participants = new ArrayList<>();
        private @Nullable Headings headings;
        private int year;
        private int start;

        Reading(List<MappedMeasure> measures, FigureSink sink) {
            this.measures = measures;
            this.sink = sink;
        }

        boolean row(RawRow row) {
            if (headings == null) {
                heading(row);
                return true;
            }
            sink.row(row);
            if (row.flaw().isEmpty()) {
                exercise(row);
            } else {
                sink.reject(row, row.flaw());
            }
            return true;
        }

        private void exercise(RawRow row) {
            Set<String> states = new LinkedHashSet<>();
            participants.stream()
                    .map(row::cell)
                    .filter(cell -> !NO_STATE.matcher(cell).matches())
                    .forEach(states::add);
            if (states.size() < 2) {
                sink.outOfScope("exercises with fewer than two named states", 1);
            }
            pairs(row, List.copyOf(states));
        }

        private void heading(RawRow row) {
            Headings found = Headings.of(List.of(row.cells()));
            headings = found;
            year = found.find(List.of("s.year"));
            start = found.find(List.of("Start Date", "StartDate"));
            for (int column = 0; column < found.names().size(); column++) {
                if (PARTICIPANT.matcher(found.names().get(column)).matches()) {
                    participants.add(column);
                }
            }
            sink.heading(List.of(row));
        }

        /** The year, or where its column is empty that at the end of the date on which it began: {@code 11/xx/2007}. */
        private String year(RawRow row) {
            String written = row.cell(year);
            return written.isEmpty() ? row.cell(start).replaceFirst("^.*/(?=(19|20)\\d\\d$)", "") : written;
        }

        private void pairs(RawRow row, List<String> states) {
            for (MappedMeasure measure : measures) {
                for (String one : states) {
                    for (String other : states) {
                        if (!one.equals(other)) {
                            sink.figure(new RawFigure(
                                    row,
                                    measure,
                                    new Name(one, CodeScheme.NAME),
                                    new Name(other, CodeScheme.NAME),
                                    year(row),
                                    "1",
                                    "",
                                    "line " + row.number()));
                        }
                    }
                }
            }
        }
    }
}
