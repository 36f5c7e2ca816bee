package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.render.words.Words;

/** The ledger of predictions as JSON, by docs/ledger.schema.json: each is a claim as in a whole assessment. */
public final class LedgerJson {
    private LedgerJson() {}

    public static void write(Study study, List<ClaimRow> predictions, OutputStream to) throws IOException {
        Words words = Words.english(study.now().dossier());
        EvidenceJson evidence = new EvidenceJson(study.now().panel().table().rows(), words);
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> {
                out.text("title", study.now().dossier().identity().title());
                out.text("asOf", study.now().clock().asOf().toString());
                new ClaimsJson(out, evidence, words).write(predictions);
            });
        }
        to.write('\n');
        to.flush();
    }
}
