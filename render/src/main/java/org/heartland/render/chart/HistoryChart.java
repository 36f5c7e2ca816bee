package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.History;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.assessment.Subject.Pair;
import org.heartland.assessment.Subject.Whole;
import org.heartland.render.plot.ShareSeries;
import org.heartland.render.plot.SmallMultiples;
import org.heartland.render.plot.Tip;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** A measure year by year in a panel for each state: the shares of the powers and of the largest other partner, or levels in their own unit. */
final class HistoryChart {
    private final Assessment assessment;
    private final Words words;
    private final Weighed weighed;
    private final DayWords days;
    private final Palette palette;
    private final Indicator indicator;
    private final Selection selection;
    private final List<History> histories;
    private final int last;
    private final List<Datum> data = new ArrayList<>();

    private HistoryChart(
            Assessment assessment, Words words, Indicator indicator, Selection selection, List<History> histories) {
        this.assessment = assessment;
        this.words = words;
        this.weighed = new Weighed(assessment, words);
        this.days = new DayWords(words);
        this.palette = Palette.of(assessment.subject());
        this.indicator = indicator;
        this.selection = selection;
        this.histories = selection.of(histories);
        this.last = this.histories.stream()
                .flatMap(history -> history.moments().stream())
                .filter(moment -> !moment.carried())
                .mapToInt(Moment::year)
                .max()
                .orElse(assessment.of().year());
    }

    /** The shares of a domain: of the powers and the largest other partner, or of those that are picked. */
    static Chart shares(
            Assessment assessment, Words words, String domain, Indicator indicator, Selection selection, String id) {
        List<History> usual = Stream.concat(assessment.histories().stream(), assessment.others().stream())
                .filter(history -> history.isShare() && history.domain().equals(domain))
                .toList();
        List<History> picked = assessment.subject().receivers().stream()
                .flatMap(state ->
                        selection.partners().stream().map(partner -> assessment.history(domain, state, partner)))
                .toList();
        HistoryChart chart = new HistoryChart(
                assessment, words, indicator, selection, selection.partners().isEmpty() ? usual : picked);
        return chart.chart(id, "%", chart.trend(), chart.shareMeasure());
    }

    /** The levels of an indicator, of the powers alone. */
    static Chart levels(Assessment assessment, Words words, Indicator indicator, Selection selection, String id) {
        List<String> powers = selection.partners(assessment.subject().powers());
        List<History> histories = assessment.histories().stream()
                .filter(history -> !history.isShare() && history.indicator().equals(indicator.id()))
                .filter(history -> powers.contains(history.power()))
                .toList();
        HistoryChart chart = new HistoryChart(assessment, words, indicator, selection, histories);
        String quantity = words.term(indicator.quantity());
        String unit = words.named(indicator.unit());
        String measure =
                quantity.contains(unit) ? words.say("By state and year") : words.say("By state and year, {0}", unit);
        return chart.chart(id, unit, chart.higher(), measure);
    }

    private Chart chart(String id, String unit, String finding, String measure) {
        List<SmallMultiples.Panel> panels = selection
                .states(assessment.subject().receivers())
                .stream()
                .map(state -> new SmallMultiples.Panel(
                        words.actor(state),
                        series(state),
                        isThin(state) ? words.say("too little to rank now") : "",
                        words.say("not known")))
                .toList();
        SmallMultiples.Words signs = new SmallMultiples.Words(
                words.say("carried over a gap"),
                words.say("a part of the year"),
                words.say("what nine settings in ten give"),
                words.say("ends {0}", "{0}"));
        String title =
                finding.isEmpty() ? Words.capital(words.say("{0} by year", words.term(indicator.quantity()))) : finding;
        return new Chart(
                id,
                title,
                measure,
                weighed.sources(Weighed.rows(data)),
                weighed.terms(Weighed.rows(data)),
                measure + ". " + words.say("The values stand in the table of the chart."),
                List.copyOf(data),
                (caption, width) -> SmallMultiples.svg(caption, width, panels, unit, signs));
    }

    /** True if there is too little at a state now for its shares to mean much. */
    private boolean isThin(String state) {
        return histories.stream().anyMatch(History::isShare) && weighed.isThin(state, indicator.domain());
    }

    // ---- The lines.

    private List<ShareSeries> series(String state) {
        return histories.stream()
                .filter(history -> history.receiver().equals(state))
                .map(history ->
                        new ShareSeries(words.actor(history.power()), palette.tone(history.power()), segments(history)))
                .filter(series -> !series.segments().isEmpty())
                .toList();
    }

    private List<ShareSeries.Segment> segments(History history) {
        Map<String, List<ShareSeries.Point>> byReporter = new LinkedHashMap<>();
        for (Moment moment : history.moments()) {
            if (isShown(moment)) {
                byReporter
                        .computeIfAbsent(words.term(moment.reporter()), unseen -> new ArrayList<>())
                        .add(point(history, moment));
            }
        }
        List<ShareSeries.Segment> segments = new ArrayList<>();
        byReporter.forEach((reporter, points) -> segments.add(new ShareSeries.Segment(reporter, points)));
        return segments;
    }

    private boolean isShown(Moment moment) {
        return moment.year() <= last
                && moment.value().median() != null
                && !assessment.restsOnWeakSourcesAlone(moment.rows());
    }

