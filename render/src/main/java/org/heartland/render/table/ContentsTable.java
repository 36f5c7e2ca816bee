package org.heartland.render.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heartland.assessment.Contents;
import org.heartland.assessment.Contents.Covered;
import org.heartland.assessment.Contents.Series;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Subject.Between;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.assessment.Subject.OneOf;
import org.heartland.assessment.Subject.Options;
import org.heartland.assessment.Subject.Scenario;
import org.heartland.assessment.Subject.WeightsOf;
import org.heartland.assessment.Subject.Whole;
import org.heartland.citation.Source;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;
import org.heartland.text.NumberText;

/** The tables of what there is in a dossier, and the columns of each. */
public enum ContentsTable {
    /** Every statement that can be asked for. */
    CLAIMS(ContentsTable::claims, "claim text paragraph voice kind says check"),
    /** Every scenario that can be laid over the dossier. */
    SCENARIOS(ContentsTable::scenarios, "scenario title changes because"),
    /** Every indicator, and the years of its figures. */
    INDICATORS(
            ContentsTable::indicators,
            "indicator domain quantity unit says first_year last_year receivers rows computed_from"),
    /** Every choice that the data do not settle, and its options. */
    CHOICES(ContentsTable::choices, "choice options unit per_receiver rival says"),
    /** Every source. */
    SOURCES(ContentsTable::sources, "source grade read published author title url reporter origin terms"),
    /** How many figures there are of each indicator, receiver and year. */
    COVERAGE(
            ContentsTable::coverage,
            "indicator domain receiver receiver_name year rows partners part_of_year reporters");

    private final Function<Contents, List<TableRow>> rows;
    private final List<String> columns;

    ContentsTable(Function<Contents, List<TableRow>> rows, String columns) {
        this.rows = rows;
        this.columns = List.of(columns.split(" "));
    }

    /** The table with a name, which stands at a place. */
    public static Read<ContentsTable> read(String name, Place at) {
        for (ContentsTable table : values()) {
            if (table.word().equalsIgnoreCase(name)) {
                return new Read.Good<>(table);
            }
        }
        return new Read.Bad<>(
                List.of(Problem.at(at, "there is nothing to list under \"" + name + "\"", "write one of " + words())));
    }

    /** The names of all tables, with commas between. */
    public static String words() {
        return Arrays.stream(values()).map(ContentsTable::word).collect(Collectors.joining(", "));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> columns() {
        return columns;
    }

    public DataTable of(Contents contents) {
        return DataTable.of(columns, rows.apply(contents));
    }

    // ---- Rows.

    private static List<TableRow> claims(Contents contents) {
        return contents.claims().stream().map(ContentsTable::claim).toList();
    }

    private static TableRow claim(Statement claim) {
        return new TableRow()
                .text(claim.id())
                .text(claim.passage().text())
                .whole(claim.paragraph())
                .text(claim.voice().word())
                .text(claim.kind().word())
                .text(claim.says())
                .text(claim.check());
    }

    private static List<TableRow> scenarios(Contents contents) {
        return contents.scenarios().stream().map(ContentsTable::scenario).toList();
    }

    private static TableRow scenario(Scenario scenario) {
        return new TableRow()
                .text(scenario.id())
                .text(scenario.title())
                .whole(scenario.changes().size())
                .text(scenario.because());
    }

    private static List<TableRow> indicators(Contents contents) {
        return contents.subject().indicators().values().stream()
                .map(indicator -> indicator(indicator, contents))
                .toList();
    }

    private static TableRow indicator(Indicator indicator, Contents contents) {
        List<Series> series = contents.of(indicator.id());
        List<Integer> years = series.stream()
                .flatMap(one -> one.years().keySet().stream())
                .sorted()
                .toList();
        TableRow row = new TableRow()
                .text(indicator.id())
                .text(indicator.domain())
                .text(indicator.quantity())
                .text(indicator.unit())
                .text(indicator.says());
        return (years.isEmpty()
                        ? row.text("").text("")
                        : row.whole(years.get(0)).whole(years.get(years.size() - 1)))
                .texts(series.stream().map(Series::receiver).toList())
                .whole(series.stream().mapToInt(Series::rows).sum())
                .texts(contents.sums().getOrDefault(indicator.id(), List.of()));
    }

    private static List<TableRow> choices(Contents contents) {
        return contents.subject().judgements().values().stream()
                .map(ContentsTable::choice)
                .toList();
    }

    private static TableRow choice(Judgement judgement) {
        return new TableRow()
                .text(judgement.id())
                .text(options(judgement.drawn()))
                .text(judgement.unit())
                .truth(judgement.perReceiver())
                .truth(judgement.rival())
                .text(judgement.says());
    }

    /** The options as a dossier writes them: {@code 5..10}, or names with commas between. */
    public static String options(Options options) {
        if (options instanceof Between between) {
            return NumberText.plain(between.low()) + ".." + NumberText.plain(between.high());
        }
        if (options instanceof Whole whole) {
            return whole.low() + ".." + whole.high();
        }
        return options instanceof OneOf one
                ? String.join(", ", one.options())
                : "weights of " + String.join(", ", ((WeightsOf) options).names());
    }

    private static List<TableRow> sources(Contents contents) {
        return contents.subject().sources().values().stream()
                .map(ContentsTable::source)
                .toList();
    }

    private static TableRow source(Source source) {
        return new TableRow()
                .text(source.id().id())
                .text(source.grade().word())
                .text(source.full() ? "full" : "excerpt")
                .text(source.publishedAs())
                .text(source.author())
                .text(source.title())
                .text(source.url())
                .text(source.reporter())
                .text(source.origin() == null ? "" : source.origin().id())
                .text(source.allows().word());
    }

    private static List<TableRow> coverage(Contents contents) {
        Words words = Words.english(contents.subject());
        List<TableRow> rows = new ArrayList<>();
        for (Series series : contents.series()) {
            Indicator indicator = contents.subject().indicators().get(series.indicator());
            String domain = indicator == null ? "" : indicator.domain();
            series.years()
                    .forEach((year, covered) -> rows.add(covered(
                            new TableRow()
                                    .text(series.indicator())
                                    .text(domain)
                                    .text(series.receiver())
                                    .text(words.actor(series.receiver()))
                                    .whole(year),
                            covered,
                            series)));
        }
        return rows;
    }

    private static TableRow covered(TableRow row, Covered covered, Series series) {
        return row.whole(covered.rows())
                .whole(covered.partners())
                .truth(covered.part())
                .text(String.join("; ", series.reporters()));
    }
}
