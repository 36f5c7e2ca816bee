package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.plot.RankedBars;
import org.heartland.render.plot.Tip;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** All partners of one state in a domain and a year, ranked by their shares, with their amounts. */
final class PartnersChart {
    /** The most bars that are drawn; the table has all. */
    private static final int MOST = 40;

    private final Assessment assessment;
    private final Words words;
    private final Weighed weighed;
    private final Palette palette;
    private final String domain;
    private final Indicator indicator;
    private final PartnerRanking ranking;
    private final List<Datum> data = new ArrayList<>();

    PartnersChart(Assessment assessment, Words words, String domain, Indicator indicator, Selection selection) {
        this.assessment = assessment;
        this.words = words;
        this.weighed = new Weighed(assessment, words);
        this.palette = Palette.of(assessment.subject());
        this.domain = domain;
        this.ranking = ranking(assessment, words, domain, selection);
        this.indicator = indicator;
    }

    /** That of the state which is picked, or of the first state with figures; in the year that is picked, or the latest with full ones. */
    private static PartnerRanking ranking(Assessment assessment, Words words, String domain, Selection selection) {
        int year = selection.last(assessment.latest(domain, assessment.of().year()));
        List<String> states = selection.states(assessment.subject().receivers());
        return states.stream()
                .map(state -> PartnerRanking.of(assessment, words, domain, state, year))
                .filter(PartnerRanking::isKnown)
                .findFirst()
                .orElseGet(() -> PartnerRanking.of(assessment, words, domain, states.get(0), year));
    }

    Chart chart(String id) {
        List<RankedBars.Bar> bars = ranking.partners().stream().map(this::bar).toList();
        int left = Math.max(0, bars.size() - MOST);
        RankedBars.Words around = new RankedBars.Words(
                part(), left == 0 ? "" : words.say("and {0} more, which the table has", left), nothing());
        List<RankedBars.Bar> drawn = bars.subList(0, bars.size() - left);
        return new Chart(
                id,
                title(),
                measure(),
                weighed.sources(Weighed.rows(data)),
                weighed.terms(Weighed.rows(data)),
                data.isEmpty() ? nothing() : weighed.described(data),
                List.copyOf(data),
                (caption, width) -> RankedBars.svg(caption, width, drawn, around));
    }

    private String nothing() {
        String why = ranking.channel().why();
        return ranking.isKnown() || why.isEmpty()
                ? ranking.empty()
                : words.say("{0}: {1}", ranking.empty(), words.say(why));
    }

    private String part() {
        Channel channel = ranking.channel();
        return channel.cover() != null && channel.cover().isPart() ? words.say("a part of the year") : "";
    }

    /** The years of the figures, with the days where they are no whole year. */
    private String when() {
        Channel channel = ranking.channel();
        String cover = new DayWords(words).of(channel.cover());
        return cover.isEmpty() ? words.years(channel.since(), channel.carried()) : cover;
    }

    private RankedBars.Bar bar(Partner partner) {
        String amount = partner.amount() == null
                ? ""
                : words.amount(partner.amount(), ranking.channel().unit());
        Datum datum = datum(partner, amount);
        data.add(datum);
        String shown = weighed.shown(partner.share());
        return new RankedBars.Bar(
                palette.tone(partner.name()),
                words.actor(partner.name()),
                shown,
                amount,
                PartnerRanking.percent(partner.share()),
                datum.low(),
                datum.high(),
                new Tip(tip(datum, amount.isEmpty() ? shown : shown + " (" + amount + ")"), datum.asked()));
    }

    private Datum datum(Partner partner, String amount) {
        return new Datum(
                ranking.state(),
                partner.name(),
                words.term(indicator.quantity()),
                ranking.year(),
                when(),
                PartnerRanking.percent(partner.share()),
                percent(partner.share().low()),
                percent(partner.share().high()),
                "%",
                amount,
                ranking.rows(assessment, partner.name()),
                Weighed.asked(domain, partner.name(), ranking.state(), ranking.year()));
    }

    /** "China, 2023: 34.5 % (US$ 5.43 bn), goods trade, National Statistical Committee". */
    private String tip(Datum datum, String shown) {
        return words.say(
                "{0}, {1}: {2}, {3}, {4}",
                words.actor(datum.actor()), datum.period(), shown, datum.of(), weighed.publishers(datum.rows()));
    }

    private static @Nullable Double percent(@Nullable Double share) {
        return share == null ? null : Double.valueOf(100 * share);
    }

    private String title() {
        return ranking.isKnown()
                ? new RangesTitle(words, indicator).of(List.of(ranking.at()))
                : words.say("{0}, {1}: {2}", of(), ranking.year(), ranking.empty());
    }

    private String of() {
        return Words.capital(new Cases(words).in(indicator, List.of(ranking.state())));
    }

    private String measure() {
        if (!ranking.isKnown()) {
            return words.say("{0}, {1}", of(), ranking.year());
        }
        String shares = words.say(
                "{0}, {1}: shares of all {2} partners that the sources name, %, with their amounts",
                of(), when(), ranking.partners().size());
        return indicator.window() == null ? shares : words.say("{0}; a line spans nine settings in ten", shares);
    }
}
