package org.heartland.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.heartland.days.Cover;
import org.heartland.days.Days;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Years;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one indicator about one receiver, by book (whose figures), sender and year. Flows belong to their year; other values hold
 * until the next one. Each figure knows the days that it covers, and so over how many years it was carried, which a judgement can limit.
 */
public final class Grid {
    private final Panel panel;
    private final Indicator indicator;
    private final List<Grid> parts;
    private final String receiver;
    private final Years period;
    private final int lastListed;
    private final List<String> books;
    private final List<String> senders;
    private final Map<String, Map<String, Cell[]>> lines = new HashMap<>();

    private Grid(
            Panel panel,
            Indicator indicator,
            List<Grid> parts,
            String receiver,
            List<String> books,
            List<String> senders,
            Map<String, Map<String, Cell[]>> raw) {
        this.panel = panel;
        this.indicator = indicator;
        this.parts = parts;
        this.receiver = receiver;
        this.period = panel.period();
        this.lastListed = panel.lastListed(indicator);
        this.books = books;
        this.senders = senders;
        for (String book : books) {
            Map<String, Cell[]> ofBook = raw.getOrDefault(book, Map.of());
            Map<String, Cell[]> resolved = new HashMap<>();
            for (String sender : senders) {
                resolved.put(sender, resolved(sender, ofBook.get(sender)));
            }
            lines.put(book, resolved);
        }
    }

    static Grid of(Panel panel, Indicator indicator, String receiver) {
        if (!indicator.sumOf().isEmpty()) {
            return sum(panel, indicator, receiver);
        }
        Map<String, Map<String, List<Integer>>> series = new TreeMap<>();
        TreeSet<String> books = new TreeSet<>();
        TreeSet<String> senders = new TreeSet<>();
        for (int number : panel.rows(indicator.id())) {
            Row row = panel.row(number);
            if (row.recordKind() == Row.RecordKind.OBSERVATION && row.receiver().equals(receiver)) {
                books.add(row.source().reporter());
                senders.add(row.sender());
                series.computeIfAbsent(row.source().reporter(), unseen -> new TreeMap<>())
                        .computeIfAbsent(row.sender(), unseen -> new ArrayList<>())
                        .add(number);
            }
        }
        int lastListed = panel.lastListed(indicator);
        Map<String, Map<String, Cell[]>> cells = new TreeMap<>();
        series.forEach((book, ofBook) -> {
            Map<String, Cell[]> lines = new TreeMap<>();
            ofBook.forEach((sender, rows) -> lines.put(
                    sender,
                    line(
                            panel,
                            indicator,
                            rows,
                            year -> listsEverything(panel, indicator, receiver, lastListed, sender, year))));
            cells.put(book, lines);
        });
        return new Grid(panel, indicator, List.of(), receiver, List.copyOf(books), List.copyOf(senders), cells);
    }

    /** A derived indicator: known only where all its parts are, book by book. */
    private static Grid sum(Panel panel, Indicator indicator, String receiver) {
        List<Grid> parts = indicator.sumOf().stream()
                .map(part -> panel.grid(part, receiver))
                .toList();
        List<String> books = new ArrayList<>(parts.get(0).books);
        parts.forEach(part -> books.retainAll(part.books));
        TreeSet<String> senders = new TreeSet<>();
        parts.forEach(part -> senders.addAll(part.senders));
        Map<String, Map<String, Cell[]>> cells = new TreeMap<>();
        Years period = panel.period();
        for (String book : books) {
            Map<String, Cell[]> lines = new TreeMap<>();
            cells.put(book, lines);
            for (String sender : senders) {
                Cell[] line = new Cell[length(period)];
                for (int year = period.first(); year <= period.last(); year++) {
                    Cell total = parts.get(0).cell(book, sender, year);
                    for (Grid part : parts.subList(1, parts.size())) {
                        total = total.plus(part.cell(book, sender, year));
                    }
                    line[year - period.first()] = total;
                }
                lines.put(sender, line);
            }
        }
        return new Grid(panel, indicator, parts, receiver, books, List.copyOf(senders), cells);
    }

    long bytes() {
        return 200 + 40L * books.size() * senders.size() * length(period);
    }

    private static int length(Years period) {
        return Math.max(0, period.last() - period.first() + 1);
    }

