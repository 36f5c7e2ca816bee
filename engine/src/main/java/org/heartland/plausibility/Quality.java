package org.heartland.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.heartland.citation.Source;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.plausibility.QualityFinding.Kind;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/** The report on the quality of figures, wherever they are kept: what should be looked at before anything rests on them. */
public final class Quality {
    private Quality() {}

    /** Of the indicators of a dossier that are wanted. */
    public static List<QualityFinding> of(Dossier dossier, Predicate<String> wanted) {
        return of(dossier.observations(), dossier.indicators(), dossier.sources(), wanted);
    }

    /** The same of figures, with their indicators and sources by id. */
    public static List<QualityFinding> of(
            List<Observation> rows,
            SortedMap<String, Indicator> indicators,
            SortedMap<String, Source> sources,
            Predicate<String> wanted) {
        List<BookSeries> all = BookSeries.of(rows, indicators, sources);
        List<QualityFinding> found = new ArrayList<>();
        new Agreement(all, found).report();
        new Jumps(all, found).report();
        noted(all, found, Kind.UNIT, notes -> new Slips(all, notes).report());
        noted(all, found, Kind.COPIED, notes -> new CopiedYears(all, notes).report());
        new Aggregates(all, found).report();
        new Shrinkage(rows, sources, found).report();
        return found.stream()
                .filter(finding -> wanted.test(finding.indicator()))
                .sorted(Comparator.comparing(QualityFinding::kind))
                .toList();
    }

    /** What check notes is found here too; a note knows its place, and its place the indicator. */
    private static void noted(List<BookSeries> all, List<QualityFinding> found, Kind kind, Consumer<Problems> report) {
        Map<Place, String> indicators = new HashMap<>();
        all.forEach(series -> series.rows().forEach(row -> indicators.put(row.at(), row.indicator())));
        Problems notes = Problems.ofNotes();
        report.accept(notes);
        notes.all()
                .forEach(note -> found.add(
                        new QualityFinding(kind, indicators.getOrDefault(note.at(), ""), note.at(), note.sentence())));
    }
}
