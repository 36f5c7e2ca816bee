package org.heartland.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.days.Cover;
import org.heartland.days.Days;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Why;
import org.heartland.naming.Overlap;
import org.jspecify.annotations.Nullable;

/** Reads the partners of a grid under one setting in one year. */
final class PartnersReading {
    private final Dossier dossier;
    private final Grid grid;
    private final Setting setting;
    private final int year;
    private final Indicator indicator;
    private final List<String> blocs;
    private final BitSet rows = new BitSet();
    private final TreeSet<String> apart = new TreeSet<>();
    private int gap = Integer.MAX_VALUE;
    private @Nullable Cover cover;

    private PartnersReading(Grid grid, Setting setting, int year) {
        this.dossier = grid.dossier();
        this.grid = grid;
        this.setting = setting;
        this.year = year;
        this.indicator = grid.indicator();
        this.blocs = blocsAlone();
    }

    static Partners of(Grid grid, Setting setting, int year) {
        return new PartnersReading(grid, setting, year).read();
    }

    private Partners read() {
        Why missing = grid.senders().isEmpty() ? Why.MISSING : Why.OUT_OF_COVERAGE;
        grid.senders().stream().filter(this::isPartner).forEach(this::leastGap);
        cover = cover();
        List<String> known = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (String sender : grid.senders()) {
            double value = isRanked(sender) && isKnown(sender) ? over(sender, rows) : Double.NaN;
            if (!Double.isNaN(value)) {
                known.add(sender);
                values.add(value);
            }
        }
        if (known.isEmpty()) {
            return Partners.none(apart.isEmpty() ? missing : Why.OTHER_DAYS);
        }
        if (values.stream().anyMatch(value -> value < 0)) {
            return Partners.none(Why.UNDEFINED);
        }
        return partners(known, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Partners partners(List<String> known, double[] value) {
        double named = Arrays.stream(value).sum();
        double residual = 0;
        for (String sender : grid.senders()) {
            residual += indicator.residual().contains(sender) ? zeroIfUnknown(over(sender, rows)) : 0;
        }
        Partners.Basis basis = indicator.whole() != null
                ? Partners.Basis.WHOLE
                : indicator.world() != null ? Partners.Basis.WORLD : Partners.Basis.LISTED;
        double inBlocs = 0;
        double largestBloc = 0;
        for (String bloc : blocs) {
            double amount = isRanked(bloc) ? 0 : zeroIfUnknown(over(bloc, rows));
            inBlocs += amount;
            largestBloc = Math.max(largestBloc, amount);
        }
        double total = total(named + residual + inBlocs);
        if (basis == Partners.Basis.LISTED && !apart.isEmpty()) {
            return Partners.none(Why.OTHER_DAYS);
        }
        if (Double.isNaN(total)) {
            return Partners.none(Why.MISSING);
        }
        double rest = residual + Math.max(0, total - named - residual - inBlocs);
        double unnamed = Math.max(Math.max(rest, largestBloc), restOfBlocs(known, value));
        double inParts = inParts(known);
        unnamed = Double.isNaN(inParts)
                ? unnamed
                : basis == Partners.Basis.LISTED ? Math.max(unnamed, inParts) : Math.min(unnamed, inParts);
        return new Partners(
                known,
                value,
                total,
                unnamed,
                apart.isEmpty() ? hidden(unnamed, total) : unnamed,
                lines(),
                basis,
                cover,
                List.copyOf(apart),
                basis == Partners.Basis.LISTED && listsEveryState(),
                total > 0 ? Why.KNOWN : Why.UNDEFINED,
                rows.stream().toArray());
    }

    private double total(double listed) {
        String world = indicator.world();
        Double whole = indicator.whole();
        return whole != null ? whole * setting.window() : world != null ? over(world, rows) : listed;
    }

    private static double zeroIfUnknown(double amount) {
        return Double.isNaN(amount) ? 0 : amount;
    }

    // ---- Who counts as a partner.

    private Actor.Kind kind(String sender) {
        Actor actor = dossier.actors().get(sender);
        return actor == null ? Actor.Kind.RESIDUAL : actor.kind();
    }

    private boolean isPartner(String sender) {
        return kind(sender) == Actor.Kind.STATE || blocs.contains(sender);
    }

    private boolean isRanked(String sender) {
        return kind(sender) == Actor.Kind.STATE
                || blocs.contains(sender) && dossier.identity().powers().contains(sender);
    }

    private boolean isKnown(String sender) {
        return cell(sender).known();
    }

    private Cell cell(String sender) {
        return grid.cell(setting.book(), sender, year).within(bridge());
    }

    /** In a window nothing is carried over, since it would be counted twice. */
    private int bridge() {
        return setting.window() > 1 ? 0 : setting.bridge();
    }

    /**
     * The days that figures must cover to be shared out: those of the window; in a single year those of the source's total, else those of
     * the partner whose figure covers most.
     */
    private @Nullable Cover cover() {
        if (setting.window() > 1) {
            return Cover.flow(year, Days.ofYears(year - setting.window() + 1, year));
        }
        Cover total = indicator.world() == null ? null : ofYear(indicator.world());
        return total != null
                ? total
                : grid.senders().stream()
                        .filter(this::isPartner)
                        .map(this::ofYear)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing((Cover one) -> one.days().isCalendarYears())
                                .thenComparing(Cover::length))
                        .orElse(null);
    }

    private @Nullable Cover ofYear(String sender) {
        Cell cell = cell(sender);
        return cell.gap() == gap ? cell.cover() : null;
    }

    /** True if a figure covers the days that are shared out; else its sender is set apart. */
    private boolean fits(String sender, Cell cell) {
        Cover own = cell.cover();
        boolean fits = own == null || cover == null || own.fits(cover);
        if (!fits) {
            apart.add(sender);
        }
        return fits;
    }

    /** The blocs that stand for members that no line names. */
    private List<String> blocsAlone() {
        Map<String, Set<String>> members = new TreeMap<>();
        Set<String> named = new TreeSet<>();
        for (String sender : grid.senders()) {
            if (kind(sender) == Actor.Kind.BLOC && isKnown(sender)) {
                members.put(sender, members(sender));
            } else if (isNamed(sender)) {
                named.add(sender);
            }
        }
        return Overlap.alone(members, named);
    }

    /** True if a state has a figure in the window, and not only the silence of a register that lists everything. */
    private boolean isNamed(String sender) {
        Cell[] line = grid.line(setting.book(), sender);
        int last = Math.min(year - grid.firstYear(), line.length - 1);
        for (int at = Math.max(0, last - setting.window() + 1); at <= last; at++) {
            Cell cell = line[at].within(bridge());
            if (cell.known() && cell.rows().length > 0) {
                return true;
            }
        }
        return false;
    }

    private TreeSet<String> members(String bloc) {
        TreeSet<String> members = new TreeSet<>();
        Actor actor = dossier.actors().get(bloc);
        if (actor != null) {
            actor.members().stream()
                    .filter(member -> member.years().contains(year))
                    .forEach(member -> members.add(member.who()));
        }
        return members;
    }

    /** The members of a bloc that have lines of their own. */
    private List<String> membersNamed(String bloc) {
        return members(bloc).stream()
                .filter(member -> kind(member) == Actor.Kind.STATE && isNamed(member))
                .toList();
    }

    // ---- What may be hidden.

    /** The most that a member of a bloc without a line of its own can have beside the members that have one. */
    private double restOfBlocs(List<String> known, double[] value) {
        double most = 0;
        for (String sender : grid.senders()) {
            List<String> named = kind(sender) == Actor.Kind.BLOC ? membersNamed(sender) : List.<String>of();
            double rest = named.isEmpty() ? 0 : zeroIfUnknown(over(sender, new BitSet()));
            for (String member : named) {
                int at = known.indexOf(member);
                rest -= at < 0 ? 0 : value[at];
            }
            most = Math.max(most, rest);
        }
        return most;
    }

    /**
     * The most that one partner which the sum does not rank can have in the parts together: what it has where it is named, and what may be
     * hidden where it is not; NaN for an indicator with rows of its own, and where a part is not known.
     */
    private double inParts(List<String> known) {
        if (grid.parts().isEmpty()) {
            return Double.NaN;
        }
        TreeSet<String> somewhere = new TreeSet<>();
        List<Partners> parts = new ArrayList<>();
        double nowhere = 0;
        for (Grid part : grid.parts()) {
            Partners partners = of(part, setting, year);
            parts.add(partners);
            somewhere.addAll(partners.states());
            nowhere += bound(part, partners);
        }
        somewhere.removeAll(known);
        double most = nowhere;
        for (String partner : somewhere) {
            double sum = 0;
            for (int i = 0; i < parts.size(); i++) {
                double there = parts.get(i).amount(partner);
                sum += Double.isNaN(there) ? bound(grid.parts().get(i), parts.get(i)) : there;
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private static double bound(Grid part, Partners partners) {
        Indicator.Unnamed argued = part.indicator().unnamed(part.receiver());
        double largest = Arrays.stream(partners.value()).max().orElse(Double.NaN);
        return argued != null && argued.atMost() == null ? Math.min(partners.unnamed(), largest) : partners.hidden();
    }

    private double hidden(double unnamed, double total) {
        Indicator.Unnamed argued = indicator.unnamed(grid.receiver());
        if (argued == null) {
            return unnamed;
        }
        Double atMost = argued.atMost();
        return atMost == null ? 0 : Math.min(unnamed, atMost * total);
    }

    /** True if the register lists every state in all years of the window. */
    private boolean listsEveryState() {
        for (int back = 0; back < setting.window(); back++) {
            if (!grid.listsEveryState(year - back)) {
                return false;
            }
        }
        return true;
    }

    // ---- Amounts.

    /** The lines of all that is no state; of a bloc without a line nothing is known, even where every state is listed. */
    private SortedMap<String, Partners.Line> lines() {
        SortedMap<String, Partners.Line> lines = new TreeMap<>();
        for (Actor actor : dossier.actors().values()) {
            if (actor.kind() == Actor.Kind.BLOC) {
                lines.put(actor.id(), Partners.Line.NONE);
            }
        }
        for (String sender : grid.senders()) {
            if (kind(sender) != Actor.Kind.STATE && isKnown(sender)) {
                BitSet own = new BitSet();
                double amount = over(sender, own);
                boolean counted = indicator.world() != null
                        || indicator.whole() != null
                        || blocs.contains(sender)
                        || indicator.residual().contains(sender);
                lines.put(
                        sender, new Partners.Line(amount, counted, own.stream().toArray()));
            }
        }
        return Collections.unmodifiableSortedMap(lines);
    }

    /** Records the smallest gap of the asked year, so that only figures of one year are compared. */
    private void leastGap(String sender) {
        Cell cell = cell(sender);
        if (cell.known()) {
            gap = Math.min(gap, cell.gap());
        }
    }

    /** The sum over the window, or NaN if any year of it is not known, or covers other days. */
    private double over(String sender, BitSet evidence) {
        double sum = 0;
        Cell[] line = grid.line(setting.book(), sender);
        int last = year - grid.firstYear();
        if (last < setting.window() - 1 || last >= line.length) {
            return Double.NaN;
        }
        for (int back = setting.window() - 1; back >= 0; back--) {
            Cell cell = line[last - back].within(bridge());
            if (!cell.known() || back == 0 && cell.gap() > gap || !fits(sender, cell)) {
                return Double.NaN;
            }
            sum += cell.value();
            for (int row : cell.rows()) {
                evidence.set(row);
            }
        }
        return sum;
    }
}
