package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.History;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Subject.Domain;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.chart.Charts;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The domains year by year: charts of shares, levels in their own units, and the values with their evidence. */
final class HistorySections {
    private final Assessment assessment;
    private final Words words;
    private final Evidence evidence;
    private final DayWords days;
    private final Charts charts;

    HistorySections(Assessment assessment, Words words, Evidence evidence) {
        this.assessment = assessment;
        this.words = words;
        this.evidence = evidence;
        this.days = new DayWords(words);
        this.charts = new Charts(assessment, words);
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

    private List<History> histories(String domain, String receiver) {
        return assessment.histories().stream()
                .filter(history ->
                        history.domain().equals(domain) && history.receiver().equals(receiver))
                .toList();
    }

    // ---- Shares.

    private List<Block> shares() {
        List<Block> blocks = new ArrayList<>();
        if (assessment.histories().stream().anyMatch(History::isShare)) {
            charts.balances().forEach(chart -> blocks.add(Block.Figure.of(chart)));
            charts.shares().forEach(chart -> blocks.add(Block.Figure.of(chart)));
            assessment.subject().profile().forEach(domain -> blocks.add(table(domain)));
        }
        return blocks;
    }

    /**
     * The values of a domain: a row for each receiver and power, a column for each year with any known value; below it
     * the evidence.
     */
    private Block table(String domain) {
        evidence.at(Brief.id("values", domain), words.title(domain));
        List<Block.Line> lines = new ArrayList<>();
        for (String receiver : receivers()) {
            for (History history : histories(domain, receiver)) {
                lines(history, lines);
            }
        }
        List<String> head = List.of(words.say("year"), "%", words.say("nine settings in ten"), words.say("evidence"));
        String title = words.say("{0}: the values", words.title(domain));
        return new Block.Fold(
                Brief.id("values", domain),
                Piece.line(title),
                List.of(new Block.Table(title, head, lines, List.of(1, 2))));
    }

    /** A state and a power with whose figures they are, and their values below. */
    private void lines(History history, List<Block.Line> lines) {
        String state = words.actor(history.receiver());
        String of = history.power().isEmpty() ? state : words.say("{0}: {1}", state, words.actor(history.power()));
        String before = null;
        for (Moment moment : history.moments()) {
            if (!moment.reporter().equals(before)) {
                before = moment.reporter();
                lines.add(Block.Line.of("", Piece.line(new Piece.Strong(of), " ", Piece.of(words, before))));
            }
            lines.add(history.isShare() ? line(history, moment) : level(history, moment));
        }
    }

    private Block.Line line(History history, Moment moment) {
        return Block.Line.of(
                "",
                Piece.line(moment.year() + remark(moment)),
                Piece.line(value(history, moment.value().median())),
                range(history, moment),
                List.of(evidence.of(moment.rows())));
    }

    /** The range of nine settings in ten; empty where they agree. */
    private List<Piece> range(History history, Moment moment) {
        String low = value(history, moment.value().low());
        String high = value(history, moment.value().high());
        return low.equals(high) ? List.of() : Piece.line(low + "–" + high);
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
        charts.levels(domain.id()).forEach(chart -> blocks.add(Block.Figure.of(chart)));
        for (String id : domain.levels()) {
            if (!levels(domain.id(), id).isEmpty()) {
                blocks.add(levelTable(domain.id(), id));
            }
        }
        return blocks;
    }

    private List<History> levels(String domain, String indicator) {
        return assessment.histories().stream()
                .filter(history ->
                        history.domain().equals(domain) && history.indicator().equals(indicator))
                .toList();
    }

    private Block levelTable(String domain, String id) {
        Indicator indicator = assessment.subject().indicators().get(id);
        evidence.at(Brief.id("values", id), Words.capital(words.quantity(id)));
        List<Block.Line> lines = new ArrayList<>();
        levels(domain, id).forEach(history -> lines(history, lines));
        String unit = indicator == null ? "" : ", " + words.named(indicator.unit());
        String says = indicator == null ? id : words.term(indicator.says());
        List<String> head = List.of(words.say("year"), words.say("value"), words.say("evidence"));
        Block table = new Block.Table(says, head, lines, List.of(1));
        return new Block.Fold(Brief.id("values", id), Piece.line(Words.capital(says) + unit), List.of(table));
    }

    private Block.Line level(History history, Moment moment) {
        return Block.Line.of(
                "",
                Piece.line(moment.year() + remark(moment)),
                Piece.line(value(history, moment.value().median())),
                List.of(evidence.of(moment.rows())));
    }
}
