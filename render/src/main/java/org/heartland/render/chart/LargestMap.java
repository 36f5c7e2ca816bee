package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.plot.Paint;
import org.heartland.render.plot.RegionMap;
import org.heartland.render.plot.Tip;
import org.heartland.render.words.Words;

/** The largest partner of each state in a domain and a year, on a map: full where it is first in most settings, striped where that is in doubt. */
final class LargestMap {
    private final Assessment assessment;
    private final Words words;
    private final Weighed weighed;
    private final Palette palette;
    private final Outlines outlines;
    private final String domain;
    private final Indicator indicator;
    private final int year;
    private final List<Datum> data = new ArrayList<>();
    private final Map<Paint, Set<String>> painted = new LinkedHashMap<>();

    LargestMap(Assessment assessment, Words words, String domain, Indicator indicator, Selection selection) {
        this.assessment = assessment;
        this.words = words;
        this.weighed = new Weighed(assessment, words);
        this.palette = Palette.of(assessment.subject());
        this.outlines = new Outlines(assessment.subject());
        this.domain = domain;
        this.indicator = indicator;
        this.year = selection.last(assessment.latest(domain, assessment.of().year()));
    }

    Chart chart(String id) {
        List<PartnerRanking> rankings = assessment.subject().receivers().stream()
                .map(state -> PartnerRanking.of(assessment, words, domain, state, year))
                .toList();
        List<RegionMap.Area> areas =
                new ArrayList<>(rankings.stream().map(this::area).toList());
        String described =
                String.join("; ", areas.stream().map(area -> area.tip().words()).toList());
        areas.addAll(outlines.neighbours(words));
        List<RegionMap.Painted> legend = legend();
        return new Chart(
                id,
                title(rankings),
                words.say("The largest partner {0}, {1}; stripes: in doubt", new Cases(words).in(indicator), year),
                weighed.sources(Weighed.rows(data)),
                Outlines.terms(words),
                described + ".",
                List.copyOf(data),
                (caption, width) -> RegionMap.svg(caption, width, areas, legend, words.say("Not on the map:")));
    }

    private List<RegionMap.Painted> legend() {
        List<RegionMap.Painted> legend = new ArrayList<>();
        painted.forEach((paint, who) -> legend.add(new RegionMap.Painted(paint, meaning(paint, who))));
        return legend;
    }

    private RegionMap.Area area(PartnerRanking ranking) {
        String state = words.actor(ranking.state());
        Paint paint = paint(ranking);
        painted.computeIfAbsent(paint, unseen -> new TreeSet<>())
                .addAll(ranking.first().stream().map(words::actor).toList());
        String says = ranking.isKnown() ? value(ranking) : ranking.empty();
        String asked = "first(" + domain + ", " + ranking.state() + ", " + year + ")";
        return new RegionMap.Area(
                outlines.code(ranking.state()), state, paint, true, new Tip(state + ": " + says, asked));
    }

    /** "China 34.5 %", or those that are tied; the shares are data of the chart. */
    private String value(PartnerRanking ranking) {
        List<String> said = new ArrayList<>();
        for (Partner partner : ranking.partners()) {
            if (ranking.first().contains(partner.name())) {
                said.add(words.actor(partner.name()) + " " + weighed.shown(partner.share()));
                data.add(datum(ranking, partner));
            }
        }
        return String.join(", ", said);
    }

    private Datum datum(PartnerRanking ranking, Partner partner) {
        Channel channel = ranking.channel();
        return new Datum(
                ranking.state(),
                partner.name(),
                words.term(indicator.quantity()),
                year,
                words.years(channel.since(), channel.carried()),
                PartnerRanking.percent(partner.share()),
                null,
                null,
                "%",
                ranking.isClear() ? "" : words.say("in doubt"),
                ranking.rows(assessment, partner.name()),
                Weighed.asked(domain, partner.name(), ranking.state(), year));
    }

    private Paint paint(PartnerRanking ranking) {
        if (!ranking.isKnown()) {
            return Paint.UNKNOWN;
        }
        return new Paint(
                ranking.isClear() ? Paint.Kind.SURE : Paint.Kind.DOUBT,
                ranking.first().stream().map(palette::tone).distinct().toList());
    }

    private String meaning(Paint paint, Set<String> who) {
        if (paint.equals(Paint.UNKNOWN)) {
            return words.say("not known");
        }
        String names = words.and(List.copyOf(who));
        return paint.kind() == Paint.Kind.DOUBT ? words.say("{0}, in doubt", names) : names;
    }

    private String title(List<PartnerRanking> rankings) {
        List<RangesTitle.At> known = rankings.stream()
                .filter(PartnerRanking::isKnown)
                .map(PartnerRanking::at)
                .toList();
        return known.isEmpty()
                ? Words.capital(words.say("{0}: the largest shares", words.term(indicator.quantity())))
                : words.say("{0}: {1}", year, new RangesTitle(words, indicator).of(known));
    }
}
