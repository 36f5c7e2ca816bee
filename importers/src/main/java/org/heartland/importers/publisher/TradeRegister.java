package org.heartland.importers.publisher;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.dossier.Years;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.reading.FigureSink;
import org.heartland.importers.reading.Importer;
import org.heartland.importers.reading.MappedReading;
import org.heartland.importers.reading.MisfitException;
import org.heartland.importers.reading.RawFigure;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.heartland.naming.CodeScheme;
import org.jspecify.annotations.Nullable;

/**
 * The trade register of the SIPRI Arms Transfers Database, as its site exports it: the layouts of 2023 and of 2026, and that of one row a delivery year.
 * What a deal delivered in several years is spread over them evenly, since the register does not say how much came in which; deliveries are dated by
 * their own years, never by the year of the order. A row without the volume delivered tells nothing and is out of scope, and "0" is less than half a
 * million, which the sums count as 0.
 */
public record TradeRegister(TableMapping mapping) implements Importer {
    public static final String ID = "sipri_register";

    private static final List<String> DELIVERED =
            List.of("SIPRI TIV of delivered weapons", "TIV delivery", "tiv_delivery", "TIV of delivered weapons");
    private static final List<String> DELIVERY_YEARS = List.of(
            "Year(s) of delivery",
            "Year(s) of deliveries",
            "Year of delivery",
            "Delivery year",
            "delivery_year",
            "year_of_delivery");
    private static final Pattern RANGE = Pattern.compile("year range '(\\d{4})' to '(\\d{4})'");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** The years of the export: within them the register lists every deal. */
    @Override
    public @Nullable Years completeYears(List<RawRow> first) {
        for (RawRow row : first) {
            Matcher range = RANGE.matcher(String.join(",", row.cells()));
            if (range.find()) {
                return new Years(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
            }
        }
        return null;
    }

    @Override
    public void read(RawTable table, String file, TableMapping asked, FigureSink sink) throws IOException {
        Deals deals = new Deals(asked.measures(), sink);
        table.read(deals::row);
        if (deals.headings == null) {
            throw new MisfitException("this file has no row with the heading Recipient");
        }
    }

    private static final class Deals {
        private final List<MappedMeasure> measures;
        private final FigureSink sink;
        private final List<RawRow> above = new ArrayList<>();
        private @Nullable Headings headings;
        private int recipient;
        private int supplier;
        private int years;
        private int volume;
        private int at;
        private int width;

        Deals(List<MappedMeasure> measures, FigureSink sink) {
            this.measures = measures;
            this.sink = sink;
        }

        boolean row(RawRow row) {
            if (headings == null) {
                above.add(row);
                boolean found = row.cells().stream().anyMatch(cell -> cell.equalsIgnoreCase("recipient"));
                if (found) {
                    heading(row);
                }
            } else if (row.width() > 0 || !row.flaw().isEmpty()) {
                sink.row(row);
                deal(row);
            }
            return true;
        }

        private void heading(RawRow row) {
            Headings found = Headings.of(List.of(row.cells()));
            headings = found;
            recipient = found.find(List.of("Recipient"));
            supplier = found.find(List.of("Supplier"));
            years = found.find(DELIVERY_YEARS);
            volume = found.find(DELIVERED);
            at = found.find(List.of(MappedReading.AT));
            width = row.cells().size();
            sink.heading(List.copyOf(above));
        }

        private void deal(RawRow row) {
            String cut = "the row has " + row.cells().size() + " fields and the headings " + width;
            if (!row.flaw().isEmpty() || row.cells().size() != width) {
                sink.reject(row, row.flaw().isEmpty() ? cut : row.flaw());
                return;
            }
            List<String> delivered = YEAR.matcher(row.cell(years))
                    .results()
                    .map(year -> year.group())
                    .toList();
            if (delivered.isEmpty() && row.cell(volume).isEmpty()) {
                sink.outOfScope("deals of which nothing has been delivered", measures.size());
                return;
            }
            if (delivered.isEmpty()) {
                sink.reject(row, "a volume delivered, and no year of delivery");
                return;
            }
            deliveries(row, delivered);
        }

        private void deliveries(RawRow row, List<String> delivered) {
            for (MappedMeasure measure : measures) {
                for (String year : delivered) {
                    String value = share(row.cell(volume), delivered.size());
                    String where = at < 0 || row.cell(at).isEmpty() ? "line " + row.number() : row.cell(at);
                    sink.figure(new RawFigure(
                            row,
                            measure,
                            new Name(row.cell(supplier), CodeScheme.NAME),
                            new Name(row.cell(recipient), CodeScheme.NAME),
                            year,
                            value,
                            "",
                            where));
                }
            }
        }

        /** The part of a volume that each of its years has. */
        private static String share(String volume, int years) {
            try {
                return years == 1 || volume.isEmpty()
                        ? volume
                        : new BigDecimal(volume)
                                .divide(BigDecimal.valueOf(years), MathContext.DECIMAL64)
                                .toPlainString();
            } catch (NumberFormatException e) {
                return volume;
            }
        }
    }
}
