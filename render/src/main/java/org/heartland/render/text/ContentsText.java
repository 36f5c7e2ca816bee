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
import org.heartland.render.brief.SourceWords;
import org.heartland.render.table.ContentsTable;
import org.heartland.render.words.ChoiceWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Runs;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;

/** What there is in a dossier, on the terminal: for each thing its id, and what it is. */
public final class ContentsText {
    private static final int ID_COLUMNS = 28;
    private static final String IN_PART = "*";

    private final Contents contents;
    private final Words words;
    private final Page page;
    private final PrintStream out;

    public ContentsText(Contents contents, Words words, Page page, PrintStream out) {
        this.contents = contents;
        this.words = words;
        this.page = page;
        this.out = out;
    }

    /** How many there are of each, and by which word each is listed. */
    public void counts() {
        line("", words.term(contents.subject().title()));
        for (ContentsTable table : ContentsTable.values()) {
            line(mark(table.word()), counted(table, count(table)));
        }
    }

    private String counted(ContentsTable table, int n) {
        boolean one = n == 1;
        return words.say(
                switch (table) {
                    case CLAIMS -> one ? "{0} statement that is judged" : "{0} statements that are judged";
                    case SCENARIOS -> one ? "{0} scenario to lay over it" : "{0} scenarios to lay over it";
                    case INDICATORS -> one ? "{0} indicator" : "{0} indicators";
                    case CHOICES ->
                        one ? "{0} choice that the data do not settle" : "{0} choices that the data do not settle";
                    case SOURCES -> one ? "{0} source" : "{0} sources";
                    case COVERAGE ->
                        one
                                ? "{0} series of one indicator about one state"
                                : "{0} series, each of one indicator about one state";
                },
                n);
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
                ClaimWords.paragraph(claim) + " " + new ClaimWords(words).kind(claim) + ": "
                        + words.term(claim.says()));
    }

    private void scenario(Scenario scenario) {
        int changes = scenario.changes().size();
        line(
                mark(scenario.id()),
                words.say(
                        "{0} ({1})",
                        words.term(scenario.title()), words.say(changes == 1 ? "{0} change" : "{0} changes", changes)));
    }

    private void indicator(Indicator indicator) {
        List<Series> series = contents.of(indicator.id());
        List<String> sum = contents.sums().getOrDefault(indicator.id(), List.of());
        String from = sum.isEmpty() ? words.say("no figures") : words.say("computed from {0}", words.and(sum));
        line(
                mark(indicator.id()),
                words.term(indicator.quantity()) + ", " + words.named(indicator.unit()) + ": "
                        + (series.isEmpty() ? from : figures(series)));
    }

    private String figures(List<Series> series) {
        List<Integer> years = series.stream()
                .flatMap(one -> one.years().keySet().stream())
                .sorted()
                .toList();
        int rows = series.stream().mapToInt(Series::rows).sum();
        List<String> states =
                series.stream().map(one -> words.actor(one.receiver())).toList();
        return years.get(0) + "-" + years.get(years.size() - 1) + ", " + rows(rows) + ", " + String.join(", ", states);
    }

    private String rows(int rows) {
        return words.say(rows == 1 ? "{0} row" : "{0} rows", rows);
    }

    private void choice(Judgement judgement) {
        line(
                mark(judgement.id()),
                new ChoiceWords(words).options(judgement)
                        + (judgement.perReceiver() ? ", " + words.say("for each state apart") : "") + ": "
                        + words.term(judgement.says()));
    }

    private void source(Source source) {
        line(
                mark(source.id().id()),
                source.author() + ", " + source.title() + ", " + new SourceNames(words).on(source) + "; "
                        + new SourceWords(words).standing(source));
    }

    private void coverage() {
        String before = "";
        for (Series series : contents.series()) {
            if (!series.indicator().equals(before)) {
                before = series.indicator();
                line("", before + " (" + words.quantity(before) + ")");
            }
            line(
                    "  ",
                    words.actor(series.receiver()) + ": " + years(series) + " · " + rows(series.rows())
                            + (series.partners() == 0 ? "" : ", " + words.say("partners: {0}", series.partners())));
        }
        line(
                "",
                words.say(
                        "{0} only a part of the year, or a fiscal year. A year that is not named has no figure.",
                        IN_PART));
    }

    /** 1996-2019 2021* 2023-. */
    private String years(Series series) {
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
                + (series.holdsFrom() == null ? "" : ", " + words.say("without end since {0}", series.holdsFrom()));
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
