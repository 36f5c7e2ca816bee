package org.heartland.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.heartland.importers.Edition;
import org.heartland.importers.Revision;
import org.heartland.importers.Tally;
import org.heartland.importers.dossier.SeriesChange;
import org.heartland.plausibility.QualityFinding;
import org.heartland.render.json.JsonOut;
import org.heartland.store.StoreChange;

/** What an import did, as JSON: the fate of every figure, what is new, changed and gone, and what should be looked at. */
final class ImportJson {
    private ImportJson() {}

    /** What an edition changed in one series; {@code against} is "" if there was nothing before. */
    record Change(
            String series,
            String source,
            String against,
            long added,
            long same,
            long changed,
            long gone,
            Revision revision) {

        static Change of(SeriesChange one) {
            return new Change(
                    one.indicator(),
                    one.source(),
                    one.against(),
                    one.added(),
                    one.same(),
                    one.changed().size(),
                    one.gone().size(),
                    one.revision());
        }

        static Change of(StoreChange one) {
            return new Change(
                    one.series(),
                    one.source(),
                    one.against(),
                    one.added(),
                    one.same(),
                    one.changed(),
                    one.gone(),
                    one.revision());
        }
    }

    static void write(List<Edition> editions, List<Change> changes, List<QualityFinding> found, OutputStream out)
            throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.objects("editions", editions, edition -> edition(edition, json));
                json.rows("changes", changes, change -> change(change, json));
                QualityText.findings(found, json);
            });
        }
    }

    private static void edition(Edition edition, JsonOut json) throws IOException {
        Tally tally = edition.tally();
        json.text("source", edition.sourceId());
        json.text("published", edition.published());
        json.texts("files", edition.files());
        json.whole("rows", tally.rows());
        json.whole("read", tally.read());
        json.whole("used", tally.used());
        reasons("out_of_scope", tally.outOfScope(), json);
        reasons("rejected", tally.rejected(), json);
        json.rows("corrected", edition.corrected(), made -> {
            json.text("of", made.correction().says());
            json.number("wrong", made.correction().wrong());
            json.number("right", made.correction().right());
            json.text("because", made.correction().because());
        });
    }

    private static void reasons(String key, Map<String, Tally.Count> counts, JsonOut json) throws IOException {
        json.rows(key, List.copyOf(counts.entrySet()), count -> {
            json.text("reason", count.getKey());
            json.whole("figures", count.getValue().figures());
        });
    }

    private static void change(Change change, JsonOut json) throws IOException {
        json.text("series", change.series());
        json.text("source", change.source());
        json.text("against", change.against().isEmpty() ? null : change.against());
        json.whole("added", change.added());
        json.whole("same", change.same());
        json.whole("changed", change.changed());
        json.whole("gone", change.gone());
        json.whole("larger", change.revision().up());
        json.whole("smaller", change.revision().down());
        json.whole("other_sign", change.revision().signs());
        json.number(
                "middle_ratio",
                change.revision().middle() > 0 ? change.revision().middle() : null);
    }
}
