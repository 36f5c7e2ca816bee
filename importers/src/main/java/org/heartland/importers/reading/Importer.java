package org.heartland.importers.reading;

import java.io.IOException;
import java.util.List;
import org.heartland.dossier.Years;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.SourceEntry;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.jspecify.annotations.Nullable;

/** Reads the files of one publisher. */
public interface Importer {
    /** What its files are: their name, their measures, what their names and signs stand for, and their source. */
    TableMapping mapping();

    /** How many cells of its headings are found in the first rows of a file; 0 if the file is not one of its own. */
    default int recognises(List<RawRow> first) {
        return mapping().recognise().stream()
                .filter(layout -> first.stream().anyMatch(row -> hasAll(row, layout)))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean hasAll(RawRow row, List<String> layout) {
        return layout.stream().allMatch(want -> row.cells().stream().anyMatch(cell -> Headings.fits(want, cell)));
    }

    /**
     * Reads a file.
     *
     * @param file its name without folders
     * @param asked the mapping with the measures that are wanted, and with further conditions
     */
    void read(RawTable table, String file, TableMapping asked, FigureSink sink) throws IOException;

    /** The word by which it is asked for. */
    default String id() {
        return mapping().id();
    }

    /** The publication that its files are editions of. */
    default SourceEntry source() {
        return mapping().source();
    }

    /** The years for which a file lists everything, by its own words; null if it does not say so. */
    default @Nullable Years completeYears(List<RawRow> first) {
        return null;
    }
}
