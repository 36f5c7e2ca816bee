package org.heartland.app;

import java.io.IOException;
import java.io.OutputStream;
import org.heartland.render.json.JsonOut;
import org.heartland.store.StoreContents;
import org.heartland.store.StoreContents.HeldSeries;

/** What is in a store as JSON, following {@code docs/store.schema.json}. */
final class StoreJson {
    private StoreJson() {}

    static void write(StoreContents contents, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.objects("editions", contents.editions(), edition -> {
                    json.text("data_set", edition.dataSet());
                    json.text("source", edition.source());
                    json.text("published", edition.published());
                    json.text("title", edition.title());
                    json.text("publisher", edition.publisher());
                    json.text("licence", edition.licence());
                    json.text("allows", edition.allows());
                    json.text("read_on", edition.readOn().toString());
                    json.texts("files", edition.files());
                    json.whole("figures", edition.figures());
                    json.whole("rejected", edition.rejected());
                });
                json.objects("series", contents.series(), series -> series(series, json));
            });
        }
    }

    private static void series(HeldSeries series, JsonOut json) throws IOException {
        json.text("data_set", series.dataSet());
        json.text("series", series.name());
        json.text("says", series.says());
        json.text("kind", series.kind());
        json.text("unit", series.unit());
        json.whole("figures", series.figures());
        json.rows("states", series.states(), state -> {
            json.text("state", state.state());
            json.whole("first", state.first());
            json.whole("last", state.last());
            json.whole("figures", state.figures());
            json.wholes(
                    "missing",
                    state.missing().stream().mapToInt(Integer::intValue).toArray());
        });
    }
}
