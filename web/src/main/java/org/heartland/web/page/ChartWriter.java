package org.heartland.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heartland.assessment.Subject.Domain;
import org.heartland.citation.Source;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Datum;
import org.heartland.render.chart.Fragment;
import org.heartland.render.chart.Offer;
import org.heartland.render.chart.Offer.Count;
import org.heartland.render.chart.Selection;
import org.heartland.render.words.Words;
import org.heartland.web.page.ChartPage.Picked;
import org.heartland.web.page.ChartView.Option;
import org.heartland.web.page.ChartView.Origin;
import org.heartland.web.page.ChartView.Pick;
import org.heartland.web.page.ChartView.Value;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a chart shows. */
final class ChartWriter {
    static final String TAB = "tab";
    private static final String CHART = "chart";
    private static final String MAP = "map";
    private static final String TABLE = "table";
    private static final String SOURCES = "sources";
    static final List<String> TABS = List.of(CHART, MAP, TABLE, SOURCES);
    private static final int MOST = 500;

    private final PageRequest request;
    private final Words words;
    private final Picked asked;
    private final Offer offer;
    private final Selection selection;

    ChartWriter(PageRequest request, Picked asked) {
        this.request = request;
        this.words = request.words();
        this.asked = asked;
        this.offer = asked.offer();
        this.selection = asked.selection();
    }

    ChartView view() throws PageProblem {
        List<String> wrong = asked.wrong();
        Chart chart = wrong.isEmpty() ? asked.chart() : null;
        Offer largest = asked.shelf().charts().find(Offer.Kind.LARGEST, offer.domain());
        boolean mapped = largest != null && offer.kind() != Offer.Kind.LARGEST;
        String tab = tab(mapped);
        Taken taken = taken(tab, chart, largest);
        List<Datum> data = chart == null ? List.of() : chart.data();
        return new ChartView(
                offer.id(),
                chart,
                tab.equals(MAP) ? taken.chart() : null,
                wrong,
                chart != null && data.isEmpty(),
                tab,
                tabs(mapped, tab),
                pick(),
                data.stream().limit(MOST).map(this::value).toList(),
                data.size(),
                sources(data),
                take(taken, tab),
                request.link(ChartsPage.NAME));
    }

    private ChartView.Take take(Taken taken, String tab) {
        String file = taken.id() + ".html";
        return new ChartView.Take(
                files(taken),
                address(ChartPage.NAME, offer.id(), selection, tab.equals(CHART) ? null : tab),
                address(ChartPage.NAME + ".html", taken.id(), taken.selection(), null),
                file,
                taken.chart() == null ? "" : Fragment.frame(taken.chart(), file),
                command(taken));
    }

    /** What is taken along: the chart, or its map while that is looked at. */
    private record Taken(
            String id, Selection selection, @Nullable Chart chart) {}

    private Taken taken(String tab, @Nullable Chart chart, @Nullable Offer largest) {
        if (chart == null || largest == null || !tab.equals(MAP)) {
            return new Taken(offer.id(), selection, chart);
        }
        Selection year = new Selection(List.of(), List.of(), null, selection.to());
        return new Taken(largest.id(), year, asked.shelf().chart(largest, year));
    }

    // ---- Addresses.

    /** An address with what is picked; {@code tab} null: of the first one. */
    private String address(String page, String id, Selection picked, @Nullable String tab) {
        return request.link(
                page,
                ChartPage.OF,
                id,
                ChartPage.STATES,
                joined(picked.states()),
                ChartPage.PARTNERS,
                joined(picked.partners()),
                ChartPage.FROM,
                written(picked.from()),
                ChartPage.TO,
                written(picked.to()),
                TAB,
                tab);
    }

    private static @Nullable String joined(List<String> ids) {
        return ids.isEmpty() ? null : String.join(",", ids);
    }

    private static @Nullable String written(@Nullable Integer year) {
        return year == null || year < 0 ? null : year.toString();
    }

    private String tab(boolean mapped) throws PageProblem {
        String tab = Objects.requireNonNullElse(request.find(TAB), CHART);
        List<String> known = mapped ? TABS : List.of(CHART, TABLE, SOURCES);
        if (!known.contains(tab)) {
            throw PageProblem.notFound();
        }
        return tab;
    }

    private List<Frame.Link> tabs(boolean mapped, String shown) {
        List<Frame.Link> tabs = new ArrayList<>();
        tabs.add(tab(null, request.say("Chart"), shown.equals(CHART)));
        if (mapped) {
            tabs.add(tab(MAP, request.say("Map"), shown.equals(MAP)));
        }
        tabs.add(tab(TABLE, request.say("Table"), shown.equals(TABLE)));
        tabs.add(tab(SOURCES, request.say("Sources"), shown.equals(SOURCES)));
        return tabs;
    }

