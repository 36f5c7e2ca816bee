package org.heartland.assess;

import java.util.List;
import org.heartland.assessment.EvidenceRow;
import org.heartland.panel.Row;

/** Converts the rows of the long table to evidence rows, each under its number. */
final class EvidenceRows {
    private EvidenceRows() {}

    static List<EvidenceRow> of(List<Row> table) {
        return table.stream().map(EvidenceRows::row).toList();
    }

    private static EvidenceRow row(Row row) {
        return new EvidenceRow(
                EvidenceRow.Kind.valueOf(row.recordKind().name()),
                row.indicator(),
                row.senders(),
                row.receivers(),
                row.from(),
                row.to(),
                row.value(),
                row.unit(),
                row.source(),
                row.locator(),
                row.tag(),
                row.label(),
                row.says(),
                row.at());
    }
}
