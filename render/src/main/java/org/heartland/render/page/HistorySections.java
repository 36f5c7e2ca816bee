package org.heartland.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.History;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Subject.Domain;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.ShareSeries;
import org.heartland.render.plot.SmallMultiples;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The domains year by year: small multiples of shares, levels in their own units, and the values with their evidence. */
final class HistorySections {
    /**
     * The smallest number of years, for one sender at one receiver, from which figures are plotted and not only listed.
     */
    private static final int DRAWN = 5;

    /** The number of small pictures side by side. */
    private static final int ABREAST = 3;

    private final Assessment assessment;
    private final Words words;
    private final Evidence evidence;
    private final int lastYear;
    private final DayWords days;

    HistorySections(Assessment assessment, Words words, Evidence evidence) {
        this.assessment = assessment;
        this.words = words;
        this.evidence = evidence;
        this.lastYear = lastYear(assessment);
        this.days = new DayWords(words);
    }

    List<Section> list() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("shares", words.say("Shares by year"), shares()));
        for (Domain domain : assessment.subject().domains().values()) {
            if (!domain.levels().isEmpty()) {
                sections.add(new Section(Brief.id("levels", domain.id()), words.title(domain.id()), levels(domain)));
            }
        }
        return sections;
    }

    private List<String> receivers() {
        return assessment.subject().receivers();
    }

    private List<String> powers() {
        return assessment.subject().powers();
    }

    private List<History> histories(String domain, String receiver) {
        return assessment.histories().stream()
                .filter(history ->
                        history.domain().equals(domain) && history.receiver().equals(receiver))
                .toList();
    }

    // ---- Shares.

    private List<Block> shares() {
        List<String> domains = assessment.subject().profile();
        if (assessment.histories().stream().noneMatch(History::isShare)) {
            return List.of();
        }
        List<SmallMultiples.Column> columns = domains.stream()
                .map(domain -> new SmallMultiples.Column(words.title(domain) + ": " + quantities(domain), "%"))
                .toList();
        List<SmallMultiples.Row> rows = receivers().stream()
                .map(receiver -> new SmallMultiples.Row(
                        words.actor(receiver),
                        domains.stream()
                                .map(domain -> panel(histories(domain, receiver)))
                                .toList()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(picture("shares", words.say("Shares of the powers by year"), columns, rows));
        for (String domain : domains) {
            blocks.add(table(domain));
        }
        return blocks;
    }

    /** The quantities whose shares a domain has, at the receivers. */
    private String quantities(String domain) {
        Set<String> quantities = new LinkedHashSet<>();
        for (History history : assessment.histories()) {
            Indicator indicator = assessment.subject().indicators().get(history.indicator());
            if (history.domain().equals(domain) && indicator != null) {
                quantities.add(words.term(indicator.quantity()));
            }
        }
        return String.join(", ", quantities);
    }

    private Block picture(String id, String title, List<SmallMultiples.Column> columns, List<SmallMultiples.Row> rows) {
        Caption caption = new Caption(
                "plot-" + id.replace("_", "-"),
                title,
                words.say("The values stand in the tables below, with the evidence of each."));
        SmallMultiples.Words legend = new SmallMultiples.Words(
                words.say("carried over a gap"),
                words.say("a part of the year"),
                words.say("what nine settings in ten give"),
                words.say("ends {0}", "{0}"));
        String svg = SmallMultiples.svg(caption, columns, rows, assessment.of().since(), lastYear, legend);
        return new Block.Picture(title, svg, Piece.line(title + "."));
    }

    /** The last year with a reported figure, not only a bridged one. */
    private static int lastYear(Assessment assessment) {
        return assessment.histories().stream()
                .flatMap(history -> history.moments().stream())
                .filter(moment -> !moment.carried())
                .mapToInt(Moment::year)
                .max()
                .orElse(assessment.of().year());
    }

    private SmallMultiples.Panel panel(List<History> histories) {
        List<ShareSeries> series = new ArrayList<>();
        for (History history : histories) {
            int place = powers().indexOf(history.power());
            series.add(new ShareSeries(history.power(), place < 0 ? Tone.OTHER : Tone.actor(place), segments(history)));
        }
        return new SmallMultiples.Panel(series, words.say("not known"));
    }

    private List<ShareSeries.Segment> segments(History history) {
        Map<String, List<ShareSeries.Point>> byReporter = new LinkedHashMap<>();
        double scale = history.isShare() ? 100 : 1;
        boolean wide = history.isShare();
        for (Moment moment : history.moments()) {
            var value = moment.value();
            boolean weak = assessment.restsOnWeakSourcesAlone(moment.rows());
            if (!weak
                    && moment.year() <= lastYear
                    && value.median() != null
                    && value.low() != null
                    && value.high() != null) {
                byReporter
                        .computeIfAbsent(words.term(moment.reporter()), unseen -> new ArrayList<>())
                        .add(new ShareSeries.Point(
                                moment.year(),
                                scale * value.median(),
                                wide ? scale * value.low() : null,
                                wide ? scale * value.high() : null,
                                moment.carried(),
                                days.part(moment.cover())));
            }
        }
        List<ShareSeries.Segment> segments = new ArrayList<>();
        byReporter.forEach((reporter, points) -> segments.add(new ShareSeries.Segment(reporter, true, points)));
        return segments;
    }

    /**
     * The values of a domain: a row for each receiver and power, a column for each year with any known value; below it
     * the evidence.
     */
    private Block table(String domain) {
        List<Block.Line> lines = new ArrayList<>();
        for (String receiver : receivers()) {
            for (History history : histories(domain, receiver)) {
                for (Moment moment : history.moments()) {
                    lines.add(line(history, moment));
                }
            }
        }
        List<String> head = List.of(
                words.say("state"),
                words.say("power"),
                words.say("year"),
                "%",
                words.say("nine settings in ten"),
                words.say("whose figures"),
                words.say("evidence"));
        String title = words.say("{0}: the values", words.title(domain));
        return new Block.Fold(
                Brief.id("values", domain),
                Piece.line(title),
                List.of(new Block.Table(title, head, lines, List.of(2, 3, 4))));
    }

    private Block.Line line(History history, Moment moment) {
        return Block.Line.of(
                "",
                Piece.line(history.receiver()),
                Piece.line(history.power()),
                Piece.line(moment.year() + remark(moment)),
                Piece.line(value(history, moment.value().median())),
                Piece.line(value(history, moment.value().low()) + "–"
                        + value(history, moment.value().high())),
                List.of(Piece.of(words, moment.reporter())),
                List.of(evidence.of(moment.rows())));
    }

    private String remark(Moment moment) {
        String carried = days.mark(moment.cover());
        boolean weak = assessment.restsOnWeakSourcesAlone(moment.rows());
        return carried + (weak ? " " + words.say("(copies only)") : "");
    }

    private String value(History history, @Nullable Double value) {
        if (value == null) {
            return words.term("unknown");
        }
        return history.isShare() ? words.percent1(value) : words.number(Figure.plain(value));
    }

    // ---- Levels in their own units.

    private List<Block> levels(Domain domain) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Piece.of(words, domain.says()))));
        List<String> drawn =
                domain.levels().stream().filter(id -> isDrawn(domain.id(), id)).toList();
        for (int from = 0; from < drawn.size(); from += ABREAST) {
            blocks.add(picture(domain.id(), drawn.subList(from, Math.min(from + ABREAST, drawn.size())), from));
        }
        for (String id : domain.levels()) {
            if (!levels(domain.id(), id).isEmpty()) {
                blocks.add(levels(domain.id(), id, drawn.contains(id)));
            }
        }
        return blocks;
    }

    private Block picture(String domain, List<String> indicators, int from) {
        List<SmallMultiples.Column> columns = indicators.stream()
                .map(id -> assessment.subject().indicators().get(id))
                .map(indicator ->
                        new SmallMultiples.Column(words.term(indicator.quantity()), words.named(indicator.unit())))
                .toList();
        return picture(
                Brief.id(domain, Integer.toString(from)),
                words.say("{0}: levels by year, each in its own unit", words.title(domain)),
                columns,
                rows(domain, indicators));
    }

    private List<SmallMultiples.Row> rows(String domain, List<String> indicators) {
        return receivers().stream()
                .map(receiver -> new SmallMultiples.Row(
                        words.actor(receiver),
                        indicators.stream()
                                .map(indicator -> panel(histories(domain, receiver).stream()
                                        .filter(history -> history.indicator().equals(indicator))
                                        .filter(history -> powers().contains(history.power()))
                                        .toList()))
                                .toList()))
                .toList();
    }

    private boolean isDrawn(String domain, String indicator) {
        return levels(domain, indicator).stream()
                .anyMatch(history ->
                        powers().contains(history.power()) && history.moments().size() >= DRAWN);
    }

    private List<History> levels(String domain, String indicator) {
        return assessment.histories().stream()
                .filter(history ->
                        history.domain().equals(domain) && history.indicator().equals(indicator))
                .toList();
    }

    private Block levels(String domain, String id, boolean drawn) {
        Indicator indicator = assessment.subject().indicators().get(id);
        List<Block.Line> lines = new ArrayList<>();
        for (History history : levels(domain, id)) {
            for (Moment moment : history.moments()) {
                lines.add(level(history, moment));
            }
        }
        String unit = indicator == null ? "" : ", " + words.named(indicator.unit());
        String says = indicator == null ? id : words.term(indicator.says());
        List<String> head = List.of(
                words.say("state"),
                words.say("toward"),
                words.say("year"),
                words.say("value"),
                words.say("whose figures"),
                words.say("evidence"));
        Block table = new Block.Table(says, head, lines, List.of(2, 3));
        return new Block.Fold(
                Brief.id("values", id),
                Piece.line(Words.capital(says) + unit + (drawn ? ": " + words.say("the values") : "")),
                List.of(table));
    }

    private Block.Line level(History history, Moment moment) {
        return Block.Line.of(
                "",
                Piece.line(history.receiver()),
                Piece.line(history.power()),
                Piece.line(moment.year() + remark(moment)),
                Piece.line(value(history, moment.value().median())),
                List.of(Piece.of(words, moment.reporter())),
                List.of(evidence.of(moment.rows())));
    }
}
