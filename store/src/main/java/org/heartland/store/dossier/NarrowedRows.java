package org.heartland.store.dossier;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heartland.days.Days;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Years;
import org.heartland.importers.Imported;
import org.heartland.importers.dossier.RowDays;
import org.heartland.importers.mapping.MappedMeasure.Combine;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.store.StoredSeries;
import org.heartland.store.StoredSeries.Figure;
import org.heartland.text.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one indicator, of the states and years of a dossier, from the series that it names. Partners that the dossier does not name are in the
 * total of all partners where there is one, and else are summed up as the rest, as an import into a dossier does it.
 */
final class NarrowedRows {
    /** Codes of a store, which a row keeps if the indicator has no line for them. */
    private static final String WORLD = "world";

    private static final String RESIDUAL = "residual";
    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.figure().key().receiver())
            .thenComparing(row -> row.figure().key().sender())
            .thenComparing(row -> row.figure().key().period().first())
            .thenComparing(row -> row.figure().key().period().last());

    private final Dossier dossier;
    private final Indicator indicator;
    private final NamedStates states;
    private final String world;
    private final String rest;
    private final Map<Imported.Key, Row> rows = new LinkedHashMap<>();
    private final List<Row> unnamed = new ArrayList<>();
    private final SortedSet<String> twice = new TreeSet<>();
    private boolean restLacksAName;

    private record Row(String series, Imported figure, String source) {}

    NarrowedRows(Dossier dossier, Indicator indicator, NamedStates states) {
        this.dossier = dossier;
        this.indicator = indicator;
        this.states = states;
        this.world = indicator.world() == null ? WORLD : indicator.world();
        this.rest =
                indicator.residual().isEmpty() ? RESIDUAL : indicator.residual().get(0);
    }

    void add(StoredSeries series, Indicator.Total total) {
        series.figures().forEach(figure -> add(series.reference(), figure, total));
    }

    private void add(String series, Figure figure, Indicator.Total total) {
        String receiver = states.id(figure.receiver());
        if (receiver == null || !isAbout(receiver, figure.sender().isEmpty()) || !isIn(figure.period(), receiver)) {
            return;
        }
        String sender = sender(figure.sender());
        if (sender != null && (sender.equals(receiver) || !isIn(figure.period(), sender))) {
            return;
        }
        if (sender == null) {
            unnamed.add(row(series, figure, rest, receiver));
        } else {
            put(row(series, figure, sender, receiver));
        }
        if (total == Indicator.Total.SUM) {
            put(row(series, figure, world, receiver));
        }
    }

    /** The actor under whom a partner's figure is counted; null if the dossier does not name the partner. */
    private @Nullable String sender(String code) {
        return switch (code) {
            case "" -> "";
            case WORLD -> world;
            case RESIDUAL -> rest;
            default -> states.id(code);
        };
    }

    private Row row(String series, Figure figure, String sender, String receiver) {
        Imported.Key key = new Imported.Key(indicator.id(), sender, receiver, figure.period());
        BigDecimal value = new BigDecimal(Double.toString(figure.value()));
        return new Row(series, new Imported(key, value, figure.locator()), figure.source());
    }

    private void put(Row row) {
        Imported.Key key = row.figure().key();
        if (key.sender().equals(WORLD) || key.sender().equals(RESIDUAL)) {
            restLacksAName |= key.sender().equals(RESIDUAL) && indicator.world() == null;
            return;
        }
        Row there = rows.putIfAbsent(key, row);
        if (there == null) {
            return;
        }
        there.figure().take(Combine.SUM, row.figure().value(), row.figure().locator());
        if (!there.series().equals(row.series()) && !key.sender().equals(rest)) {
            twice.add(there.series() + " and " + row.series());
        }
    }

    /** Adds up the figures of partners that the dossier does not name, where no total of all partners has them and figures of this kind add up. */
    void addRest() {
        if (indicator.adds()) {
            unnamed.stream().filter(row -> !isInTotal(row.figure().key())).forEach(this::put);
        }
    }

    private boolean isInTotal(Imported.Key key) {
        return rows.containsKey(new Imported.Key(key.measure(), world, key.receiver(), key.period()));
    }

    private boolean isAbout(String receiver, boolean own) {
        return dossier.identity().receivers().contains(receiver)
                || own && dossier.identity().powers().contains(receiver);
    }

    /** True if a period is one of the dossier's, and of the life of an actor. */
    private boolean isIn(Days period, String id) {
        Actor actor = dossier.actors().get(id);
        Years life = actor == null ? Years.ALWAYS : actor.life().years();
        Years all = dossier.identity().period();
        return period.first().getYear() >= Math.max(all.first(), life.first())
                && period.year() <= Math.min(all.last(), life.last());
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Place at = Place.of(indicator.id());
        for (String series : twice) {
            problems.add(Problem.at(at, series + " both have figures of the same thing", "name one under store"));
        }
        if (restLacksAName) {
            problems.add(Problem.at(
                    at,
                    "the store has figures of partners that the dossier does not name, and the indicator has no line for them",
                    "write residual: [OTH] in its definition, with an actor of the kind residual"));
        }
        return problems;
    }

    /** The ids of the editions that rows are from. */
    SortedSet<String> sources() {
        SortedSet<String> sources = new TreeSet<>();
        rows.values().forEach(row -> sources.add(row.source()));
        return sources;
    }

    /** The rows as a file of a dossier, always in the same order. */
    String text() {
        StringWriter out = new StringWriter();
        CsvText table = new CsvText(out);
        table.row(List.of("sender", "receiver", "from", "to", "value", "source", "locator"));
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(ORDER);
        for (Row row : sorted) {
            Imported.Key key = row.figure().key();
            table.row(List.of(
                    key.sender(),
                    key.receiver(),
                    RowDays.from(key.period()),
                    RowDays.to(key.period(), indicator.holds()),
                    row.figure().valueText(),
                    row.source(),
                    row.figure().locator().replaceAll("\\R", " ")));
        }
        return out.toString();
    }
}
