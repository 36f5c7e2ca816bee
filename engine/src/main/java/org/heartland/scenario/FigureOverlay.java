package org.heartland.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Scenario.Change;
import org.heartland.dossier.Scenario.Deed;
import org.heartland.dossier.Scenario.Figures;
import org.heartland.dossier.Supposition;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** Changes the figures of a dossier: row by row in place, equally in every reporter's books; the source's totals are adjusted. */
final class FigureOverlay {
    private final Dossier base;
    private final Touched touched;
    private final Assumed assumed;
    private final Totals totals;
    private final Map<String, List<Observation>> byIndicator = new LinkedHashMap<>();

    FigureOverlay(Dossier base, Touched touched, Assumed assumed) {
        this.base = base;
        this.touched = touched;
        this.assumed = assumed;
        this.totals = new Totals(base, touched, assumed);
        for (Observation seen : base.observations()) {
            byIndicator
                    .computeIfAbsent(seen.indicator(), unseen -> new ArrayList<>())
                    .add(seen);
        }
    }

    List<Observation> observations() {
        return byIndicator.values().stream().flatMap(List::stream).toList();
    }

    void moveTotals() {
        byIndicator.replaceAll((indicator, rows) -> totals.moved(rows));
    }

    void make(Change change, Figures what) {
        Indicator indicator = base.indicators().get(what.indicator());
        if (indicator == null) {
            return;
        }
        if (!indicator.sumOf().isEmpty()) {
            String sum = what.indicator() + " has no figures of its own: it is a sum";
            touched.problem(change.at(), sum, "change " + String.join(" and ", indicator.sumOf()));
            return;
        }
        List<Observation> rows = byIndicator.getOrDefault(what.indicator(), List.of());
        One one = new One(change, what, indicator, rows);
        List<Observation> after = what.deed() == Deed.SET ? one.set() : one.alter();
        byIndicator.put(what.indicator(), after);
    }

    /** One change applied to the rows of its indicator. */
    private final class One {
        private final Change change;
        private final Figures what;
        private final Indicator indicator;
        private final List<Observation> rows;
        private final LocalDate first;
        private final LocalDate last;
        private final List<Observation> after = new ArrayList<>();
        private boolean wrong;

        One(Change change, Figures what, Indicator indicator, List<Observation> rows) {
            this.change = change;
            this.what = what;
            this.indicator = indicator;
            this.rows = rows;
            this.first = LocalDate.of(what.years().first(), 1, 1);
            this.last = LocalDate.of(what.years().last(), 12, 31);
        }

        /** Scales or drops existing rows. */
        List<Observation> alter() {
            boolean any = false;
            for (Observation row : rows) {
                boolean meant = isMeant(row) && touches(row);
                any |= meant;
                if (meant && takes(row)) {
                    inPieces(row, what.deed() == Deed.DROP ? null : scaled(row));
                } else {
                    after.add(row);
                }
            }
            if (!any) {
                String none = "the dossier has no figure of " + what.series() + Scenario.span(what.years());
                touched.problem(change.at(), none, "name actors and years that have one");
            }
            return wrong ? rows : after;
        }

        private boolean isMeant(Observation row) {
            return (what.sender().isEmpty() || row.sender().equals(what.sender()))
                    && (what.receiver().isEmpty() || row.receiver().equals(what.receiver()));
        }

        private boolean touches(Observation row) {
            return !row.from().isAfter(last) && !end(row).isBefore(first);
        }

        /** The last day of a row: for a figure without an end its own day, for a tie none. */
        private LocalDate end(Observation row) {
            LocalDate to = row.to();
            return to != null ? to : indicator.kind() == Indicator.Kind.TIE ? LocalDate.MAX : row.from();
        }

        /**
         * Claims the years of a row that the change is about; false if another change has them, or if it is a flow that cannot be split.
         */
        private boolean takes(Observation row) {
            boolean inside = !row.from().isBefore(first) && !end(row).isAfter(last);
            if (!inside && indicator.kind() == Indicator.Kind.FLOW) {
                String cut = "a figure of " + what.series() + " covers " + row.from() + " to " + end(row)
                        + ", which the change would cut";
                touched.problem(change.at(), cut, "name all years of it");
                wrong = true;
                return false;
            }
            for (int year = Math.max(what.years().first(), row.from().getYear());
                    year <= Math.min(what.years().last(), end(row).getYear());
                    year++) {
                if (!takes(row.sender(), row.receiver(), year)) {
                    wrong = true;
                    return false;
                }
            }
            return true;
        }

        private boolean takes(String sender, String receiver, int year) {
            String series = new Figures(what.deed(), what.indicator(), sender, receiver, what.years(), 0).series();
            return touched.take(Totals.cell(what.indicator(), sender, receiver, year), series + " in " + year, change);
        }

        /**
         * Keeps the parts of a row before and after the years of the change, and adds a new value, if there is one, for the part inside.
         */
        private void inPieces(Observation row, @Nullable Cited<@Nullable Double> value) {
            LocalDate end = end(row);
            if (row.from().isBefore(first)) {
                keep(row, row.from(), first.minusDays(1));
            }
            note(row.sender(), row.receiver(), row.from(), row.to(), row.value().source());
            if (value != null) {
                boolean whole = !row.from().isBefore(first) && !end.isAfter(last);
                LocalDate from = row.from().isBefore(first) ? first : row.from();
                LocalDate to = whole ? row.to() : end.isAfter(last) ? last : end;
                put(row.sender(), row.receiver(), from, to, value);
                totals.move(indicator, row, value.value(), change);
            }
            if (end.isAfter(last)) {
                keep(row, last.plusDays(1), row.to());
            }
        }

