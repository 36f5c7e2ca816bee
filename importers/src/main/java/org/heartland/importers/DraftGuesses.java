package org.heartland.importers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.heartland.days.Days;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.reading.PeriodText;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.importers.table.RawRow;
import org.heartland.naming.LineNames;

/**
 * What the first rows of an unknown table let one guess: where its headings are, which column is what, whose table it is, in which direction and
 * scale. Each guess is marked as one where it is written down.
 */
final class DraftGuesses {
    private static final int YEARS_OF_A_WIDE_TABLE = 3;
    private static final Pattern VALUE =
            words("value|amount|usd|сумма|стоимость|значение|тыс|млн|obs|flow|qiymat|baho|құны|наркы");
    private static final Pattern NO_VALUE = words(
            "code|код|iso|id|rank|ранг|место|№|no|percent|per cent|share|доля|удельный|процент|темп|rate|growth|flag|рост|год|year|month|месяц");
    private static final Pattern THOUSAND = words("тыс|thousand|thousands|ming|мың|миң");
    private static final Pattern IMPORTS = words("импорт|import|ввоз");
    private static final Pattern EXPORTS = words("экспорт|export|вывоз");
    private static final Pattern PARTNER = words(
            "partner|counterpart|creditor|lender|supplier|exporter|donor|sender|origin|партн|контраг|кредитор|поставщик|донор");
    private static final Pattern RECEIVER = words(
            "reporter|reporting|receiver|recipient|debtor|borrower|importer|host|получател|должник|за[её]мщик|реципиент");

    /** Which way goods go. */
    enum Way {
        IN,
        OUT,
        UNKNOWN
    }

    private final ActorNames names = new ActorNames(Map.of(), Map.of());
    private final RawRow header;
    private final RawRow top;
    private final int headerRows;
    private final List<RawRow> below;
    private final String title;
    private final Headings headings;

    /** The headings, and what stands under and above them. */
    DraftGuesses(List<RawRow> first) {
        this.header = header(first);
        List<RawRow> part =
                first.stream().filter(row -> row.part().equals(header.part())).toList();
        int at = part.indexOf(header);
        RawRow over = at > 0 ? part.get(at - 1) : null;
        this.headerRows = isWide() && over != null && spansYears(over) ? 2 : 1;
        this.below = at < 0 ? List.of() : part.subList(at + 1, part.size());
        int above = Math.max(0, at - headerRows + 1);
        this.top = at < 0 ? header : part.get(above);
        this.title = String.join(
                " ",
                part.subList(0, above).stream()
                        .flatMap(row -> row.cells().stream())
                        .toList());
        this.headings = Headings.of(part.subList(above, Math.max(above, at + 1)).stream()
                .map(RawRow::cells)
                .toList());
    }