    /** One sender's figures in one book, year by year. */
    private static Cell[] line(Panel panel, Indicator indicator, List<Integer> rows, IntPredicate listed) {
        Years period = panel.period();
        if (!indicator.holds()) {
            return new Flow(panel, rows, listed).line(period);
        }
        Cell[] line = new Cell[length(period)];
        for (int year = period.first(); year <= period.last(); year++) {
            line[year - period.first()] = held(panel, indicator, rows, year);
        }
        return line;
    }

    /**
     * The value at the end of a year: the last one that began by then; after its end it is carried over. A tie without an end is known to
     * be in force up to the edition that says so.
     */
    private static Cell held(Panel panel, Indicator indicator, List<Integer> rows, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        int best = -1;
        for (int number : rows) {
            Row row = panel.row(number);
            if (!row.from().isAfter(end)) {
                best = best < 0 || begins(panel.row(best), row) ? number : best;
            }
        }
        if (best < 0) {
            return Cell.OUTSIDE;
        }
        Row row = panel.row(best);
        boolean open = row.to() == null && indicator.kind() == Indicator.Kind.TIE;
        LocalDate edition = row.source().published();
        Days days = open && edition.isAfter(row.from()) ? new Days(row.from(), edition) : row.days();
        return Cell.of(row.value(), Cover.held(year, days), best);
    }

    private static boolean begins(Row best, Row row) {
        if (!row.from().equals(best.from())) {
            return row.from().isAfter(best.from());
        }
        return row.source().published().isAfter(best.source().published());
    }

    /** The grids of what a sum adds up; none for an indicator with rows of its own. */
    List<Grid> parts() {
        return parts;
    }

    String receiver() {
        return receiver;
    }

    Dossier dossier() {
        return panel.dossier();
    }

    public Indicator indicator() {
        return indicator;
    }

    /** The books with figures for this receiver. */
    public List<String> books() {
        return books;
    }

    /** The senders with figures for this receiver. */
    public List<String> senders() {
        return senders;
    }

    private static final Cell[] NO_LINE = {};
    private static final String ANY = "any";

    /** The values of one sender in a book, year by year from the start of the period; missing rows are read as the indicator declares. */
    private Cell[] resolved(String sender, Cell @Nullable [] line) {
        Cell[] resolved = new Cell[length(period)];
        for (int i = 0; i < resolved.length; i++) {
            Cell cell = line == null ? Cell.MISSING : line[i];
            boolean reported = cell.known() && (cell.gap() == 0 || indicator.holds());
            resolved[i] = !reported && listsEverything(sender, period.first() + i) ? Cell.NONE_LISTED : cell;
        }
        return resolved;
    }

    /** The values of a book and sender by year from the start of the period; empty if the book does not name the sender. */
    Cell[] line(String book, String sender) {
        Map<String, Cell[]> ofBook = lines.get(book);
        Cell[] line = ofBook == null ? null : ofBook.get(sender);
        return line == null ? NO_LINE : line;
    }

    /** The value of a sender in a book and year, before any limit on carrying over. */
    public Cell cell(String book, String sender, int year) {
        if (!period.contains(year)) {
            return Cell.OUTSIDE;
        }
        Cell[] line = line(book, sender);
        if (line.length > 0) {
            return line[year - period.first()];
        }
        return listsEverything(sender, year) && !dossier().isBloc(sender) ? Cell.NONE_LISTED : Cell.MISSING;
    }

    /** True if a state that no line names is known to have nothing in this year. */
    boolean listsEveryState(int year) {
        Indicator.Complete complete = indicator.complete();
        return complete != null && complete.senders().isEmpty() && listsEverything(ANY, year);
    }

    int firstYear() {
        return period.first();
    }

    private boolean listsEverything(String sender, int year) {
        return listsEverything(panel, indicator, receiver, lastListed, sender, year);
    }

    /** True if the source claims to list everything of this sender in this year. */
    private static boolean listsEverything(
            Panel panel, Indicator indicator, String receiver, int lastListed, String sender, int year) {
        Indicator.Complete complete = indicator.complete();
        return indicator.absentIsNil()
                && complete != null
                && complete.years().contains(year)
                && year <= lastListed
                && complete.receivers().contains(receiver)
                && !sender.isEmpty()
                && (complete.senders().isEmpty() || complete.senders().contains(sender))
                && panel.isSilenceKnown(indicator.id(), receiver, sender);
    }
}
