package org.heartland.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Years;
import org.heartland.draws.BoundedMemory;
import org.jspecify.annotations.Nullable;

/**
 * The long table as seen from a point in time: by the period described ({@code until}) and by publication ({@code asOf}). If only a later
 * edition has a figure, a declared release lag replaces its date, and the row counts as revised data; an edition that was out by the day
 * always comes before it.
 */
public final class Panel {
    /** Bound on the memory of grids. */
    private static final long MAX_BYTES = 32L << 20;

    private final LongTable table;
    private final BitSet visible;
    private final BitSet revised = new BitSet();
    private final Years period;
    private final LocalDate asOf;
    /** Lists, and pairs of states in a list, of which rows were left out. */
    private final Set<List<String>> silenced = new HashSet<>();

    private final Map<String, List<Integer>> byName = new ConcurrentHashMap<>();
    private final Map<String, List<Integer>> byKind = new ConcurrentHashMap<>();
    private final BoundedMemory<List<String>, Grid> grids = new BoundedMemory<>(MAX_BYTES, Grid::bytes);

    /** What editions give a figure of, whatever their reporter: one series, and the days that it covers. */
    private record Figure(String indicator, String sender, String receiver, LocalDate from, LocalDate to) {
        static Figure of(Row row) {
            return new Figure(row.indicator(), row.sender(), row.receiver(), row.from(), row.reaches());
        }
    }

    private Panel(LongTable table, BitSet visible, Years period, LocalDate asOf) {
        this.table = table;
        this.asOf = asOf;
        this.visible = visible;
        this.period = period;
        List<Row> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            if (visible.get(row)) {
                byName.computeIfAbsent(rows.get(row).indicator(), name -> new ArrayList<>())
                        .add(row);
                if (rows.get(row).recordKind() == Row.RecordKind.EVENT) {
                    byKind.computeIfAbsent(rows.get(row).tag(), kind -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    /** The rows that describe no year later than {@code until} and were known at the clock's {@code asOf}. */
    public static Panel of(LongTable table, Clock clock, int until) {
        BitSet visible = new BitSet();
        BitSet revised = new BitSet();
        Set<Figure> inHand = new HashSet<>();
        for (Row row : table.rows()) {
            if (row.recordKind() == Row.RecordKind.OBSERVATION
                    && !row.source().published().isAfter(clock.asOf())) {
                inHand.add(Figure.of(row));
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            Row candidate = table.rows().get(row);
            boolean early = describes(table.dossier(), candidate) <= until;
            boolean published = !candidate.source().published().isAfter(clock.asOf());
            boolean available = published
                    || lagged(table.dossier(), candidate, clock.asOf()) && !inHand.contains(Figure.of(candidate));
            visible.set(row, early && available);
            revised.set(row, early && available && !published);
        }
        Years period = table.dossier().identity().period();
        Panel panel =
                new Panel(table, visible, new Years(period.first(), Math.min(period.last(), until)), clock.asOf());
        panel.revised.or(revised);
        return panel;
    }

    /**
     * The last year that a row describes. A figure describes its whole period; a tie, a membership and an event describe their first day,
     * whatever became of them later.
     */
    private static int describes(Dossier dossier, Row row) {
        Indicator indicator = dossier.indicators().get(row.indicator());
        boolean figure = row.recordKind() == Row.RecordKind.OBSERVATION
                && (indicator == null || indicator.kind() != Indicator.Kind.TIE);
        return (figure ? row.reaches() : row.from()).getYear();
    }

    /** True if a row was known by a day although the edition at hand is later: by its declared lag, or as a public event or accession. */
    private static boolean lagged(Dossier dossier, Row row, LocalDate asOf) {
        if (row.recordKind() != Row.RecordKind.OBSERVATION) {
            return !row.from().isAfter(asOf);
        }
        Indicator indicator = dossier.indicators().get(row.indicator());
        Integer lag = indicator == null ? null : indicator.lagDays();
        return lag != null && !row.reaches().plusDays(lag).isAfter(asOf);
    }

    /**
     * The same panel without some of its rows, as if they had never been found. What they tell is then unknown, also where a list claims to be
     * complete: that it is silent on them says nothing, and a list without any row is silent on everything.
     */
    public Panel without(int... dropped) {
        BitSet left = (BitSet) visible.clone();
        for (int row : dropped) {
            left.clear(row);
        }
        Panel panel = new Panel(table, left, period, asOf);
        panel.revised.or(revised);
        panel.silenced.addAll(silenced);
        for (int number : dropped) {
            Row row = row(number);
            panel.silenced.add(List.of(row.indicator(), row.receiver(), row.sender()));
            if (panel.rows(row.indicator()).isEmpty()) {
                panel.silenced.add(List.of(row.indicator()));
            }
        }
        return panel;
    }

    /** True if the silence of a list that claims to be complete means that there is nothing: no row of it about the two was left out. */
    public boolean isSilenceKnown(String list, String receiver, String sender) {
        return silenced.isEmpty()
                || !silenced.contains(List.of(list)) && !silenced.contains(List.of(list, receiver, sender));
    }

    /** True if a row can be seen from the clock. */
    public boolean isVisible(int row) {
        return visible.get(row);
    }

    public Dossier dossier() {
        return table.dossier();
    }

    public LongTable table() {
        return table;
    }

    /** The day up to which publications count. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The years that questions may be about. */
    public Years period() {
        return period;
    }

    public Row row(int row) {
        return table.rows().get(row);
    }

    /** True if the figure comes from an edition later than the day from which things are judged. */
    public boolean isRevised(int row) {
        return revised.get(row);
    }

    /** The visible rows of an indicator, an institution or an event, in the order of the table. */
    public List<Integer> rows(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The visible events of a kind, in the order of the table. */
    public List<Integer> events(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    public Indicator indicator(String id) {
        return Objects.requireNonNull(dossier().indicators().get(id), id);
    }

    /** The last year that a register could list by the day of the clock: by an edition that was out, or by its declared lag. */
    int lastListed(Indicator indicator) {
        LocalDate out = rows(indicator.id()).stream()
                .map(number -> row(number).source().published())
                .filter(published -> !published.isAfter(asOf))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        int byEdition = out.equals(LocalDate.MIN) ? Integer.MIN_VALUE : out.getYear() - 1;
        Integer lag = indicator.lagDays();
        return lag == null
                ? byEdition
                : Math.max(byEdition, asOf.minusDays(lag).plusDays(1).getYear() - 1);
    }

    /** The figures of an indicator about one receiver, by book, sender and year. */
    public Grid grid(String indicator, String receiver) {
        return grids.get(List.of(indicator, receiver), key -> Grid.of(this, indicator(indicator), receiver));
    }

    /** The indicator whose partner shares stand for a domain at a receiver: the first of its list with any row; null if none has. */
    public @Nullable String shareIndicator(String domainOrIndicator, String receiver) {
        var domain = dossier().domains().get(domainOrIndicator);
        if (domain == null) {
            return domainOrIndicator;
        }
        for (String candidate : domain.share()) {
            if (!grid(candidate, receiver).books().isEmpty()) {
                return candidate;
            }
        }
        return null;
    }
}
