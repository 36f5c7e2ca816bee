package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Pair;
import org.heartland.render.chart.LeadTitle.Lead;
import org.heartland.render.plot.BalancePlane;
import org.heartland.render.plot.BalancePlane.Place;
import org.heartland.render.plot.Tip;
import org.heartland.render.words.Words;

/** How far one power leads the other in two domains at each state, from an earlier year to the last; values that rest only on copies are left out. */
final class PlaneChart {
    private final Assessment assessment;
    private final Words words;
    private final Weighed weighed;
    private final Pair pair;
    private final Indicator across;
    private final Indicator up;
    private final Selection selection;
    private final List<Datum> data = new ArrayList<>();

    PlaneChart(Assessment assessment, Words words, Pair pair, Indicator across, Indicator up, Selection selection) {
        this.assessment = assessment;
        this.words = words;
        this.weighed = new Weighed(assessment, words);
        this.pair = pair;
        this.across = across;
        this.up = up;
        this.selection = selection;
    }

    /** A state with its places by year; none where {@code empty} says why. */
    private record State(String id, List<Place> places, String empty) {
        int first() {
            return places.get(0).year();
        }

        int last() {
            return places.get(places.size() - 1).year();
        }

        boolean has(int year) {
            return places.stream().anyMatch(place -> place.year() == year);
        }
    }

    Chart chart(String id) {
        List<State> states = selection.states(assessment.subject().receivers()).stream()
                .map(this::state)
                .toList();
        List<State> placed =
                states.stream().filter(state -> !state.places().isEmpty()).toList();
        OptionalInt from = placed.stream().mapToInt(State::first).max();
        OptionalInt to = placed.stream().mapToInt(State::last).min();
        List<BalancePlane.Panel> panels = states.stream()
                .map(state -> panel(state, from.orElse(0), to.orElse(0)))
                .toList();
        String first = words.actor(pair.first());
        String second = words.actor(pair.second());
        BalancePlane.Ends ends = new BalancePlane.Ends(second, first, second, first);
        String quantity = words.term(up.quantity());
        String other = words.term(across.quantity());
        String finding = title(placed, to.orElse(0));
        return new Chart(
                id,
                finding.isEmpty() ? Words.capital(words.say("{0} and {1}: who is ahead", quantity, other)) : finding,
                words.say(
                        "Lead in points of share: up and down in {0}, left and right in {1}; the arrow runs from the earlier year to the later one",
                        quantity, other),
                weighed.sources(Weighed.rows(data)),
                weighed.terms(Weighed.rows(data)),
                words.say("The values stand in the table of the chart."),
                List.copyOf(data),
                (caption, width) -> BalancePlane.svg(caption, width, panels, ends));
    }

    private BalancePlane.Panel panel(State state, int from, int to) {
        if (state.places().isEmpty()) {
            return new BalancePlane.Panel(words.actor(state.id()), List.of(), 0, 0, state.empty());
        }
        boolean shared = from < to && state.has(from) && state.has(to);
        return new BalancePlane.Panel(
                words.actor(state.id()), state.places(), shared ? from : state.first(), shared ? to : state.last(), "");
    }

    private State state(String id) {
        if (weighed.isThin(id, up.domain()) || weighed.isThin(id, across.domain())) {
            return new State(id, List.of(), words.say("too little to rank"));
        }
        Map<Integer, Moment> acrossFirst = moments(across, id, pair.first());
        Map<Integer, Moment> acrossSecond = moments(across, id, pair.second());
        Map<Integer, Moment> upFirst = moments(up, id, pair.first());
        Map<Integer, Moment> upSecond = moments(up, id, pair.second());
        List<Place> places = new ArrayList<>();
        int last = selection.last(assessment.of().year());
        for (int year = selection.first(assessment.of().since()); year <= last; year++) {
            Moment one = acrossFirst.get(year);
            Moment other = acrossSecond.get(year);
            Moment three = upFirst.get(year);
            Moment four = upSecond.get(year);
            if (one != null && other != null && three != null && four != null) {
                double x = lead(one, other);
                double y = lead(three, four);
                add(id, across, year, one, other);
                add(id, up, year, three, four);
                String tip = words.say(
                        "{0}, {1}: {2} {3}, {4} {5} points",
                        words.actor(id),
                        year,
                        words.term(up.quantity()),
                        signed(y),
                        words.term(across.quantity()),
                        signed(x));
                places.add(new Place(year, x, y, Tip.of(tip)));
            }
        }
        return new State(id, places, places.isEmpty() ? words.say("not known in both") : "");
    }

    private String signed(double points) {
        return (points < 0 ? "−" : "+") + words.percent1(Math.abs(points) / 100);
    }

    /** The lead, and the two shares of which it is the difference. */
    private void add(String state, Indicator indicator, int year, Moment one, Moment other) {
        String quantity = words.term(indicator.quantity());
        data.add(datum(
                state,
                pair.first(),
                words.say("{0}, lead over {1}", quantity, words.actor(pair.second())),
                year,
                lead(one, other),
                words.say("points of share"),
                Stream.of(one, other).flatMapToInt(moment -> Arrays.stream(moment.rows())),
                ""));
        data.add(share(state, pair.first(), indicator, one));
        data.add(share(state, pair.second(), indicator, other));
    }

    private Datum share(String state, String power, Indicator indicator, Moment moment) {
        return datum(
                state,
                power,
                words.term(indicator.quantity()),
                moment.year(),
                100 * Objects.requireNonNull(moment.value().median()),
                "%",
                Arrays.stream(moment.rows()),
                Weighed.asked(indicator.domain(), power, state, moment.year()));
    }

    private static Datum datum(
            String state, String power, String of, int year, double value, String unit, IntStream rows, String asked) {
        List<Integer> numbers = rows.boxed().distinct().toList();
        String period = Integer.toString(year);
        return new Datum(state, power, of, year, period, value, null, null, unit, "", numbers, asked);
    }

    private static double lead(Moment first, Moment second) {
        return 100
                * (Objects.requireNonNull(first.value().median())
                        - Objects.requireNonNull(second.value().median()));
    }

    private Map<Integer, Moment> moments(Indicator indicator, String state, String power) {
        Map<Integer, Moment> moments = new LinkedHashMap<>();
        assessment.history(indicator.domain(), state, power).moments().stream()
                .filter(moment ->
                        !moment.isPart() && !moment.carried() && moment.value().median() != null)
                .filter(moment -> !assessment.restsOnWeakSourcesAlone(moment.rows()))
                .forEach(moment -> moments.put(moment.year(), moment));
        return moments;
    }

    private String title(List<State> placed, int year) {
        List<LeadsTitle.At> at = placed.stream()
                .filter(state -> state.has(year))
                .map(state -> new LeadsTitle.At(state.id(), lead(up, state.id(), year), lead(across, state.id(), year)))
                .toList();
        return new LeadsTitle(words, pair.first(), pair.second(), up, across).of(at, year);
    }

    /** Who leads by more than the margin of a tie. */
    private Lead lead(Indicator indicator, String state, int year) {
        List<Level> levels = assessment.labour(pair, state, year).levels().stream()
                .filter(level -> level.domain().equals(indicator.domain()) && level.share() != null)
                .toList();
        if (levels.size() < 2) {
            return Lead.UNKNOWN;
        }
        double first = Objects.requireNonNull(levels.get(0).share());
        double second = Objects.requireNonNull(levels.get(1).share());
        return levels.get(0).tied() || first == second ? Lead.TIE : first > second ? Lead.FIRST : Lead.SECOND;
    }
}
