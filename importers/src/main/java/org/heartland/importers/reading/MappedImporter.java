package org.heartland.importers.reading;

import java.io.IOException;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.table.RawTable;

/** Reads any table that a mapping file describes, long or wide. */
public record MappedImporter(TableMapping mapping) implements Importer {

    @Override
    public void read(RawTable table, String file, TableMapping asked, FigureSink sink) throws IOException {
        MappedReading reading = new MappedReading(asked, asked.measures(), table.isWorkbook(), file, sink);
        table.read(reading::row);
        reading.end();
    }
}
