package org.heartland.render.table;

import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.citation.PassedOn;
import org.heartland.citation.Source;
import org.heartland.render.words.Words;

/** The rows of evidence that can be seen now and may be passed on as a table, each with its source. */
final class PanelRecords {
    private PanelRecords() {}

    static List<TableRow> of(Assessment assessment) {
        Subject subject = assessment.subject();
        Words words = Words.english(subject);
        return assessment.visible().stream()
                .filter(number -> assessment.row(number).source().allows().lets(PassedOn.ROWS))
                .map(number -> source(seen(number, assessment.row(number), subject, words), assessment.row(number)))
                .toList();
    }

    private static TableRow seen(int number, EvidenceRow row, Subject subject, Words words) {
        Indicator indicator = subject.indicators().get(row.name());
        return new TableRow()
                .whole(number)
                .text(row.kind().word())
                .text(row.name())
                .text(indicator == null ? "" : indicator.domain())
                .texts(row.by())
                .text(names(row.by(), words))
                .texts(row.toward())
                .text(names(row.toward(), words))
                .day(row.from())
                .day(row.to())
                .number(row.value())
                .text(row.unit())
                .text(row.tag())
                .text(row.label())
                .text(row.says());
    }

    private static String names(List<String> ids, Words words) {
        return String.join("; ", ids.stream().map(words::actor).toList());
    }

    private static TableRow source(TableRow cells, EvidenceRow row) {
        Source source = row.source();
        return cells.text(source.id().id())
                .text(source.title())
                .text(source.author())
                .text(source.url())
                .text(source.publishedAs())
                .day(source.accessed())
                .text(source.grade().word())
                .text(source.full() ? "full" : "excerpt")
                .text(source.reporter())
                .text(source.origin() == null ? "" : source.origin().id())
                .text(row.locator().text())
                .text(source.allows().word())
                .text(source.licence());
    }
}
