package org.heartland.importers;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heartland.days.Days;
import org.heartland.importers.mapping.CellSource;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.reading.MappedReading;
import org.heartland.importers.reading.PeriodText;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.importers.table.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * A text of one figure a row with headings in its first line, and what its columns are. A database reads the rows of it that leave nothing open; what
 * names and periods mean is asked here, and the other rows are read one by one, so that the result is the same.
 *
 * @param columns the number of columns
 * @param sender null for a state's own figures
 * @param value the column of values
 * @param shift by which power of ten values are multiplied
 * @param notNumbers cells that stand for no number, though they may be written as one
 * @param locator the place of a figure, in which {@code {}} stands for the number of its line
 */
public record PlainTable(
        Path file,
        char separator,
        int columns,
        @Nullable Cell sender,
        Cell receiver,
        Cell period,
        int value,
        int shift,
        List<String> notNumbers,
        MappedMeasure measure,
        String locator,
        Names names) {
    /** Reads the rows of a table that leave nothing open, in any way. */
    public interface Reader {
        /** What was taken of a table; nothing of one that is not worth it. */
        Taken take(PlainTable table) throws IOException;
    }

    /**
     * What was taken.
     *
     * @param lines the numbers of the lines of these rows
     * @param all true if there are no other rows
     * @param points true if any value has a decimal point
     */
    public record Taken(BitSet lines, boolean all, boolean points) {
        public static final Taken NONE = new Taken(new BitSet(), false, false);
    }

    /**
     * Where something stands.
     *
     * @param column from 0; -1 if it is the same in all rows
     * @param constant what it is in all rows
     */
    public record Cell(int column, String constant) {}

    /** What names and periods mean, as for rows that are read one by one. */
    public static final class Names {
        private final FigureCollector all;
        private final MappedMeasure measure;
        private final @Nullable CellSource sender;
        private final CellSource receiver;

        private Names(FigureCollector all, MappedMeasure measure, @Nullable CellSource sender, CellSource receiver) {
            this.all = all;
            this.measure = measure;
            this.sender = sender;
            this.receiver = receiver;
        }

        /** The days that a text means; empty if it is no period, or one that is not wanted. */
        public Optional<Days> period(String written) {
            return PeriodText.of(written.strip()).filter(all::wants);
        }

        /** The code of a receiver; empty if nobody, or somebody who is not wanted. */
        public Optional<String> receiver(String written, Days period) {
            return all.receiver(new Name(written.strip(), receiver.scheme()), sender == null, period);
        }

        /** The code of a sender; empty if nobody, or somebody who is not wanted. */
        public Optional<String> sender(String written, Days period) {
            return sender == null
                    ? Optional.empty()
                    : all.sender(measure, new Name(written.strip(), sender.scheme()), period);
        }
    }

    /** A table that can be read so; null if something is open about all of its rows. */
    static @Nullable PlainTable of(TableMapping mapping, Path file, char separator, RawRow top, FigureCollector all) {
        if (!isPlain(mapping, top)) {
            return null;
        }
        MappedMeasure measure = mapping.measures().get(0);
        MappedMeasure.Reading reading = measure.readings().get(0);
        CellSource sender = reading.sender() == null ? mapping.sender() : reading.sender();
        CellSource receiver = reading.receiver() == null ? mapping.receiver() : reading.receiver();
        Headings headings = Headings.of(List.of(top.cells()));
        Cell from = cell(headings, sender);
        Cell to = cell(headings, receiver);
        Cell when = cell(headings, mapping.period());
        Cell value = cell(headings, reading.value());
        if (receiver == null || to == null || when == null || value == null || (sender == null) != (from == null)) {
            return null;
        }
        return new PlainTable(
                file,
                separator,
                top.cells().size(),
                from,
                to,
                when,
                value.column(),
                -measure.times().stripTrailingZeros().scale(),
                Stream.concat(mapping.nil().stream(), mapping.missing().stream())
                        .sorted()
                        .toList(),
                measure,
                "line {}, " + headings.names().get(value.column()),
                new Names(all, measure, sender, receiver));
    }

    /** True if each row below the first tells one figure of one measure, whatever other rows say. */
    private static boolean isPlain(TableMapping mapping, RawRow top) {
        if (mapping.measures().size() != 1) {
            return false;
        }
        MappedMeasure measure = mapping.measures().get(0);
        BigDecimal times = measure.times().stripTrailingZeros();
        return mapping.headerRows() == 1
                && mapping.headerHas().stream()
                        .allMatch(want -> top.cells().stream().anyMatch(cell -> Headings.fits(want, cell)))
                && mapping.sections().isEmpty()
                && mapping.where().isEmpty()
                && mapping.month() == null
                && !mapping.period().afterSection()
                && !mapping.isWide()
                && !Boolean.TRUE.equals(mapping.decimalComma())
                && Headings.of(List.of(top.cells())).find(mapping.series()) < 0
                && Headings.of(List.of(top.cells())).find(List.of(MappedReading.AT)) < 0
                && measure.combine() == MappedMeasure.Combine.ONE
                && measure.readings().size() == 1
                && measure.where().isEmpty()
                && measure.scale() == null
                && times.unscaledValue().equals(BigInteger.ONE);
    }

    /** A column, or what is the same in all rows; null for anything else. */
    private static @Nullable Cell cell(Headings headings, @Nullable CellSource source) {
        if (source == null || !source.several().isEmpty() || source.filled()) {
            return null;
        }
        int column = headings.find(source.names());
        return switch (source.where()) {
            case HEADING -> column < 0 ? null : new Cell(column, "");
            case CONSTANT -> new Cell(-1, source.names().get(0));
            default -> null;
        };
    }
}
