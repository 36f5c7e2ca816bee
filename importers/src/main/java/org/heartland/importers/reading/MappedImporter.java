package org.heartland.importers.reading;

import java.io.IOException;
import java.util.List;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;

/** Reads any table that a mapping file describes, long or wide. */
public final class MappedImporter implements Importer {
    private final TableMapping mapping;

    public MappedImporter(TableMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public TableMapping mapping() {
        return mapping;
    }

    @Override
    public int recognises(List<RawRow> first) {
        return mapping.recognise().stream()
                .filter(layout -> first.stream().anyMatch(row -> hasAll(row, layout)))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean hasAll(RawRow row, List<String> layout) {
        return layout.stream().allMatch(want -> row.cells().stream().anyMatch(cell -> Headings.fits(want, cell)));
    }

    @Override
    public void read(RawTable table, String file, TableMapping asked, FigureSink sink) throws IOException {
        MappedReading reading = new MappedReading(asked, asked.measures(), table.isWorkbook(), file, sink);
        table.read(reading::row);
        reading.end();
    }
}
