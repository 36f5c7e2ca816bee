package org.heartland.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Charts;
import org.heartland.render.chart.Offer;
import org.heartland.render.chart.Selection;
import org.heartland.web.desk.Opened;
import org.jspecify.annotations.Nullable;

/** The charts of what is open, each as it is by itself, made once for each language until the files change. */
public final class ChartShelf {
    private final Map<String, Shelf> byLanguage = new LinkedHashMap<>();
    private @Nullable Opened of;

    /** The charts in one language; {@code whole} are those of {@code offers} as they are by themselves, in the same order. */
    record Shelf(Charts charts, List<Offer> offers, List<Chart> whole) {
        @Nullable
        Offer find(String id) {
            return offers.stream().filter(offer -> offer.id().equals(id)).findFirst().orElse(null);
        }

        /** The chart of a kind that is of a domain. */
        @Nullable
        Offer find(Offer.Kind kind, String domain) {
            return offers.stream()
                    .filter(offer -> offer.kind() == kind && offer.domain().equals(domain))
                    .findFirst()
                    .orElse(null);
        }

        /** A chart of these, of what is picked. */
        Chart chart(Offer offer, Selection selection) {
            return selection.equals(Selection.ALL)
                    ? whole.get(offers.indexOf(offer))
                    : offer.drawn().apply(selection);
        }
    }

    synchronized Shelf of(PageRequest request) {
        Opened opened = request.opened();
        if (of == null || of.study().subject() != opened.study().subject()) {
            byLanguage.clear();
        }
        of = opened;
        return byLanguage.computeIfAbsent(request.words().language(), unseen -> {
            Charts charts = new Charts(request.assessment(), request.words());
            List<Offer> offers = charts.offers();
            return new Shelf(charts, offers, Charts.whole(offers));
        });
    }
}
