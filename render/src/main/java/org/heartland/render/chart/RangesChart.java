package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.Whole;
import org.heartland.render.plot.Ranges;
import org.heartland.render.plot.Tip;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The largest shares at each state where figures are summed over windows: the range over all settings, and the middle one. */
final class RangesChart {
    private final Assessment assessment;
    private final Words words;
    private final Weighed weighed;
    private final Palette palette;
    private final Role role;
    private final String leg;
    private final Indicator indicator;
    private final Selection selection;
    private final int year;
    private final List<Datum> data = new ArrayList<>();

    RangesChart(Assessment assessment, Words words, Role role, String leg, Indicator indicator, Selection selection) {
        this.assessment = assessment;
        this.words = words;
        this.weighed = new Weighed(assessment, words);
        this.palette = Palette.of(assessment.subject());
        this.role = role;
        this.leg = leg;
        this.indicator = indicator;
        this.selection = selection;
        this.year = selection.last(assessment.of().year());
    }

    /** A state, its channel, and the partners that are drawn; none where {@code empty} says why. */
    private record State(String id, @Nullable Channel channel, List<Partner> drawn, String empty) {}

    private Ranges.Row row(State state) {
        return new Ranges.Row(
                words.actor(state.id()),
                List.of(),
                state.drawn().stream().map(partner -> bar(state, partner)).toList(),
                state.empty());
    }

    Chart chart(String id) {
        List<State> states = selection.states(assessment.subject().receivers()).stream()
                .map(this::state)
                .toList();
        List<Ranges.Row> rows = states.stream().map(this::row).toList();
        return new Chart(
                id,
                title(states),
                measure(states),
                weighed.sources(Weighed.rows(data)),
                weighed.terms(Weighed.rows(data)),
                weighed.described(data),
                List.copyOf(data),
                (caption, width) -> Ranges.svg(caption, width, rows));
    }

    private State state(String id) {
        RoleRow row = assessment.role(role.id(), id, year);
        Channel channel = channel(row);
        if (channel == null || known(channel).isEmpty() || assessment.restsOnWeakSourcesAlone(channel.rows())) {
            return new State(id, null, List.of(), words.say("not known"));
        }
        if (weighed.isThin(id, indicator.domain(), year)) {
            return new State(id, channel, List.of(), words.say("too little to rank ({0})", total(channel)));
        }
        List<Partner> drawn = selection.partners().isEmpty() ? drawn(row, channel) : picked(channel);
        return new State(id, channel, drawn, drawn.isEmpty() ? words.say("nothing from those picked") : "");
    }

    /** The channel of the role, which has its largest partners; with all of them where some are picked. */
    private @Nullable Channel channel(RoleRow row) {
        if (!selection.partners().isEmpty()) {
            return assessment.partners(indicator.id(), row.receiver(), assessment.latest(indicator.id(), year));
        }
        return row.channels().stream()
                .filter(one -> one.name().equals(leg))
                .findFirst()
                .orElse(null);
    }

    private List<Partner> picked(Channel channel) {
        return known(channel).stream()
                .filter(partner -> selection.partners().contains(partner.name()))
                .toList();
    }

    private static List<Partner> known(Channel channel) {
        return channel.partners().stream()
                .filter(partner -> partner.share().median() != null
                        && partner.share().low() != null
                        && partner.share().high() != null)
                .toList();
    }

    /** The largest partner, the next if their ranges meet, and the powers that hold the role. */
    private static List<Partner> drawn(RoleRow row, Channel channel) {
        List<Partner> known = known(channel);
        Set<Partner> drawn = new LinkedHashSet<>(known.subList(0, 1));
        if (!isClear(channel) && known.size() > 1) {
            drawn.add(known.get(1));
        }
        known.stream().filter(partner -> row.powers().contains(partner.name())).forEach(drawn::add);
        return List.copyOf(drawn);
    }

    private static boolean isClear(Channel channel) {
        List<Partner> known = known(channel);
        double next = known.stream()
                .skip(1)
                .mapToDouble(partner -> value(partner.share().high()))
                .max()
                .orElse(0);
        return !channel.unnamedMayLead() && value(known.get(0).share().low()) > next;
    }

    private static double value(@Nullable Double share) {
        return share == null ? 0 : share;
    }

    private String total(Channel channel) {
        String low = words.amount(value(channel.total().low()), "");
        String high = words.amount(value(channel.total().high()), "");
        return (low.equals(high) ? "" : low + "–")
                + words.amount(value(channel.total().high()), channel.unit());
    }

    private Ranges.Bar bar(State state, Partner partner) {
        double low = 100 * value(partner.share().low());
        double middle = 100 * value(partner.share().median());
        double high = 100 * value(partner.share().high());
        Channel channel = Objects.requireNonNull(state.channel());
        List<Integer> rows = IntStream.of(channel.rows())
                .filter(row -> assessment.row(row).sender().equals(partner.name()))
                .boxed()
                .toList();
        String years = words.years(channel.since(), channel.carried());
        Datum datum = new Datum(
                state.id(),
                partner.name(),
                words.term(indicator.quantity()),
                channel.carried(),
                years,
                middle,
                low,
                high,
                "%",
                "",
                rows,
                Weighed.asked(indicator.id(), partner.name(), state.id(), assessment.latest(indicator.id(), year)));
        data.add(datum);
        String lowest = words.percent(low / 100);
        String highest = words.percent(high / 100);
        String range = lowest.equals(highest) ? lowest : lowest + "–" + highest;
        String tip = words.say(
                "{0}, {1}: {2} % ({3}), {4}, {5}",
                words.actor(partner.name()),
                years,
                words.percent(middle / 100),
                range,
                words.term(indicator.quantity()),
                weighed.publishers(rows));
        return new Ranges.Bar(
                palette.tone(partner.name()),
                words.say("{0} {1} %", words.actor(partner.name()), range),
                low,
                middle,
                high,
                new Tip(tip, datum.asked()));
    }

    private String measure(List<State> states) {
        int last = states.stream()
                .map(State::channel)
                .filter(channel -> channel != null)
                .mapToInt(Channel::carried)
                .max()
                .orElse(year);
        Judgement window = assessment.subject().judgements().get(indicator.window());
        String share = weighed.share(indicator);
        String meaning = states.stream()
                        .anyMatch(state ->
                                state.channel() != null && state.drawn().isEmpty())
                ? words.meaning(indicator.unit())
                : "";
        String drawn = window != null && window.drawn() instanceof Whole years
                ? words.say(
                        "{0}, %; a bar spans windows of {1} to {2} years to {3}, its tick is mid-range",
                        share, years.low(), years.high(), last)
                : words.say("{0}, %; a bar spans all settings to {1}, its tick is mid-range", share, last);
        return meaning.isEmpty() ? drawn : drawn + "; " + meaning;
    }

    private String title(List<State> states) {
        List<RangesTitle.At> largest = new ArrayList<>();
        for (State state : states) {
            if (state.channel() != null && !state.drawn().isEmpty()) {
                largest.add(new RangesTitle.At(
                        state.id(), known(state.channel()).get(0).name(), isClear(state.channel())));
            }
        }
        String finding = new RangesTitle(words, indicator).of(largest);
        return finding.isEmpty()
                ? Words.capital(words.say("{0}: the largest shares", words.term(indicator.quantity())))
                : finding;
    }
}