    private Frame.Link tab(@Nullable String tab, String says, boolean here) {
        return new Frame.Link(address(ChartPage.NAME, offer.id(), selection, tab), says, words.language(), here);
    }

    private List<Frame.Link> files(Taken taken) {
        return List.of("svg", "png", "csv", "json").stream()
                .map(form -> new Frame.Link(
                        address(ChartPage.NAME + "." + form, taken.id(), taken.selection(), null),
                        form.toUpperCase(Locale.ROOT),
                        "en",
                        false))
                .toList();
    }

    /** The command that gives the same picture. */
    private String command(Taken taken) {
        List<String> more = new ArrayList<>(List.of(taken.id()));
        add(more, "--states", joined(taken.selection().states()));
        add(more, "--partners", joined(taken.selection().partners()));
        add(more, "--from", written(taken.selection().from()));
        add(more, "--to", written(taken.selection().to()));
        add(more, "--lang", words.language().equals(Words.LANGUAGES.get(0)) ? null : words.language());
        more.add("--svg");
        return request.commandWithoutTexts(CHART, more);
    }

    private static void add(List<String> to, String option, @Nullable String value) {
        if (value != null) {
            to.add(option);
            to.add(value);
        }
    }

    // ---- What can be picked.

    private Pick pick() {
        List<String> receivers = request.assessment().subject().receivers();
        List<String> chosen =
                selection.states().isEmpty() && offer.states() == Count.SOME ? receivers : selection.states();
        return new Pick(
                domains(),
                offer.states() == Count.NONE ? List.of() : options(receivers, chosen),
                offer.states() == Count.ONE,
                options(offer.actors(), selection.partners()),
                offer.partners() == Count.TWO,
                compared(),
                offer.years() != Count.ONE,
                Objects.requireNonNullElse(written(selection.from()), ""),
                Objects.requireNonNullElse(written(selection.to()), ""),
                offer.first(),
                offer.last());
    }

    private List<Option> options(List<String> ids, List<String> chosen) {
        return ids.stream()
                .map(id -> new Option(id, words.actor(id), chosen.contains(id)))
                .toList();
    }

    private List<String> compared() {
        List<String> actors = offer.actors();
        return selection.partners().size() == 2 ? selection.partners() : actors.subList(0, Math.min(2, actors.size()));
    }

    /** The domains that have this chart too; none where it is the only one of its kind. */
    private List<Option> domains() {
        List<Option> domains = new ArrayList<>();
        for (Offer other : asked.shelf().charts().offers()) {
            if (other.kind() == offer.kind() && !other.domain().isEmpty() && offer.kind() != Offer.Kind.LEVEL) {
                Domain domain = request.assessment().subject().domains().get(other.domain());
                String says = domain == null
                        ? other.domain()
                        : Words.capital(words.term(domain.says()).replaceFirst(",.*", ""));
                domains.add(new Option(other.domain(), says, other.domain().equals(offer.domain())));
            }
        }
        return domains.size() < 2 ? List.of() : domains;
    }

    // ---- Its values and sources.

    private Value value(Datum datum) {
        return new Value(
                datum.state().isEmpty() ? "" : words.actor(datum.state()),
                datum.actor().isEmpty() ? "" : words.actor(datum.actor()),
                datum.of(),
                datum.period(),
                shown(datum),
                datum.note(),
                datum.asked().isEmpty() ? null : request.link("figure", "of", datum.asked()));
    }

    private String shown(Datum datum) {
        Double value = datum.value();
        if (value == null) {
            return "";
        }
        if (!datum.unit().equals("%")) {
            return words.amount(value, datum.unit());
        }
        String middle = words.percent1(value / 100);
        Double low = datum.low();
        Double high = datum.high();
        boolean exact = low == null || high == null || words.percent1(low / 100).equals(words.percent1(high / 100));
        return exact || low == null || high == null
                ? words.say("{0} %", middle)
                : words.say("{0}–{1} %, mid-range {2}", words.percent1(low / 100), words.percent1(high / 100), middle);
    }

    private List<Origin> sources(List<Datum> data) {
        Map<Source, Integer> rows = new LinkedHashMap<>();
        data.stream()
                .flatMap(datum -> datum.rows().stream())
                .distinct()
                .forEach(row -> rows.merge(request.assessment().row(row).source(), 1, Integer::sum));
        SourceWords names = new SourceWords(words);
        return rows.entrySet().stream()
                .sorted(Map.Entry.<Source, Integer>comparingByValue().reversed())
                .map(one -> new Origin(
                        names.brief(one.getKey()),
                        names.line(one.getKey()),
                        one.getKey().url(),
                        one.getValue()))
                .toList();
    }
}
