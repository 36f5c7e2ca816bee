package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.Vector;
import org.heartland.assessment.Subject.Domain;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Charts;
import org.heartland.render.json.StatesJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.Reason;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** A state: who holds each role there and why, all of its partners, and what happened. */
public final class StatePage implements WorkbenchPage {
    static final String NAME = "state";
    private static final String OF = "of";
    private static final double WIDTH = 680;
    private static final double NARROW = 328;
    private static final int NAMED = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    private static String state(PageRequest request) throws PageProblem {
        String state = request.need(OF);
        if (!request.assessment().subject().receivers().contains(state)) {
            throw PageProblem.notFound();
        }
        return state;
    }

    private static int year(PageRequest request) throws PageProblem {
        return StatesPage.year(
                request, StatesPage.YEAR, request.assessment().of().year());
    }

    /** All partners of a state, by domain with shares, in the latest year with full figures. */
    private static List<Channel> partners(Assessment assessment, String state, int year) {
        return assessment.subject().domains().values().stream()
                .filter(domain -> !domain.shares().isEmpty())
                .map(Domain::id)
                .map(domain -> assessment.partners(domain, state, assessment.latest(domain, year)))
                .toList();
    }

    @Override
    public PageContract contract(Assessment assessment) {
        List<String> states = assessment.subject().receivers();
        return PageContract.shows("A state: who holds each role there and why, all of its partners, and what happened.")
                .asks(
                        Asked.text(OF, "the id of the state").must(states.isEmpty() ? "" : states.get(0)),
                        StatesPage.year(
                                StatesPage.YEAR, "the year that is shown; the last one if left out", assessment))
                .json("the roles at the state in the year, and its partners", "")
                .csv("the partners of the state, ranked in each domain");
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        return request.assessment().subject().receivers().stream()
                .map(state -> new Findable(
                        Findable.Kind.STATE,
                        request.words().actor(state),
                        "",
                        request.link(NAME, OF, state),
                        Findable.names(request, words -> words.actor(state), state)))
                .toList();
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        return new Writer(request, state(request), year(request)).view();
    }

    /** What the page shows of a state. */
    private static final class Writer {
        private final PageRequest request;
        private final Assessment assessment;
        private final Words words;
        private final String state;
        private final int year;
        private final Charts charts;
        private final SourceWords sources;

        Writer(PageRequest request, String state, int year) {
            this.request = request;
            this.assessment = request.assessment();
            this.words = request.words();
            this.state = state;
            this.year = year;
            this.charts = new Charts(assessment, words);
            this.sources = new SourceWords(words);
        }

        StateView view() {
            Chart timeline = charts.timeline(state).orElse(null);
            return new StateView(
                    state,
                    words.actor(state),
                    year,
                    assessment.of().since(),
                    assessment.of().year(),
                    assessment.subject().receivers().stream()
                            .map(other -> new Frame.Link(
                                    request.link(NAME, OF, other, StatesPage.YEAR, Integer.toString(year)),
                                    words.actor(other),
                                    words.language(),
                                    other.equals(state)))
                            .toList(),
                    assessment.subject().roles().values().stream()
                            .map(this::role)
                            .toList(),
                    StatePage.partners(assessment, state, year).stream()
                            .map(this::partners)
                            .toList(),
                    timeline,
                    timeline == null
                            ? List.of()
                            : timeline.data().stream()
                                    .map(datum -> new StateView.Event(
                                            datum.period(),
                                            datum.actor().isEmpty() ? "" : words.actor(datum.actor()),
                                            datum.note()))
                                    .toList(),
                    request.as("json"),
                    request.as("csv"));
        }

        // ---- The roles.

        private StateView.Role role(Role role) {
            RoleWords said = new RoleWords(assessment, words, role, year);
            List<Integer> years = IntStream.rangeClosed(
                            assessment.of().since(), assessment.of().year())
                    .boxed()
                    .toList();
            return new StateView.Role(
                    said.question(),
                    said.means(),
                    StatesPage.holding(request, charts, role, state, year),
                    said.explanation(said.after(state)).stream()
                            .map(this::condition)
                            .toList(),
                    charts.years(role, state, years, WIDTH, ""),
                    charts.years(role, state, years, NARROW, "-narrow"),
                    spans(role, years));
        }

        private StateView.Condition condition(Reason reason) {
            return new StateView.Condition(reason.plain(), sources(reason.rows(), NAMED));
        }

        private List<StateView.Source> sources(int[] rows, int most) {
            return SourceNames.best(assessment.sources(rows)).stream()
                    .limit(most)
                    .map(source -> new StateView.Source(sources.brief(source), sources.line(source), source.url()))
                    .toList();
        }

