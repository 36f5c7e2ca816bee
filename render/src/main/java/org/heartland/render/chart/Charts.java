package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Pair;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.RoleLeg;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.PaintBand;
import org.heartland.render.plot.PairLine;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** All charts of an assessment, in one language. */
public final class Charts {
    /** The smallest number of years, for one power at one state, from which levels are drawn and not only listed. */
    private static final int DRAWN = 5;

    private static final double BAND_HEIGHT = 22;
    private static final double PAIR_WIDTH = 220;

    private final Assessment assessment;
    private final Words words;

    public Charts(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /** Every chart, in reading order. */
    public List<Chart> list() {
        List<Chart> charts = new ArrayList<>(balances());
        charts.addAll(planes());
        charts.addAll(shares());
        assessment.subject().domains().keySet().forEach(domain -> charts.addAll(levels(domain)));
        timeline().ifPresent(charts::add);
        assessment.subject().roles().values().forEach(role -> map(role).ifPresent(charts::add));
        return charts;
    }

    /** Who leads in two domains at once, for each compared pair: in the first domain of the profile upward, in the second across. */
    public List<Chart> planes() {
        Weighed weighed = new Weighed(assessment, words);
        List<String> domains = assessment.subject().profile();
        Indicator up = domains.size() < 2 ? null : weighed.indicator(domains.get(0));
        Indicator across = domains.size() < 2 ? null : weighed.indicator(domains.get(1));
        if (up == null || across == null) {
            return List.of();
        }
        return assessment.subject().pairs().stream()
                .map(pair -> new PlaneChart(assessment, words, pair, across, up)
                        .chart(id(domains.get(0) + "-" + domains.get(1) + both(pair))))
                .toList();
    }

    /** The events over time, if there are any. */
    public Optional<Chart> timeline() {
        Chart chart = new TimelineChart(assessment, words, event -> true).chart("timeline");
        return chart.data().isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    /** The map of a role, if the outline of some state is known. */
    public Optional<Chart> map(Role role) {
        return map(role, assessment.of().year());
    }

    /** The same in another year, as seen now. */
    public Optional<Chart> map(Role role, int year) {
        return MapChart.isPossible(assessment)
                ? Optional.of(new MapChart(assessment, words, role, year).chart(id(role.id() + "-map")))
                : Optional.empty();
    }

    /** A small picture of who holds a role at a state in a year, in the colours of the map. */
    public String swatch(Role role, String state, int year) {
        return new MapChart(assessment, words, role, year).swatch(state, id("swatch-" + role.id() + "-" + state));
    }

    /** Who held a role at a state year by year, in the colours of the map. */
    public String years(Role role, String state, List<Integer> years, double width) {
        List<PaintBand.Cell> cells = years.stream()
                .map(year -> new MapChart(assessment, words, role, year).cell(state))
                .toList();
        String label = new RoleWords(assessment, words, role).label();
        Caption caption = new Caption(
                id("years-" + role.id()),
                words.say("{0}, {1}", label, words.actor(state)),
                String.join("; ", cells.stream().map(PaintBand.Cell::tip).toList()));
        return PaintBand.svg(caption, width, BAND_HEIGHT, cells);
    }

    /** The events at one state over time; nothing if there are none. */
    public Optional<Chart> timeline(String state) {
        Chart chart = new TimelineChart(
                        assessment,
                        words,
                        event -> event.toward().contains(state) || event.by().contains(state))
                .chart(id("timeline-" + state));
        return chart.data().isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    /** The shares of two powers at a state as two marks on one line from 0 to {@code most} per cent. */
    public String pair(String state, List<Level> levels, double most) {
        Palette palette = Palette.of(assessment.subject());
        List<PairLine.Share> shares = new ArrayList<>();
        for (Level level : levels) {
            if (level.share() != null) {
                shares.add(new PairLine.Share(
                        palette.tone(level.power()),
                        100 * level.share(),
                        level.cover() != null && level.cover().isPart()));
            }
        }
        Caption caption = new Caption(
                id("pair-" + state + "-" + levels.get(0).ofYear()),
                words.actor(state),
                String.join("; ", levels.stream().map(this::named).toList()));
        return PairLine.svg(caption, PAIR_WIDTH, shares, most);
    }

    private String named(Level level) {
        return level.share() == null
                ? words.say("{0} not known", words.actor(level.power()))
                : words.say("{0} {1} %", words.actor(level.power()), words.percent1(level.share()));
    }

    /** The shares of each domain of the profile, year by year. */
    public List<Chart> shares() {
        Weighed weighed = new Weighed(assessment, words);
        List<Chart> charts = new ArrayList<>();
        for (String domain : assessment.subject().profile()) {
            Indicator indicator = weighed.indicator(domain);
            if (indicator != null) {
                charts.add(HistoryChart.shares(assessment, words, domain, indicator, id(domain + "-years")));
            }
        }
        return charts;
    }

    /** The levels of a domain that have enough figures of the powers to be drawn, year by year. */
    public List<Chart> levels(String domain) {
        List<Chart> charts = new ArrayList<>();
        Subject.Domain known = assessment.subject().domains().get(domain);
        for (String level : known == null ? List.<String>of() : known.levels()) {
            Indicator indicator = assessment.subject().indicators().get(level);
            if (indicator != null && isDrawn(level)) {
                charts.add(HistoryChart.levels(assessment, words, indicator, id(level)));
            }
        }
        return charts;
    }

    private boolean isDrawn(String level) {
        return assessment.histories().stream()
                .filter(history -> history.indicator().equals(level) && !history.isShare())
                .anyMatch(history -> assessment.subject().powers().contains(history.power())
                        && history.moments().size() >= DRAWN);
    }

    /**
     * The charts that sum up who is ahead now: for each domain whose shares are of one year a chart of its change, for each figure that is summed
     * over windows a chart of its ranges.
     */
    public List<Chart> balances() {
        List<Chart> charts = new ArrayList<>();
        Weighed weighed = new Weighed(assessment, words);
        for (Pair pair : assessment.subject().pairs()) {
            for (String domain : assessment.subject().profile()) {
                Indicator indicator = weighed.indicator(domain);
                if (indicator != null && indicator.window() == null) {
                    charts.add(new ChangeChart(assessment, words, pair, domain, indicator)
                            .chart(id(domain + "-change" + both(pair))));
                }
            }
        }
        Set<String> drawn = new LinkedHashSet<>();
        for (Role role : assessment.subject().roles().values()) {
            for (RoleLeg leg : role.legs()) {
                Indicator indicator = assessment.subject().indicators().get(leg.indicator());
                if (indicator != null && indicator.window() != null && drawn.add(indicator.id())) {
                    charts.add(new RangesChart(assessment, words, role, leg.name(), indicator)
                            .chart(id(
                                    indicator.domain() + (drawn.size() == 1 ? "" : "-" + indicator.id()) + "-range")));
                }
            }
        }
        return charts;
    }

    /** What keeps apart the charts of several pairs. */
    private String both(Pair pair) {
        return assessment.subject().pairs().size() == 1 ? "" : "-" + pair.first() + "-" + pair.second();
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
