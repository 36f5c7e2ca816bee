package org.heartland.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.citation.Source;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;
import org.heartland.web.page.EvidenceView.EvidenceLine;

/** The rows behind a value, with their sources, in lines and as a table. */
final class EvidenceWriter {
    private static final int MOST = 60;
    private static final int CITED = 3;

    private final PageRequest request;
    private final Words words;
    private final SortedSet<Integer> rows = new TreeSet<>();

    EvidenceWriter(PageRequest request, Explanation explanation) {
        this.request = request;
        this.words = request.words();
        explanation.steps().forEach(this::collect);
    }

    private void collect(Step step) {
        rows.addAll(step.rows());
        step.from().forEach(this::collect);
    }

    /** Adds rows on which it rests beside those of its steps. */
    EvidenceWriter and(int... more) {
        for (int row : more) {
            rows.add(row);
        }
        return this;
    }

    int all() {
        return rows.size();
    }

    List<EvidenceLine> lines() {
        RowWords of = new RowWords(words);
        SourceWords sources = new SourceWords(words);
        List<EvidenceLine> lines = new ArrayList<>();
        for (int number : rows.stream().limit(MOST).toList()) {
            EvidenceRow row = request.assessment().row(number);
            boolean figure = row.kind() == EvidenceRow.Kind.OBSERVATION;
            lines.add(new EvidenceLine(
                    figure ? of.value(row) : "",
                    row.kind() == EvidenceRow.Kind.EVENT && !row.says().isEmpty()
                            ? words.term(row.says())
                            : of.what(row),
                    of.period(row),
                    sources.brief(row.source()),
                    sources.line(row.source()),
                    row.source().url(),
                    row.locator().text(),
                    request.link(
                            SourcePage.NAME, SourcePage.OF, row.source().id().id())));
        }
        return lines;
    }

    /** The rows as the table of all rows has them. */
    DataTable table() {
        DataTable all = AssessmentTable.PANEL.of(request.assessment());
        return new DataTable(
                all.columns(),
                all.rows().stream()
                        .filter(row -> rows.contains(Integer.valueOf(row.get(0))))
                        .toList());
    }

    /** What is said, and by whom, in a sentence to be cited. */
    String cite(String says) {
        SourceWords names = new SourceWords(words);
        List<Source> best = SourceNames.best(
                rows.stream().map(row -> request.assessment().row(row).source()).toList());
        String sources = best.stream().limit(CITED).map(names::brief).collect(Collectors.joining("; "));
        String more = best.size() > CITED ? "; " + request.say("{0} more", best.size() - CITED) : "";
        return request.say(
                "{0}. Computed with Heartland from: {1}. Evidence to {2}.",
                says, sources + more, words.date(request.assessment().of().asOf()));
    }
}
