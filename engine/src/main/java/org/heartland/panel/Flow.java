package org.heartland.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.heartland.days.Cover;
import org.heartland.days.Days;
import org.heartland.dossier.Years;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one sender's flow in one book, year by year. A year's figure is whole if one row covers the calendar year, or several do
 * so together without gap or overlap; else it is the fiscal year that ends in it, or the longest part that is known. Where a register
 * lists everything, the rest of the year is nil and a part is the whole. Only whole years are carried over.
 */
final class Flow {
    private final Panel panel;
    private final IntPredicate listed;
    private final Map<Integer, Map<Days, Integer>> byYear = new TreeMap<>();

    /** @param listed the years in which whatever is not in a row is nil */
    Flow(Panel panel, List<Integer> rows, IntPredicate listed) {
        this.panel = panel;
        this.listed = listed;
        for (int number : rows) {
            Row row = panel.row(number);
            Days days = row.days();
            boolean fiscal = days.isWholeYears() && days.first().plusYears(1).isAfter(days.last());
            if (fiscal || days.first().getYear() == days.year()) {
                byYear.computeIfAbsent(days.year(), year -> new LinkedHashMap<>())
                        .merge(days, number, this::laterEdition);
            }
        }
    }

    private int laterEdition(int one, int other) {
        LocalDate published = panel.row(one).source().published();
        return panel.row(other).source().published().isAfter(published) ? other : one;
    }

    /** The figure of each year of the period; that of an earlier whole year, carried over, where a year has none. */
    Cell[] line(Years period) {
        Cell[] line = new Cell[Math.max(0, period.last() - period.first() + 1)];
        Cell last = Cell.OUTSIDE;
        for (int i = 0; i < line.length; i++) {
            int year = period.first() + i;
            Cell own = byYear.containsKey(year) ? ofYear(year) : null;
            line[i] = own == null ? last.carriedTo(year) : own;
            last = own != null && own.cover() != null && own.cover().days().isWholeYears() ? own : last;
        }
        return line;
    }

    private Cell ofYear(int year) {
        Map<Days, Integer> rows = byYear.getOrDefault(year, Map.of());
        Days calendar = Days.ofYears(year, year);
        if (rows.containsKey(calendar)) {
            return cell(year, calendar, List.of(calendar));
        }
        List<Days> parts = rows.keySet().stream()
                .filter(days -> days.first().getYear() == year)
                .sorted(Comparator.comparing(Days::last).thenComparing(Days::first))
                .toList();
        List<Days> longest = longest(parts, listed.test(year));
        Days covered = longest.isEmpty()
                ? calendar
                : new Days(
                        longest.get(0).first(), longest.get(longest.size() - 1).last());
        if (!longest.isEmpty() && (listed.test(year) || covered.equals(calendar))) {
            return cell(year, calendar, longest);
        }
        return rows.keySet().stream()
                .filter(days -> days.first().getYear() < year)
                .max(Comparator.comparing(Days::last))
                .map(fiscal -> cell(year, fiscal, List.of(fiscal)))
                .orElseGet(() -> cell(year, covered, longest));
    }

    private Cell cell(int year, Days covered, List<Days> parts) {
        Map<Days, Integer> rows = byYear.getOrDefault(year, Map.of());
        Cover cover = Cover.flow(year, covered);
        Cell sum = null;
        for (Days part : parts) {
            int number = Objects.requireNonNull(rows.get(part));
            Cell one = Cell.of(panel.row(number).value(), cover, number);
            sum = sum == null ? one : sum.with(one, cover);
        }
        return sum == null ? Cell.OUTSIDE : sum;
    }

    /** A chain of parts, by their last days: how many days they have together, and the part before the last. */
    private record Chain(Days part, long days, @Nullable Chain before) {}

    /** The parts that cover most days, one after the other without overlap; without gaps too, unless gaps are nil. */
    private static List<Days> longest(List<Days> parts, boolean gapsAreNil) {
        List<Chain> chains = new ArrayList<>();
        Chain best = null;
        for (Days part : parts) {
            Chain before = null;
            for (Chain chain : chains) {
                LocalDate next = chain.part().last().plusDays(1);
                boolean follows =
                        gapsAreNil ? !part.first().isBefore(next) : part.first().equals(next);
                before = follows && (before == null || chain.days() > before.days()) ? chain : before;
            }
            Chain chain = new Chain(part, part.length() + (before == null ? 0 : before.days()), before);
            chains.add(chain);
            best = best == null || chain.days() > best.days() ? chain : best;
        }
        List<Days> longest = new ArrayList<>();
        for (Chain chain = best; chain != null; chain = chain.before()) {
            longest.add(0, chain.part());
        }
        return longest;
    }
}
