package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.heartland.theory.outcome.Consequences;

/** What would be otherwise under scenarios, by each account, as JSON following {@code docs/whatif.schema.json}. */
public final class ConsequencesJson {
    private ConsequencesJson() {}

    public static void write(List<Consequences> all, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> json.objects("scenarios", all, one -> {
                json.text("id", one.scenario());
                json.text("title", one.title());
                json.text("because", one.because());
                json.whole("until", one.until());
                json.rows("weights", List.copyOf(new TreeMap<>(one.weights()).entrySet()), weight -> {
                    json.text("account", weight.getKey());
                    json.number("weight", weight.getValue());
                });
                json.rows("stocks", List.copyOf(new TreeMap<>(one.stocks()).entrySet()), stock -> {
                    json.text("id", stock.getKey());
                    json.text("says", stock.getValue());
                });
                json.rows("rivals", one.rivals(), rivals -> {
                    json.text("indicator", rivals.indicator());
                    json.text("first", rivals.first());
                    json.text("second", rivals.second());
                });
                json.rows("differences", one.rows(), row -> {
                    json.text("account", row.account());
                    json.text("kind", word(row.kind()));
                    json.text("of", row.of());
                    json.text("receiver", row.receiver());
                    json.whole("year", row.year());
                    json.number("low", row.low());
                    json.number("middle", row.middle());
                    json.number("high", row.high());
                    json.number("without", row.without());
                    json.number("with", row.with());
                });
                json.rows("contradictions", one.contradictions(), row -> {
                    json.text("kind", word(row.kind()));
                    json.text("of", row.of());
                    json.texts("receivers", row.receivers());
                    json.raw("years", row.years().stream().map(JsonOut::finite).toList());
                    json.texts("up", row.up());
                    json.texts("down", row.down());
                });
            }));
        }
    }

    private static String word(Consequences.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
