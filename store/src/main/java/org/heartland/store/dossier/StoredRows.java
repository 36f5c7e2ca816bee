package org.heartland.store.dossier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.read.Folder;
import org.heartland.importers.dossier.SourceYaml;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.store.StoredSeries;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the series that a dossier names ({@code store: DATA_SET/SERIES} in an indicator), as files of the dossier: one of rows for each
 * indicator and one of sources. Whoever reads the dossier then reads them like its own.
 */
public final class StoredRows {
    /** The sources of all rows from a store. */
    static final String SOURCES = "sources-store.yaml";

    private final Dossier dossier;
    private final LocalDate day;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, String> sources = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private StoredRows(OwnFiles own, @Nullable LocalDate asOf) {
        this.dossier = own.dossier();
        this.day = asOf == null ? dossier.identity().now().asOf() : asOf;
    }

    /**
     * The files of a dossier with the rows of a store.
     *
     * @param asOf the day by which editions must have been published; null = that of the dossier
     */
    public static Read<Folder> over(Folder folder, Path store, @Nullable LocalDate asOf) {
        OwnFiles own = OwnFiles.of(folder);
        return files(own, store, asOf).then(files -> new Read.Good<>(own.files().with(files, List.of())));
    }

    /** The files alone, by their names in the dossier. */
    static Read<SortedMap<String, byte[]>> files(OwnFiles own, Path store, @Nullable LocalDate asOf) {
        if (own.wanted().isEmpty()) {
            String what = "no indicator of the dossier names a series of a store";
            String instead = "write store: DATA_SET/SERIES in the definition of one";
            return new Read.Bad<>(List.of(Problem.at(Place.of(store.toString()), what, instead)));
        }
        StoredRows rows = new StoredRows(own, asOf);
        SortedSet<String> references = new TreeSet<>();
        own.wanted().forEach(indicator -> indicator.store().forEach(one -> references.add(one.series())));
        NamedStates states = new NamedStates(own.dossier());
        return StoredSeries.read(store, references, states.codes(), rows.day).then(series -> {
            Map<String, StoredSeries> byReference = new TreeMap<>();
            series.forEach(one -> byReference.put(one.reference(), one));
            own.wanted().forEach(indicator -> rows.add(indicator, byReference, states));
            return Read.of(rows.written(), rows.problems);
        });
    }

    private void add(Indicator indicator, Map<String, StoredSeries> all, NamedStates states) {
        NarrowedRows rows = new NarrowedRows(dossier, indicator, states);
        Map<String, StoredSeries.Edition> editions = new TreeMap<>();
        for (Indicator.Stored one : indicator.store()) {
            StoredSeries series = all.get(one.series());
            if (series != null && fits(indicator, series)) {
                rows.add(series, one.total());
                editions.putAll(series.editions());
            }
        }
        rows.addRest();
        problems.addAll(rows.problems());
        files.put(Folder.rowsOfStore(indicator.id()), rows.text().getBytes(StandardCharsets.UTF_8));
        rows.sources().forEach(source -> cite(source, editions.get(source)));
    }

    private boolean fits(Indicator indicator, StoredSeries series) {
        if (!series.unit().equals(indicator.unit())) {
            String what = "its unit is " + indicator.unit() + ", and the store has " + series.reference();
            wrong(indicator, what + " in " + series.unit(), "write unit: " + series.unit());
            return false;
        }
        if (series.figures().isEmpty() && series.later()) {
            String what = "the store has " + series.reference() + " only in editions that were published after " + day;
            wrong(indicator, what, "move as_of in dossier.yaml, or import an older edition");
        }
        return true;
    }

    private void cite(String source, StoredSeries.@Nullable Edition edition) {
        if (edition != null && !dossier.sources().containsKey(source)) {
            sources.put(
                    source,
                    SourceYaml.of(source, edition.source(), edition.published(), edition.readOn(), edition.files()));
        }
    }

    private void wrong(Indicator indicator, String what, String instead) {
        problems.add(Problem.at(Place.of(indicator.id()), what, instead));
    }

    private SortedMap<String, byte[]> written() {
        if (!sources.isEmpty()) {
            String text = "# Sources of the rows that heartland compile took from a store.\n"
                    + String.join("", sources.values());
            files.put(SOURCES, text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
