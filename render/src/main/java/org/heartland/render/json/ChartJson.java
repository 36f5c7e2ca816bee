package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.heartland.assessment.Assessment;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Datum;
import org.heartland.render.chart.Offer;

/** Charts as JSON: what each states, what can be picked of it, and its data with the expressions that give them and their sources. */
public final class ChartJson {
    private ChartJson() {}

    /** Writes one chart in UTF-8 with plain line feeds, and leaves the stream open. */
    public static void write(Chart chart, Offer offer, Assessment assessment, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> {
                about(out, chart, offer);
                out.text("sources", chart.sources());
                out.text("terms", chart.terms());
                out.rows("data", chart.data(), datum -> datum(out, datum, assessment));
            });
        }
        to.write('\n');
        to.flush();
    }

    /** Writes the list of charts, each drawn of its offer in turn. */
    public static void list(List<Offer> offers, List<Chart> charts, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.object(() ->
                    out.objects("charts", charts, chart -> about(out, chart, offers.get(charts.indexOf(chart)))));
        }
        to.write('\n');
        to.flush();
    }

    private static void about(JsonOut out, Chart chart, Offer offer) throws IOException {
        out.text("id", chart.id());
        out.text("kind", word(offer.kind()));
        out.text("domain", offer.domain().isEmpty() ? null : offer.domain());
        out.text("title", chart.title());
        out.text("measure", chart.measure());
        out.flat("pick", () -> {
            out.text("states", word(offer.states()));
            out.text("partners", word(offer.partners()));
            out.text("years", word(offer.years()));
            out.whole("first", offer.first());
            out.whole("last", offer.last());
        });
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void datum(JsonOut out, Datum datum, Assessment assessment) throws IOException {
        out.text("state", datum.state().isEmpty() ? null : datum.state());
        out.text("actor", datum.actor().isEmpty() ? null : datum.actor());
        out.text("of", datum.of());
        out.whole("year", datum.year());
        out.text("period", datum.period());
        out.number("value", datum.value());
        out.number("low", datum.low());
        out.number("high", datum.high());
        out.text("unit", datum.unit().isEmpty() ? null : datum.unit());
        out.text("note", datum.note().isEmpty() ? null : datum.note());
        out.text("asked", datum.asked().isEmpty() ? null : datum.asked());
        out.texts(
                "sources",
                datum.rows().stream()
                        .map(row -> assessment.row(row).source().id().toString())
                        .distinct()
                        .toList());
    }
}
