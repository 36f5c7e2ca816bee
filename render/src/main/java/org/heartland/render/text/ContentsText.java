package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.assessment.Contents;
import org.heartland.assessment.Contents.Series;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.assessment.Subject.Scenario;
import org.heartland.citation.Source;
import org.heartland.problem.Inert;
import org.heartland.render.table.ContentsTable;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Runs;
import org.heartland.render.words.Words;

/** What there is in a dossier, on the terminal: for each thing its id, and what it is. */
public final class ContentsText {
    private static final int ID_COLUMNS = 28;
    private static final String IN_PART = "*";

    private final Contents contents;
    private final Words words;
    private final Page page;
    private final PrintStream out;

    public ContentsText(Contents contents, Page page, PrintStream out) {
        this.contents = contents;
        this.words = Words.english(contents.subject());
        this.page = page;
        this.out = out;
    }

    /** How many there are of each, and by which word each is listed. */
    public void counts() {
        line("", words.term(contents.subject().title()));
        for (ContentsTable table : ContentsTable.values()) {
            line(mark(table.word()), count(table) + " " + table.says());
        }
    }

    private int count(ContentsTable table) {
        return switch (table) {
            case CLAIMS -> contents.claims().size();
            case SCENARIOS -> contents.scenarios().size();
            case INDICATORS -> contents.subject().indicators().size();
            case CHOICES -> contents.subject().judgements().size();
            case SOURCES -> contents.subject().sources().size();
            case COVERAGE -> contents.series().size();
        };
    }

    /** One table: an entry for each thing. */
    public void print(ContentsTable table) {
        switch (table) {
            case CLAIMS -> contents.claims().forEach(this::claim);
            case SCENARIOS -> contents.scenarios().forEach(this::scenario);
            case INDICATORS -> contents.subject().indicators().values().forEach(this::indicator);
            case CHOICES -> contents.subject().judgements().values().forEach(this::choice);
            case SOURCES -> contents.subject().sources().values().forEach(this::source);
            case COVERAGE -> coverage();
        }
    }

    private void claim(Statement claim) {
        line(
                mark(claim.id()),
                ClaimWords.paragraph(claim) + " " + claim.kind().word() + ": " + words.term(claim.says()));
    }

    private void scenario(Scenario scenario) {
        int changes = scenario.changes().size();
        line(
                mark(scenario.id()),
                words.term(scenario.title()) + " (" + changes + (changes == 1 ? " change)" : " changes)"));
    }

    private void indicator(Indicator indicator) {
        List<Series> series = contents.of(indicator.id());
        List<String> sum = contents.sums().getOrDefault(indicator.id(), List.of());
        String from = sum.isEmpty() ? "no figures" : "computed from " + String.join(" and ", sum);
        line(
                mark(indicator.id()),
                words.term(indicator.quantity()) + ", " + words.named(indicator.unit()) + ": "
                        + (series.isEmpty() ? from : figures(series)));
    }

    private static String figures(List<Series> series) {
        List<Integer> years = series.stream()
                .flatMap(one -> one.years().keySet().stream())
                .sorted()
                .toList();
        int rows = series.stream().mapToInt(Series::rows).sum();
        return years.get(0) + "-" + years.get(years.size() - 1) + ", " + rows + " rows, "
                + String.join(" ", series.stream().map(Series::receiver).toList());
    }

    private void choice(Judgement judgement) {
        line(
                mark(judgement.id()),
                ContentsTable.options(judgement.drawn())
                        + (judgement.unit().isEmpty() ? "" : " " + words.named(judgement.unit()))
                        + (judgement.perReceiver() ? ", for each state" : "") + ": " + words.term(judgement.says()));
    }

    private void source(Source source) {
        line(
                mark(source.id().id()),
                source.author() + ", " + source.title() + ", " + source.publishedAs() + "; "
                        + source.grade().word() + ", read in " + (source.full() ? "full" : "excerpt"));
    }

    private void coverage() {
        String before = "";
        for (Series series : contents.series()) {
            if (!series.indicator().equals(before)) {
                before = series.indicator();
                line("", before + " (" + words.quantity(before) + ")");
            }
            line(
                    String.format(Locale.ROOT, "  %-6s", series.receiver()),
                    years(series) + " · " + series.rows() + (series.rows() == 1 ? " row" : " rows")
                            + (series.partners() == 0 ? "" : ", partners: " + series.partners()));
        }
        line("", IN_PART + " only a part of the year, or a fiscal year. A year that is not named has no figure.");
    }

    /** 1996-2019 2021* 2023-. */
    private static String years(Series series) {
        List<String> spans = new ArrayList<>();
        for (boolean part : new boolean[] {false, true}) {
            List<Integer> years = series.years().entrySet().stream()
                    .filter(year -> year.getValue().part() == part)
                    .map(Map.Entry::getKey)
                    .toList();
            Runs.of(years).forEach(run -> spans.add(span(run) + (part ? IN_PART : "")));
        }
        spans.sort(null);
        return String.join(" ", spans)
                + (series.holdsFrom() == null ? "" : ", without end since " + series.holdsFrom());
    }

    private static String span(List<Integer> run) {
        int first = run.get(0);
        int last = run.get(run.size() - 1);
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static String mark(String id) {
        return String.format(Locale.ROOT, "%-" + ID_COLUMNS + "s", Inert.text(id) + " ");
    }

    private void line(String mark, String text) {
        page.wrap(mark, Inert.text(text)).forEach(out::println);
    }
}
