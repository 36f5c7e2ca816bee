package org.heartland.importers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Correction;
import org.heartland.dossier.Years;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.SourceEntry;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the files of one edition of a publication.
 *
 * @param sourceId the id of the source, with the day of the edition where there can be several
 * @param published the day of the edition, as written
 * @param files the names of the files
 * @param figures by what they are of
 * @param unnamed partners that the dossier does not name, with the number of their figures
 * @param completeYears the years for which the source says that it lists everything, or null
 * @param rejected the rejected rows as CSV, by file
 * @param corrected the corrections that were made
 */
public record Edition(
        String sourceId,
        String published,
        SourceEntry source,
        List<String> files,
        List<MappedMeasure> measures,
        Map<Imported.Key, Imported> figures,
        Tally tally,
        Map<String, BigDecimal> unnamed,
        @Nullable Years completeYears,
        Map<String, String> rejected,
        List<Corrected> corrected) {

    /** A correction that was made, and of which figure. */
    public record Corrected(Correction correction, Imported.Key key) {}

    /** The same with other figures, since corrections were made. */
    Edition corrected(Map<Imported.Key, Imported> others, List<Corrected> made) {
        return new Edition(
                sourceId, published, source, files, measures, others, tally, unnamed, completeYears, rejected, made);
    }

    /** The rejected rows by the names of the files that keep them. */
    public Map<String, String> rejectedFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        rejected.forEach((file, text) -> {
            String stem =
                    file.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("(?i)\\.(csv|tsv|txt|tab|xlsx?|zip)$", "");
            files.put(sourceId + "-" + stem + "-rejected.csv", text);
        });
        return files;
    }
}
