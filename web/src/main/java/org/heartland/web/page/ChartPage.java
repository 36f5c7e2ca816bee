package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.ChartTable;
import org.heartland.render.chart.Fragment;
import org.heartland.render.chart.Offer;
import org.heartland.render.chart.Selection;
import org.heartland.render.image.Raster;
import org.heartland.render.json.ChartJson;
import org.heartland.render.table.DataTable;
import org.heartland.web.page.ChartShelf.Shelf;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** One chart of what a visitor picks: the picture, a map, its values, its sources, and files to take along. */
public final class ChartPage implements WorkbenchPage {
    static final String NAME = "chart";
    static final String OF = "of";
    static final String DOMAIN = "domain";
    static final String STATES = "states";
    static final String PARTNERS = "partners";
    static final String FROM = "from";
    static final String TO = "to";
    static final String BARE = "bare";
    static final String DARK = "dark";
    static final String SMALL = NAME + ".svg";

    private static final String WIDTH = "width";
    private static final int USUAL = 700;
    private static final int BARE_WIDTH = 440;
    private static final int NARROWEST = 300;
    private static final int WIDEST = 2000;
    private static final int NO_YEAR = -1;

    private final ChartShelf shelf;

    public ChartPage(ChartShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("One chart of what is picked: its picture, its values and its sources.")
                .asks(
                        Asked.text(OF, "the id of the chart").must(first(assessment)),
                        Asked.text(DOMAIN, "the domain"),
                        Asked.text(STATES, "codes of states, with commas between them or each on its own"),
                        Asked.text(PARTNERS, "codes of partners, with commas between them or each on its own"),
                        Asked.oneOf(ChartWriter.TAB, "what of it is shown", ChartWriter.TABS),
                        Asked.text(FROM, "the first year"),
                        Asked.text(TO, "the last year, or the year"),
                        Asked.oneOf(BARE, "the small picture of the list", List.of("on")),
                        Asked.oneOf(DARK, "the picture for a dark background", List.of("on")),
                        Asked.whole(WIDTH, "of the picture, in pixels", NARROWEST, WIDEST))
                .json("the values of the chart, with what can be picked", "")
                .csv("the values of the chart")
                .in(new PageContract.Form("svg", "image/svg+xml", "the picture", ""))
                .in(new PageContract.Form("png", "image/png", "the picture", ""))
                .in(new PageContract.Form("html", "text/html", "a file to be shown in a frame of an article", ""));
    }

    /** The partners in the first domain with shares; "" if there is none. */
    private static String first(Assessment assessment) {
        return assessment.subject().domains().values().stream()
                .filter(domain -> !domain.shares().isEmpty())
                .findFirst()
                .map(domain -> domain.id() + "-partners")
                .orElse("");
    }

    /** What is asked for: the chart, of the domain that is picked, and what is picked of it. */
    record Picked(Shelf shelf, Offer offer, Selection selection) {

        /** What is wrong with it, in sentences. */
        List<String> wrong() {
            return shelf.charts().wrong(offer, selection);
        }

        /** The chart, of what is picked. */
        Chart chart() {
            return shelf.chart(offer, selection);
        }
    }

    private Picked picked(PageRequest request) throws PageProblem {
        Shelf known = shelf.of(request);
        Offer named = known.charts().find(request.need(OF));
        if (named == null) {
            throw PageProblem.notFound();
        }
        String domain = request.find(DOMAIN);
        Offer offer = domain == null || domain.equals(named.domain())
                ? named
                : known.charts().find(named.kind(), domain);
        if (offer == null) {
            throw PageProblem.wrong(request.say("There is no such chart of this domain."));
        }
        Selection selection =
                new Selection(request.list(STATES), request.list(PARTNERS), year(request, FROM), year(request, TO));
        return new Picked(known, offer, selection);
    }

    /** A year as it is written; one that is none is told as one that is out of range. */
    private static @Nullable Integer year(PageRequest request, String name) {
        String year = request.find(name);
        return year == null ? null : year.matches("[0-9]{1,4}") ? Integer.valueOf(year) : Integer.valueOf(NO_YEAR);
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        return new ChartWriter(request, picked(request)).view();
    }

    // ---- For programs, and to take along.

    /** The chart, if nothing is wrong with what is picked and its picture, or its data, may be published; the small picture only serves pages. */
    private static Chart chart(Picked picked, PageRequest request, boolean asData) throws PageProblem {
        List<String> wrong = picked.wrong();
        if (!wrong.isEmpty()) {
            throw PageProblem.wrong(wrong.toArray(new String[0]));
        }
        Chart chart = picked.chart();
        if (request.find(BARE) == null) {
            PageProblem.orWithheld(chart.withheld(request.assessment(), asData));
        }
        return chart;
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        Picked picked = picked(request);
        ChartJson.write(chart(picked, request, true), picked.offer(), request.assessment(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        Chart chart = chart(picked(request), request, true);
        return new DataTable(ChartTable.COLUMNS, ChartTable.rows(chart, request.assessment(), request.words()));
    }

    @Override
    public @Nullable Download download(String form, PageRequest request) throws IOException, PageProblem {
        if (!List.of("svg", "png", "html").contains(form)) {
            return null;
        }
        Chart chart = chart(picked(request), request, false);
        String name = chart.id() + "." + form;
        return switch (form) {
            case "svg" -> new Download(name, "image/svg+xml", bytes(picture(chart, request) + "\n"));
            case "png" -> new Download(name, "image/png", png(chart, request));
            default ->
                new Download(name, "text/html", bytes(Fragment.html(chart, request.assessment(), request.words())));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String picture(Chart chart, PageRequest request) throws PageProblem {
        boolean dark = request.find(DARK) != null;
        if (request.find(BARE) != null) {
            return chart.bare(BARE_WIDTH, dark);
        }
        int width = request.find(WIDTH) == null ? USUAL : request.whole(WIDTH, WIDEST);
        if (width < NARROWEST) {
            throw PageProblem.wrong(request.say("A picture is {0} to {1} pixels wide.", NARROWEST, WIDEST));
        }
        return chart.alone(width, dark);
    }

    private static byte[] png(Chart chart, PageRequest request) throws IOException, PageProblem {
        try {
            return Raster.png(picture(chart, request), Raster.SHARP);
        } catch (Raster.NoFontsException noFonts) {
            throw PageProblem.refused(
                    request.say(
                            "PNG needs fonts that Java can find (Debian: apt install fontconfig fonts-dejavu-core); SVG needs none."));
        }
    }
}