        private void keep(Observation row, LocalDate from, @Nullable LocalDate to) {
            after.add(new Observation(
                    row.indicator(), row.sender(), row.receiver(), from, to, row.value(), row.recordedOn(), row.at()));
        }

        private void put(
                String sender, String receiver, LocalDate from, @Nullable LocalDate to, Cited<@Nullable Double> value) {
            after.add(new Observation(what.indicator(), sender, receiver, from, to, value, null, change.at()));
            note(sender, receiver, from, to, value.source());
        }

        private void note(String sender, String receiver, LocalDate from, @Nullable LocalDate to, SourceId source) {
            String book = assumed.source(source).reporter();
            touched.behind(Supposition.figure(what.indicator(), sender, receiver, from, to, book), change);
        }

        @SuppressWarnings("NullAway") // what is cited here may be null: known to be absent
        private Cited<@Nullable Double> scaled(Observation row) {
            Double old = row.value().value();
            Double value = old == null ? null : Double.valueOf(old * what.number());
            if (value != null) {
                fits(value);
            }
            String before = old == null ? "absent" : NumberText.plain(old);
            return new Cited<>(
                    value,
                    assumed.insteadOf(row.value().source()),
                    change.locator(NumberText.plain(what.number()) + " times " + before));
        }

        private void fits(double value) {
            boolean small = Math.abs(value) <= Observation.MAX_VALUE;
            String unfit = small ? indicator.unfit(value) : "is too large";
            if (!unfit.isEmpty()) {
                String what = (small ? NumberText.plain(value) : "the outcome") + " " + unfit;
                touched.problem(change.at(), what, "write what " + indicator.id() + " can be");
                wrong = true;
            }
        }

        /** Replaces existing rows by one value for each year. */
        List<Observation> set() {
            fits(what.number());
            Map<String, TreeSet<Integer>> replaced = new TreeMap<>();
            Map<String, SourceId> books = new TreeMap<>();
            for (Observation row : rows) {
                if (row.receiver().equals(what.receiver())) {
                    latest(books, row.value().source());
                }
            }
            for (Observation row : rows) {
                boolean meant =
                        row.sender().equals(what.sender()) && row.receiver().equals(what.receiver()) && touches(row);
                if (meant && takes(row)) {
                    replace(row, replaced);
                } else {
                    after.add(row);
                }
            }
            add(books, replaced);
            return wrong ? rows : after;
        }

        /** Keeps for each book the most recent source. */
        private void latest(Map<String, SourceId> books, SourceId id) {
            Source source = assumed.source(id);
            SourceId known = books.get(source.reporter());
            if (known == null
                    || source.published().isAfter(assumed.source(known).published())) {
                books.put(source.reporter(), id);
            }
        }

        private void replace(Observation row, Map<String, TreeSet<Integer>> replaced) {
            TreeSet<Integer> years = replaced.computeIfAbsent(
                    assumed.source(row.value().source()).reporter(), unseen -> new TreeSet<>());
            int from = Math.max(what.years().first(), row.from().getYear());
            int to = Math.min(what.years().last(), end(row).getYear());
            boolean several = indicator.kind() == Indicator.Kind.FLOW && from < to;
            boolean again = several || years.contains(from) && years.contains(to);
            inPieces(row, again ? null : value(row.value().source()));
            for (int year = from; year <= to && !several; year++) {
                years.add(year);
            }
        }

        @SuppressWarnings("NullAway") // Cited of a nullable number
        private Cited<@Nullable Double> value(@Nullable SourceId instead) {
            return new Cited<>(
                    what.number(), instead == null ? assumed.anew() : assumed.insteadOf(instead), change.locator(""));
        }

        private void add(Map<String, SourceId> books, Map<String, TreeSet<Integer>> replaced) {
            List<@Nullable SourceId> sources = new ArrayList<>(books.values());
            if (sources.isEmpty()) {
                sources.add(null);
            }
            for (SourceId source : sources) {
                String book = source == null ? "" : assumed.source(source).reporter();
                TreeSet<Integer> known = replaced.getOrDefault(book, new TreeSet<>());
                for (int year = what.years().first(); year <= what.years().last(); year++) {
                    if (!known.contains(year) && takes(what.sender(), what.receiver(), year)) {
                        fresh(year, source);
                    } else if (!known.contains(year)) {
                        wrong = true;
                    }
                }
            }
        }

        private void fresh(int year, @Nullable SourceId source) {
            LocalDate from = LocalDate.of(year, 1, 1);
            LocalDate to = LocalDate.of(year, 12, 31);
            put(what.sender(), what.receiver(), from, to, value(source));
            if (source != null && indicator.absentIsNil()) {
                totals.move(indicator, Objects.requireNonNull(nil(source, from, to)), what.number(), change);
            }
        }

        /** The value that a complete register implies where it lists nothing. */
        @SuppressWarnings("NullAway") // Cited of a nullable number
        private Observation nil(SourceId source, LocalDate from, LocalDate to) {
            Cited<@Nullable Double> nothing = new Cited<>(null, source, change.locator(""));
            return new Observation(
                    what.indicator(), what.sender(), what.receiver(), from, to, nothing, null, change.at());
        }
    }
}
