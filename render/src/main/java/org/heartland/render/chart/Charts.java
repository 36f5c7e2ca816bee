package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Pair;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.RoleLeg;
import org.heartland.render.words.Words;

/** All charts of an assessment, in one language. */
public final class Charts {
    /** The smallest number of years, for one power at one state, from which levels are drawn and not only listed. */
    private static final int DRAWN = 5;

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
        Chart chart = new TimelineChart(assessment, words).chart("timeline");
        return chart.data().isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    /** The map of a role, if the outline of some state is known. */
    public Optional<Chart> map(Role role) {
        return MapChart.isPossible(assessment)
                ? Optional.of(new MapChart(assessment, words, role).chart(id(role.id() + "-map")))
                : Optional.empty();
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