        /** Who held a role, a line for all years in a row with the same answer. */
        private List<String> spans(Role role, List<Integer> years) {
            List<String> spans = new ArrayList<>();
            String said = "";
            int from = 0;
            for (int one : years) {
                RoleWords in = new RoleWords(assessment, words, role, one);
                String now = in.standing(in.after(state));
                if (!now.equals(said)) {
                    if (!said.isEmpty()) {
                        spans.add(request.say("{0}: {1}", words.years(from, one - 1), said));
                    }
                    said = now;
                    from = one;
                }
            }
            spans.add(request.say("{0}: {1}", words.years(from, years.get(years.size() - 1)), said));
            return spans;
        }

        // ---- The partners.

        private StateView.Partners partners(Channel channel) {
            Domain domain = assessment.subject().domains().get(channel.name());
            Indicator indicator = assessment.subject().indicators().get(channel.indicator());
            String says = domain == null ? channel.name() : words.term(domain.says());
            if (channel.partners().isEmpty()
                    || indicator == null
                    || assessment.restsOnWeakSourcesAlone(channel.rows())) {
                return new StateView.Partners(
                        Words.capital(says), "", false, List.of(), "", words.say(channel.why()), List.of());
            }
            List<StateView.Partner> all = new ArrayList<>();
            for (Partner partner : channel.partners()) {
                all.add(partner(channel, partner, all.size() + 1));
            }
            String cover = new DayWords(words).of(channel.cover());
            return new StateView.Partners(
                    Words.capital(says),
                    words.years(channel.since(), channel.carried()) + (cover.isEmpty() ? "" : ", " + cover),
                    indicator.window() != null,
                    all,
                    concentration(channel.name()),
                    "",
                    sources(channel.rows(), NAMED));
        }

        private StateView.Partner partner(Channel channel, Partner partner, int place) {
            double share =
                    partner.share().median() == null ? 0 : partner.share().median();
            int asked = assessment.latest(channel.name(), year);
            return new StateView.Partner(
                    place,
                    words.actor(partner.name()),
                    words.range(partner.share()),
                    (int) Math.round(100 * share),
                    partner.amount() == null ? "" : words.amount(partner.amount(), channel.unit()),
                    request.link(
                            "figure",
                            "of",
                            "share(" + channel.name() + ", " + partner.name() + ", " + state + ", " + asked + ")"));
        }

        /** How concentrated the partners are: the index of Herfindahl and Hirschman, and how many equal partners would give the same. */
        private String concentration(String domain) {
            if (!assessment.subject().profile().contains(domain)) {
                return "";
            }
            Vector vector = assessment.vector(state, domain, assessment.latest(domain, year));
            if (vector.hhiLow() == null || vector.hhiHigh() == null) {
                return request.say("How concentrated they are is not known.");
            }
            String low = index(vector.hhiLow());
            String high = index(vector.hhiHigh());
            String index = low.equals(high) ? low : low + "–" + high;
            return vector.effectivePartners() == null
                    ? request.say(
                            "Concentration (HHI): {0}, where 1 is a single partner and 0 very many small ones.", index)
                    : request.say(
                            "Concentration (HHI): {0}, where 1 is a single partner and 0 very many small ones; as concentrated as {1} partners of one size.",
                            index, words.decimals(vector.effectivePartners(), 1));
        }

        private String index(double value) {
            return words.decimals(value, 2);
        }
    }

    // ---- For programs.

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        String state = state(request);
        int year = year(request);
        Assessment assessment = request.assessment();
        List<RoleRow> roles = assessment.subject().roles().keySet().stream()
                .map(role -> assessment.role(role, state, year))
                .toList();
        StatesJson.write(assessment, year, roles, partners(assessment, state, year), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        List<List<String>> rows = new ArrayList<>();
        for (Channel channel : partners(request.assessment(), state(request), year(request))) {
            int place = 0;
            for (Partner partner : channel.partners()) {
                place++;
                rows.add(List.of(
                        channel.name(),
                        channel.indicator(),
                        Integer.toString(channel.since()),
                        Integer.toString(channel.carried()),
                        Integer.toString(place),
                        partner.name(),
                        cell(partner.share().median()),
                        cell(partner.share().low()),
                        cell(partner.share().high()),
                        cell(partner.amount()),
                        channel.unit()));
            }
        }
        return new DataTable(
                List.of(
                        "domain",
                        "indicator",
                        "first_year",
                        "last_year",
                        "place",
                        "partner",
                        "share",
                        "share_low",
                        "share_high",
                        "amount",
                        "unit"),
                rows);
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "" : Double.toString(value);
    }
}
