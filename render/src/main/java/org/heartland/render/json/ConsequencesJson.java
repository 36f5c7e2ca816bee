package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.theory.outcome.Consequences;

/** What would be otherwise under scenarios, by each account, as JSON. */
public final class ConsequencesJson {
    private ConsequencesJson() {}

    public static void write(List<Consequences> all, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> json.objects("scenarios", all, one -> {
                json.text("id", one.scenario());
                json.text("title", one.title());
                json.text("because", one.because());
                json.whole("until", one.until());
                json.rows("differences", one.rows(), row -> {
                    json.text("account", row.account());
                    json.text("stock", row.stock());
                    json.text("receiver", row.receiver());
                    json.whole("year", row.year());
                    json.number("low", row.low());
                    json.number("middle", row.middle());
                    json.number("high", row.high());
                });
                json.rows("contradictions", one.contradictions(), row -> {
                    json.text("stock", row.stock());
                    json.text("receiver", row.receiver());
                    json.whole("year", row.year());
                    json.text("up", row.up());
                    json.text("down", row.down());
                });
            }));
        }
    }
}
