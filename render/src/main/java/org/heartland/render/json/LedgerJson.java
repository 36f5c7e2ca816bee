package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import org.heartland.assessment.Assessment;
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
                new ClaimsJson(out, evidence, words).write(assessment.predictions());
            });
        }
        to.write('\n');
        to.flush();
    }
}
