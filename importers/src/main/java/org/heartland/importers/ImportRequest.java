package org.heartland.importers;

import java.nio.file.Path;
import java.util.List;
import org.heartland.importers.mapping.RowFilter;
import org.heartland.importers.reading.Importer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param importer null = found by what each file looks like
 * @param measures the ids of the measures wanted; none = the usual ones
 * @param where further conditions on rows
 * @param scale by what values are multiplied, where the file does not say so; null = as the file says
 * @param published the day of the edition, where the file does not say so; null = as the file says
 */
public record ImportRequest(
        @Nullable Importer importer,
        List<Path> files,
        List<String> measures,
        List<RowFilter> where,
        @Nullable String scale,
        @Nullable String published) {
    /** Told how far a file is read. */
    public interface Progress {
        void at(String file, long bytes);
    }
}
