package org.heartland.importers.publisher;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.MappedMeasure.Reading;
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
 * Ideal points in the General Assembly (Bailey, Strezhnev and Voeten 2017) as distances: the absolute difference of two states' points in a year. The
 * points themselves, a state's own figures, are read by the mapping {@code un_ideal_points}.
 */
public record IdealPointDistances(TableMapping mapping) implements Importer {
    public static final String ID = "un_ideal_distance";

    /** Asked for by name only: the same file is that of the points. */
    @Override
    public int recognises(List<RawRow> first) {
        return 0;
    }

    @Override
    public void read(RawTable table, String file, TableMapping asked, FigureSink sink) throws IOException {
        Points points = new Points(asked.measures(), sink);
        table.read(points::row);
        points.distances();
    }

    private record Point(RawRow row, String state, String value) {}

    private static final class Points {
        private final List<MappedMeasure> measures;
        private final FigureSink sink;
        private final Map<String, Map<String, List<Point>>> points = new TreeMap<>();
        private @Nullable Headings headings;

        Points(List<MappedMeasure> measures, FigureSink sink) {
            this.measures = measures;
            this.sink = sink;
        }

        boolean row(RawRow row) {
            Headings found = headings;
            if (found == null) {
                headings = Headings.of(List.of(row.cells()));
                sink.heading(List.of(row));
                return true;
            }
            sink.row(row);
            if (!row.flaw().isEmpty()) {
                sink.reject(row, row.flaw());
                return true;
            }
            points(found, row);
            return true;
        }

        private void points(Headings found, RawRow row) {
            String year = row.cell(found.find(List.of("year")));
            String state = row.cell(found.find(List.of("ccode")));
            for (MappedMeasure measure : measures) {
                Reading reading = measure.readings().get(0);
                String value = reading.value() == null
                        ? ""
                        : row.cell(found.find(reading.value().names()));
                boolean known = !value.isEmpty() && !value.equals("NA");
                if (known) {
                    points.computeIfAbsent(measure.definition().id(), any -> new TreeMap<>())
                            .computeIfAbsent(year, any -> new ArrayList<>())
                            .add(new Point(row, state, value));
                }
                sink.outOfScope(known ? "points, read into distances" : "no value", 1);
            }
        }

        void distances() {
            for (MappedMeasure measure : measures) {
                points.getOrDefault(measure.definition().id(), Map.of()).forEach((year, states) -> {
                    for (Point one : states) {
                        for (Point other : states) {
                            if (!one.state().equals(other.state())) {
                                distance(measure, year, one, other);
                            }
                        }
                    }
                });
            }
        }

        /** The absolute difference; what are no numbers stays as it is, to be rejected. */
        private static String difference(String one, String other) {
            try {
                return new BigDecimal(one).subtract(new BigDecimal(other)).abs().toPlainString();
            } catch (NumberFormatException e) {
                return one + " less " + other;
            }
        }

        private void distance(MappedMeasure measure, String year, Point one, Point other) {
            String value = difference(one.value(), other.value());
            sink.figure(new RawFigure(
                    one.row(),
                    measure,
                    new Name(one.state(), CodeScheme.COW),
                    new Name(other.state(), CodeScheme.COW),
                    year,
                    value,
                    "",
                    "computed: lines " + one.row().number() + " and "
                            + other.row().number()));
        }
    }
}
