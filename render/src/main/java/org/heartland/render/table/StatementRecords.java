package org.heartland.render.table;

import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Ledger;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Statement.Prediction;
import org.heartland.assessment.Statement.Resolved;
import org.heartland.render.words.Words;

/** The statements with their verdicts, and the predictions with what has come of them, as rows. */
final class StatementRecords {
    private StatementRecords() {}

    static List<TableRow> verdicts(Assessment assessment) {
        Words words = Words.english(assessment.subject());
        return assessment.claims().stream().map(row -> verdict(row, words)).toList();
    }

    static List<TableRow> ledger(Assessment assessment) {
        return Ledger.of(assessment.predictions()).entries().stream()
                .map(StatementRecords::prediction)
                .toList();
    }

    private static TableRow statement(Statement claim) {
        return new TableRow().text(claim.id()).text(claim.passage().text()).whole(claim.paragraph());
    }

    private static TableRow verdict(ClaimRow row, Words words) {
        Statement claim = row.claim();
        Judged now = row.now();
        TableRow cells = statement(claim)
                .text(claim.voice().word())
                .text(claim.kind().word())
                .text(claim.says())
                .text(row.then().verdict().word())
                .text(now.verdict().word())
                .text(now.soFar().word())
                .number(now.settingsTrue())
                .number(now.settingsUnknown())
                .number(now.settingsTied())
                .text(words.say(row.dependsOn()))
                .texts(now.holdsFor())
                .texts(now.openFor())
                .text(now.why())
                .text(claim.check())
                .text(claim.suggest());
        return support(cells, row);
    }

    private static TableRow prediction(Ledger.Entry entry) {
        ClaimRow row = entry.row();
        Prediction prediction = row.claim().prediction();
        Resolved resolved = prediction == null ? null : prediction.resolved();
        TableRow cells = statement(row.claim())
                .text(row.claim().says())
                .day(prediction == null ? null : prediction.horizon())
                .text(prediction == null ? null : prediction.rule())
                .number(entry.probability())
                .text(entry.resolution().word())
                .truth(entry.came())
                .text(row.now().verdict().word())
                .text(row.now().soFar().word())
                .number(row.now().settingsTrue())
                .number(row.now().settingsUnknown())
                .day(resolved == null ? null : resolved.on())
                .text(resolved == null ? null : resolved.as().source().id());
        return support(cells, row);
    }

    private static TableRow support(TableRow cells, ClaimRow row) {
        return cells.whole(row.support().sources())
                .whole(row.support().primary())
                .wholes(row.now().rows());
    }
}
