package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Pair;
import org.heartland.days.Cover;
import org.heartland.render.chart.LeadTitle.At;
import org.heartland.render.chart.LeadTitle.Lead;
import org.heartland.render.plot.Dumbbells;
import org.heartland.render.plot.Dumbbells.When;
import org.heartland.render.plot.Key;
import org.heartland.render.plot.Tip;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.Words;

/** The shares of two powers in a domain at each state, in the years of the two clocks and in what is known beyond them. */
final class ChangeChart {
    private final Assessment assessment;
    private final Words words;
    private final Weighed weighed;
    private final DayWords days;
    private final Palette palette;
    private final Pair pair;
    private final String domain;
    private final Indicator indicator;
    private final Selection selection;
    private final int before;
    private final int after;
    private final List<Datum> data = new ArrayList<>();

    ChangeChart(
            Assessment assessment, Words words, Pair pair, String domain, Indicator indicator, Selection selection) {
        this.assessment = assessment;
        this.words = words;
        this.weighed = new Weighed(assessment, words);
        this.days = new DayWords(words);
        this.palette = Palette.of(assessment.subject());
        this.pair = pair;
        this.domain = domain;
        this.indicator = indicator;
        this.selection = selection;
        this.after = selection.last(assessment.latest(domain, assessment.of().year()));
        this.before = Math.min(
                after, selection.first(assessment.latest(domain, assessment.of().thenYear())));
    }

    /** The figures of a state: those of the earlier year, of the later one, and of newer parts of a year; each empty if unknown. */
    private record State(String id, List<Level> earlier, List<Level> later, List<Level> newer) {
        boolean isUnknown() {
            return earlier.isEmpty() && later.isEmpty() && newer.isEmpty();
        }
    }

    Chart chart(String id) {
        List<State> states = selection.states(assessment.subject().receivers()).stream()
                .map(this::state)
                .toList();
        List<Dumbbells.Row> rows = states.stream().map(this::row).toList();
        List<Key> powers = List.of(key(pair.first()), key(pair.second()));
        Dumbbells.Words marks =
                new Dumbbells.Words(Integer.toString(before), Integer.toString(after), words.say("a part of the year"));
        return new Chart(
                id,
                title(states),
                words.say("{0}, %, {1} and {2}", weighed.share(indicator), before, after),
                weighed.sources(Weighed.rows(data)),
                weighed.terms(Weighed.rows(data)),
                weighed.described(data),
                List.copyOf(data),
                (caption, width) -> Dumbbells.svg(caption, width, powers, rows, marks));
    }

    private Key key(String power) {
        return new Key(palette.tone(power), words.actor(power));
    }

    // ---- The figures.

    private State state(String id) {
        List<Level> newer = List.of();
        int last = selection.hasYears() ? after : assessment.of().until();
        for (int year = last; year > after && newer.isEmpty(); year--) {
            int asked = year;
            newer = levels(id, year).stream()
                    .filter(level -> level.ofYear() == asked && !isCarried(level))
                    .toList();
        }
        List<Level> later = levels(id, after);
        List<Level> earlier = before == after ? List.of() : levels(id, before);
        return new State(id, alike(earlier, later) ? earlier : List.of(), later, newer);
    }

    private static boolean isCarried(Level level) {
        return level.cover() != null && level.cover().carried() > 0;
    }

    /** False if one figure is the answer to both years, or if the two cover different days. */
    private static boolean alike(List<Level> earlier, List<Level> later) {
        if (earlier.isEmpty() || later.isEmpty()) {
            return true;
        }
        Cover one = earlier.get(0).cover();
        Cover other = later.get(0).cover();
        return earlier.get(0).ofYear() != later.get(0).ofYear() && (one == null || other == null || one.fits(other));
    }

    private List<Level> levels(String state, int year) {
        return assessment.labour(pair, state, year).levels().stream()
                .filter(level -> level.domain().equals(domain) && assessment.isKnown(level))
                .toList();
    }

    private static Optional<Level> of(List<Level> levels, String power) {
        return levels.stream().filter(level -> level.power().equals(power)).findFirst();
    }

    // ---- The picture.

