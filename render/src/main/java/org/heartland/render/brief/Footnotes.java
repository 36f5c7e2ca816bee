package org.heartland.render.brief;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.render.words.SourceNames;

/** The sources of a brief, numbered from 1 in the order in which they are first referred to. */
public final class Footnotes {
    /** No sentence names more sources than this: first-hand ones come first, copies last, each publisher once. */
    public static final int MOST = 3;

    private static final Comparator<Source> NEWEST =
            Comparator.comparing(Source::published).reversed();
    private static final Comparator<Source> READ_AND_FIRST =
            Comparator.comparing(Source::full).reversed().thenComparing(Source::published);

    private final Assessment assessment;
    private final Map<Source, Integer> numbers = new LinkedHashMap<>();

    public Footnotes(Assessment assessment) {
        this.assessment = assessment;
    }

    /** References to the best sources of these rows of evidence; an empty list of numbers if there are no rows. */
    public LinePart.Notes of(int... rows) {
        return to(best(rows));
    }

    /** References to these sources. */
    public LinePart.Notes to(List<Source> sources) {
        return new LinePart.Notes(sources.stream()
                .map(source -> numbers.computeIfAbsent(source, unseen -> numbers.size() + 1))
                .sorted()
                .toList());
    }

    /** The best sources of these rows, at most {@value #MOST}, one for each publisher: of figures the newest edition, of events what is read in full. */
    public List<Source> best(int... rows) {
        boolean figures =
                Arrays.stream(rows).allMatch(row -> assessment.row(row).kind() == EvidenceRow.Kind.OBSERVATION);
        List<Source> published = assessment.sources(rows).stream()
                .filter(source -> source.grade() != Grade.ASSUMED)
                .toList();
        return SourceNames.best(published, figures ? NEWEST : READ_AND_FIRST).stream()
                .limit(MOST)
                .toList();
    }

    /** The sources that were referred to, in the order of their numbers. */
    public List<Source> list() {
        return List.copyOf(numbers.keySet());
    }
}
