package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Subject.Domain;
import org.heartland.render.chart.Chart;
import org.heartland.render.json.ChartJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.Words;

/** All charts of the dossier: a small picture of each, with the finding that it states. */
public final class ChartsPage implements WorkbenchPage {
    static final String NAME = "charts";

    private final ChartShelf shelf;

    public ChartsPage(ChartShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What the template shows.
     *
     * @param charts in reading order
     */
    public record View(List<Item> charts, String json, String csv) {}

    /** A chart: its finding, what is measured, its page, and its picture on light paper and on a dark screen. */
    public record Item(String title, String measure, String address, String light, String dark) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public String title(Words words) {
        return words.say("Charts");
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        ChartShelf.Shelf all = shelf.of(request);
        List<Findable> charts = new ArrayList<>();
        for (int i = 0; i < all.charts().offers().size(); i++) {
            Chart chart = all.whole().get(i);
            Domain domain = request.assessment()
                    .subject()
                    .domains()
                    .get(all.charts().offers().get(i).domain());
            charts.add(new Findable(
                    Findable.Kind.CHART,
                    chart.title(),
                    chart.measure(),
                    request.link(ChartPage.NAME, ChartPage.OF, chart.id()),
                    Findable.names(
                            request,
                            words -> domain == null ? "" : words.term(domain.says()),
                            chart.id(),
                            chart.measure())));
        }
        return charts;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("All charts of the dossier, each with the finding that it states.")
                .json("the charts with their findings, and what can be picked of each", "")
                .csv("the charts with their findings, sources and terms");
    }

    @Override
    public Object view(PageRequest request) {
        return new View(
                shelf.of(request).whole().stream()
                        .map(chart -> item(request, chart))
                        .toList(),
                request.as("json"),
                request.as("csv"));
    }

    private static Item item(PageRequest request, Chart chart) {
        return new Item(
                chart.title(),
                chart.measure(),
                request.link(ChartPage.NAME, ChartPage.OF, chart.id()),
                request.link(ChartPage.SMALL, ChartPage.OF, chart.id(), ChartPage.BARE, "on"),
                request.link(ChartPage.SMALL, ChartPage.OF, chart.id(), ChartPage.BARE, "on", ChartPage.DARK, "on"));
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException {
        ChartShelf.Shelf all = shelf.of(request);
        ChartJson.list(all.charts().offers(), all.whole(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) {
        ChartShelf.Shelf all = shelf.of(request);
        List<List<String>> rows = all.whole().stream()
                .map(chart -> List.of(chart.id(), chart.title(), chart.measure(), chart.sources(), chart.terms()))
                .toList();
        return new DataTable(List.of("id", "title", "measure", "sources", "terms"), rows);
    }
}