    private Dumbbells.Row row(State state) {
        List<Dumbbells.Line> lines = new ArrayList<>();
        for (String power : List.of(pair.first(), pair.second())) {
            List<Dumbbells.Value> values = new ArrayList<>();
            of(state.earlier(), power).ifPresent(level -> values.add(value(state, level, When.EARLIER)));
            of(state.later(), power).ifPresent(level -> values.add(value(state, level, When.LATER)));
            add(lines, power, values);
        }
        for (String power : List.of(pair.first(), pair.second())) {
            List<Dumbbells.Value> values = new ArrayList<>();
            of(state.newer(), power).ifPresent(level -> values.add(value(state, level, When.PART)));
            add(lines, power, values);
        }
        String empty = state.isUnknown() ? words.say("not known: no figures for {0} or {1}", before, after) : "";
        return new Dumbbells.Row(words.actor(state.id()), remarks(state), lines, empty);
    }

    private void add(List<Dumbbells.Line> lines, String power, List<Dumbbells.Value> values) {
        if (!values.isEmpty()) {
            lines.add(new Dumbbells.Line(palette.tone(power), values));
        }
    }

    private Dumbbells.Value value(State state, Level level, When when) {
        double share = level.share() == null ? 0 : 100 * level.share();
        When shown = level.cover() != null && level.cover().isPart() ? When.PART : when;
        String period = period(level);
        Datum datum = new Datum(
                state.id(),
                level.power(),
                words.term(indicator.quantity()),
                level.ofYear(),
                period,
                share,
                null,
                null,
                "%",
                "",
                level.rows(),
                asked(state, level));
        data.add(datum);
        String number = words.percent1(share / 100);
        String tip = words.say(
                "{0}, {1}: {2} %, {3}, {4}",
                words.actor(level.power()),
                period,
                number,
                words.term(indicator.quantity()),
                weighed.publishers(level.rows()));
        boolean isLast =
                when != When.EARLIER || of(state.later(), level.power()).isEmpty();
        return new Dumbbells.Value(share, shown, isLast ? number : "", new Tip(tip, datum.asked()));
    }

    /** The share as it is asked for: in one of the two years even where the answer is of an earlier one. */
    private String asked(State state, Level level) {
        boolean newer = state.newer().contains(level);
        int year = newer ? level.ofYear() : state.earlier().contains(level) ? before : after;
        return Weighed.asked(domain, level.power(), state.id(), year);
    }

    private String period(Level level) {
        Cover cover = level.cover();
        return cover != null && cover.isPart() ? days.of(cover) : Integer.toString(level.ofYear());
    }

    /** What must be known of a row: parts of years, older figures, a tie, newer figures, and who is not known. */
    private List<String> remarks(State state) {
        List<String> remarks = new ArrayList<>();
        if (state.isUnknown()) {
            return remarks;
        }
        state.later().stream()
                .findFirst()
                .filter(level -> !period(level).equals(Integer.toString(after)))
                .ifPresent(level -> remarks.add(period(level)));
        if (state.later().size() == 2 && state.later().get(0).tied()) {
            remarks.add(words.say("no clear lead"));
        }
        for (String power : List.of(pair.first(), pair.second())) {
            if (of(state.later(), power).isEmpty()) {
                remarks.add(words.say("{0}, {1}: not known", words.actor(power), after));
            }
        }
        if (!state.newer().isEmpty()) {
            remarks.add(words.say("half-filled: {0}", period(state.newer().get(0))));
        }
        return remarks;
    }

    // ---- The title.

    private String title(List<State> states) {
        String first = words.actor(pair.first());
        String second = words.actor(pair.second());
        List<At> leads = states.stream()
                .map(state -> new At(state.id(), lead(state.earlier(), before), lead(state.later(), after)))
                .toList();
        String finding = new LeadTitle(words, pair.first(), pair.second(), indicator).of(leads, before, after);
        return finding.isEmpty()
                ? Words.capital(words.say("{0}: {1} and {2}", words.term(indicator.quantity()), first, second))
                : finding;
    }

    /** Who leads in a year; not known where one of the shares is not, or where they are of another year or of a part of it. */
    private Lead lead(List<Level> levels, int year) {
        Optional<Level> first = of(levels, pair.first());
        Optional<Level> second = of(levels, pair.second());
        if (first.isEmpty() || second.isEmpty() || !isOfWhole(first.get(), year)) {
            return Lead.UNKNOWN;
        }
        Double one = first.get().share();
        Double other = second.get().share();
        if (one == null || other == null) {
            return Lead.UNKNOWN;
        }
        return first.get().tied() || one.equals(other) ? Lead.TIE : one > other ? Lead.FIRST : Lead.SECOND;
    }

    private static boolean isOfWhole(Level level, int year) {
        return level.ofYear() == year
                && (level.cover() == null || !level.cover().isPart());
    }
}