    /** True if a row right above the headings has something to say of the years in them. */
    private boolean spansYears(RawRow over) {
        int first = IntStream.range(0, header.cells().size())
                .filter(column -> years(List.of(header.cell(column))) > 0)
                .findFirst()
                .orElse(0);
        return over.number() == header.number() - 1
                && IntStream.range(first, over.cells().size())
                        .anyMatch(column -> !over.cell(column).isEmpty());
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?iu)(?<!\\p{L})(" + words + ")");
    }

    /** The first row with several years, else the widest. */
    private static RawRow header(List<RawRow> first) {
        return first.stream()
                .filter(row -> years(row.cells()) >= YEARS_OF_A_WIDE_TABLE)
                .findFirst()
                .orElseGet(() -> first.stream()
                        .reduce((one, other) -> other.width() > one.width() ? other : one)
                        .orElse(new RawRow("", 1, List.of(), "")));
    }

    private static long years(List<String> cells) {
        return cells.stream()
                .filter(cell ->
                        PeriodText.of(cell).filter(Days::isCalendarYears).isPresent())
                .count();
    }

    boolean isWide() {
        return years(header.cells()) >= YEARS_OF_A_WIDE_TABLE;
    }

    int headerRows() {
        return headerRows;
    }

    /** The sheet; "" in a file without any. */
    String sheet() {
        return header.part();
    }

    /** Some texts by which the (first) row of headings is found. */
    List<String> has() {
        return top.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(3)
                .toList();
    }

    String heading(int column) {
        return column < 0 || column >= headings.names().size()
                ? ""
                : headings.names().get(column);
    }

    /** The columns of states: that of partners first, by its heading, or because it has the most different names. */
    List<Integer> who() {
        int most = best(this::isActor);
        return IntStream.range(0, header.cells().size())
                .filter(column -> column == most || count(column, this::isActor) * 2 > below.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::role)
                        .thenComparingLong(column -> -below.stream()
                                .map(row -> row.cell(column))
                                .distinct()
                                .count()))
                .toList();
    }

    /** By the heading of a column of states: -1 for partners, 1 for whom the table is about, 0 if it does not say. */
    private int role(int column) {
        String heading = heading(column);
        return PARTNER.matcher(heading).find() ? -1 : RECEIVER.matcher(heading).find() ? 1 : 0;
    }

    /** The column of years, or -1. */
    int when() {
        return best(cell -> PeriodText.of(cell).isPresent());
    }

    /** The headings under which the years of a wide table stand, each once. */
    List<String> groups() {
        return headings.names().stream()
                .map(Headings::parts)
                .filter(parts -> parts.size() > 1)
                .map(parts -> parts.get(0))
                .distinct()
                .toList();
    }

    /**
     * The columns that may have the values, the likeliest first: a heading that speaks of a value, or at least of no code, share or rank; then
     * the most different numbers, as amounts differ from row to row and codes and years return.
     */
    List<Integer> values() {
        int when = when();
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, header.cells().size())
                        .filter(column -> column != when && numbers(column).size() * 2 > below.size())
                        .boxed()
                        .toList());
        numbers.sort(Comparator.comparingInt((Integer column) -> -likely(heading(column)))
                .thenComparingLong(
                        column -> -numbers(column).stream().distinct().count()));
        return numbers;
    }

    private static int likely(String heading) {
        return NO_VALUE.matcher(heading).find() || heading.contains("%")
                ? -1
                : VALUE.matcher(heading).find() ? 1 : 0;
    }

    private List<String> numbers(int column) {
        return below.stream()
                .map(row -> row.cell(column))
                .filter(cell -> FigureText.of(cell).isPresent())
                .toList();
    }

    /** The state that the title names, or "". */
    String receiver() {
        String[] words = title.split("[^\\p{L}-]+");
        for (int length = 3; length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                Name name = new Name(String.join(" ", List.of(words).subList(from, from + length)), null);
                ActorNames.Meant meant = names.meant(name, Days.ofYears(2020, 2020));
                if (name.written().length() > 3 && meant.kind() == ActorNames.Kind.ACTOR) {
                    return meant.id();
                }
            }
        }
        return "";
    }

    /** What a heading says of the way; nothing if it names both. */
    static Way way(String heading) {
        boolean in = IMPORTS.matcher(heading).find();
        boolean out = EXPORTS.matcher(heading).find();
        return in == out ? Way.UNKNOWN : in ? Way.IN : Way.OUT;
    }

    boolean isImports() {
        return IMPORTS.matcher(title + " " + String.join(" ", headings.names()) + " " + sheet())
                .find();
    }

    boolean isInThousands() {
        return THOUSAND.matcher(title + " " + String.join(" ", headings.names()))
                .find();
    }

    boolean hasTotal() {
        return who().stream()
                .limit(1)
                .anyMatch(who -> below.stream().anyMatch(row -> LineNames.kind(row.cell(who)) == LineNames.Kind.TOTAL));
    }

    private boolean isActor(String cell) {
        return names.meant(new Name(cell, null), Days.ofYears(2020, 2020)).kind() == ActorNames.Kind.ACTOR;
    }

    private long count(int column, Predicate<String> kind) {
        return below.stream().filter(row -> kind.test(row.cell(column))).count();
    }

    /** The column with most cells of a kind, or -1. */
    private int best(Predicate<String> kind) {
        int best = -1;
        long most = 0;
        for (int column = 0; column < header.cells().size(); column++) {
            long found = count(column, kind);
            if (found > most) {
                most = found;
                best = column;
            }
        }
        return best;
    }
}
