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
import org.heartland.store.StoredSeries.Figure;
import org.heartland.text.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one indicator, of the states and years of a dossier. Partners that the dossier does not name are in the total of all partners if
 * the indicator has one, and else are summed up as its rest, as an import into a dossier does it.
 */
final class NarrowedRows {
    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.figure().key().receiver())
            .thenComparing(row -> row.figure().key().sender())
            .thenComparing(row -> row.figure().key().period().first())
            .thenComparing(row -> row.figure().key().period().last());

    private final Dossier dossier;
    private final Indicator indicator;
    private final NamedStates states;
    private final Map<Imported.Key, Row> rows = new LinkedHashMap<>();
    private boolean restLacksAName;

    private record Row(Imported figure, String source) {}

    NarrowedRows(Dossier dossier, Indicator indicator, NamedStates states) {
        this.dossier = dossier;
        this.indicator = indicator;
        this.states = states;
    }

    void add(Figure figure) {
        String receiver = states.id(figure.receiver());
        if (receiver == null || !isAbout(receiver, figure.sender().isEmpty()) || !isIn(figure.period(), receiver)) {
            return;
        }
        String sender = figure.sender().isEmpty() ? "" : sender(figure.sender());
        if (sender == null || sender.equals(receiver) || !isIn(figure.period(), sender)) {
            return;
        }
        Imported.Key key = new Imported.Key(indicator.id(), sender, receiver, figure.period());
        BigDecimal value = new BigDecimal(Double.toString(figure.value()));
        Row there = rows.get(key);
        if (there == null) {
            rows.put(key, new Row(new Imported(key, value, figure.locator()), figure.source()));
        } else {
            there.figure().take(Combine.SUM, value, figure.locator());
        }
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

    /** The actor under whom a partner's figure is counted; null if it is left out. */
    private @Nullable String sender(String code) {
        String named = states.id(code);
        if (named != null) {
            return named;
        }
        if (code.equals("world")) {
            return indicator.world();
        }
        boolean adds = indicator.kind() == Indicator.Kind.FLOW || indicator.kind() == Indicator.Kind.STOCK;
        if (!code.equals("residual") && (indicator.world() != null || !adds)) {
            return null;
        }
        restLacksAName |= indicator.residual().isEmpty();
        return indicator.residual().isEmpty() ? null : indicator.residual().get(0);
    }

    List<Problem> problems() {
        return restLacksAName
                ? List.of(Problem.at(
                        Place.of(indicator.id()),
                        "the store has figures of partners that the dossier does not name, and the indicator has no line for them",
                        "write residual: [OTH] in its definition, with an actor of the kind residual"))
                : List.of();
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