    private ShareSeries.Point point(History history, Moment moment) {
        double scale = history.isShare() ? 100 : 1;
        Spread value = moment.value();
        double middle = scale * Objects.requireNonNull(value.median());
        boolean ranged = history.isShare() && value.low() != null && value.high() != null;
        Double low = ranged ? Double.valueOf(scale * Objects.requireNonNull(value.low())) : null;
        Double high = ranged ? Double.valueOf(scale * Objects.requireNonNull(value.high())) : null;
        List<Integer> rows = Arrays.stream(moment.rows()).boxed().toList();
        String special = days.of(moment.cover());
        data.add(new Datum(
                history.receiver(),
                history.power(),
                words.term(indicator.quantity()),
                moment.year(),
                special.isEmpty() ? Integer.toString(moment.year()) : special,
                middle,
                low,
                high,
                history.isShare() ? "%" : indicator.unit(),
                moment.carried()
                        ? words.say("carried over a gap")
                        : moment.isPart() ? words.say("a part of the year") : "",
                rows,
                asked(history, moment.year())));
        return new ShareSeries.Point(
                moment.year(),
                middle,
                low,
                high,
                moment.carried(),
                days.part(moment.cover()),
                new Tip(tip(history, moment, middle, low, high), asked(history, moment.year())));
    }

    private String asked(History history, int year) {
        if (history.isShare()) {
            return Weighed.asked(history.domain(), history.power(), history.receiver(), year);
        }
        String of = history.indicator() + ", " + history.power() + ", " + history.receiver();
        return "value(" + of + ", " + year + ")";
    }

    /** "Russia, 2023: 39 % (31–67), arms delivered, SIPRI". */
    private String tip(History history, Moment moment, double middle, @Nullable Double low, @Nullable Double high) {
        String special = days.of(moment.cover());
        String when = special.isEmpty() ? Integer.toString(moment.year()) : special;
        String shown = history.isShare() ? words.percent1(middle / 100) + " %" : words.amount(middle, indicator.unit());
        String range = low == null || high == null || words.percent1(low / 100).equals(words.percent1(high / 100))
                ? ""
                : " (" + words.percent1(low / 100) + "–" + words.percent1(high / 100) + ")";
        return words.say(
                "{0}, {1}: {2}, {3}, {4}",
                words.actor(history.power()),
                when,
                shown + range,
                words.term(indicator.quantity()),
                words.term(moment.reporter()));
    }

    // ---- Titles.

    private String shareMeasure() {
        String share = weighed.share(indicator);
        Judgement window = assessment.subject().judgements().get(indicator.window());
        if (!selection.partners().isEmpty()) {
            return words.say("{0}, by year", share);
        }
        return window != null && window.drawn() instanceof Whole years
                ? words.say(
                        "{0}, windows of {1} to {2} years that end in each year; with the largest other partner",
                        share, years.low(), years.high())
                : words.say("{0}, by year; with the largest other partner", share);
    }

    private String trend() {
        List<TrendTitle.Trend> trends = selection.partners(assessment.subject().powers()).stream()
                .map(power -> new TrendTitle.Trend(
                        power,
                        histories.stream()
                                .filter(history -> history.power().equals(power) && !isThin(history.receiver()))
                                .map(this::ends)
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
        return selection.hasYears()
                ? new TrendTitle(words, indicator)
                        .of(trends, selection.first(assessment.of().since()), selection.last(last))
                : new TrendTitle(words, indicator).of(trends);
    }

    /** The last whole year that is known under every setting, and the first that has figures of the same reporter. */
    private Optional<TrendTitle.At> ends(History history) {
        List<Moment> sure = history.moments().stream()
                .filter(moment -> isShown(moment) && !moment.isPart() && !moment.carried())
                .filter(moment -> moment.value().unknown() == 0)
                .toList();
        List<Moment> whole = sure.stream()
                .filter(moment ->
                        moment.reporter().equals(sure.get(sure.size() - 1).reporter()))
                .toList();
        if (whole.size() < 2) {
            return Optional.empty();
        }
        Spread one = whole.get(0).value();
        Spread other = whole.get(whole.size() - 1).value();
        return one.low() == null || one.high() == null || other.low() == null || other.high() == null
                ? Optional.empty()
                : Optional.of(new TrendTitle.At(history.receiver(), one.low(), one.high(), other.low(), other.high()));
    }

    private String higher() {
        List<Pair> pairs = assessment.subject().pairs();
        List<String> picked = selection.partners();
        if (picked.size() != 2 && (pairs.isEmpty() || !picked.isEmpty())) {
            return "";
        }
        Pair pair = picked.size() == 2 ? new Pair(picked.get(0), picked.get(1)) : pairs.get(0);
        List<HigherTitle.At> at = new ArrayList<>();
        for (String state : selection.states(assessment.subject().receivers())) {
            Map<Integer, Double> first = lasts(state, pair.first());
            Map<Integer, Double> second = lasts(state, pair.second());
            first.keySet().stream()
                    .filter(second::containsKey)
                    .max(Integer::compare)
                    .ifPresent(year -> at.add(new HigherTitle.At(
                            state, Objects.requireNonNull(first.get(year)), Objects.requireNonNull(second.get(year)))));
        }
        String quantity = words.term(indicator.quantity());
        Integer until = selection.to();
        return new HigherTitle(words, until == null ? quantity : words.say("{0}, to {1}", quantity, until))
                .of(pair.first(), pair.second(), at);
    }

    private Map<Integer, Double> lasts(String state, String power) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        histories.stream()
                .filter(history ->
                        history.receiver().equals(state) && history.power().equals(power))
                .flatMap(history -> history.moments().stream())
                .filter(moment -> isShown(moment) && !moment.isPart() && !moment.carried())
                .forEach(moment -> values.put(
                        moment.year(), Objects.requireNonNull(moment.value().median())));
        return values;
    }
}
