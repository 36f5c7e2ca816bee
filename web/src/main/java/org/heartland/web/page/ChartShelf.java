package org.heartland.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Charts;
import org.heartland.render.chart.Offer;
import org.heartland.render.chart.Selection;

/** The charts of what is open, each as it is by itself, made once for each language until the files change. */
public final class ChartShelf {
    private final Map<String, Shelf> byLanguage = new LinkedHashMap<>();
    private long version;

    /** The charts in one language; {@code whole} are all of them as they are by themselves, in their order. */
    record Shelf(Charts charts, List<Chart> whole) {
        /** A chart of these, of what is picked. */
        Chart chart(Offer offer, Selection selection) {
            return selection.equals(Selection.ALL)
                    ? whole.get(charts.offers().indexOf(offer))
                    : offer.drawn().apply(selection);
        }
    }

    synchronized Shelf of(PageRequest request) {
        if (version != request.opened().version()) {
            byLanguage.clear();
            version = request.opened().version();
        }
        return byLanguage.computeIfAbsent(request.words().language(), unseen -> {
            Charts charts = new Charts(request.assessment(), request.words());
            return new Shelf(charts, charts.list());
        });
    }
}
