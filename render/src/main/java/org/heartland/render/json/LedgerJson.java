package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Ledger;
import org.heartland.render.words.Words;

/** The ledger of predictions as JSON, following docs/ledger.schema.json: each is a claim as in a whole assessment. */
public final class LedgerJson {
    private LedgerJson() {}

    public static void write(Assessment assessment, OutputStream to) throws IOException {
        Words words = Words.english(assessment.subject());
        EvidenceJson evidence = new EvidenceJson(assessment.table(), words);
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> {
                out.text("title", assessment.subject().title());
                out.text("asOf", assessment.of().asOf().toString());
                AssessmentJson.texts(out, assessment.subject());
                new ClaimsJson(out, evidence, words, assessment).write(assessment.predictions());
                Ledger ledger = Ledger.of(assessment.predictions());
                out.rows("ledger", ledger.entries(), entry -> entry(out, entry));
                out.rows("scores", ledger.scores(), score -> score(out, score));
            });
        }
        to.write('\n');
        to.flush();
    }

    private static void entry(JsonOut out, Ledger.Entry entry) throws IOException {
        out.text("claim", entry.row().claim().id());
        out.text("resolution", entry.resolution().word());
        out.truth("came", entry.came());
        out.number("probability", entry.probability());
    }

    private static void score(JsonOut out, Ledger.Score score) throws IOException {
        out.text("text", score.text());
        out.whole("predictions", score.predictions());
        out.whole("resolved", score.resolved());
        out.whole("scored", score.scored());
        out.number("brier", score.brier());
        out.number("baseRate", score.baseRate());
    }
}
