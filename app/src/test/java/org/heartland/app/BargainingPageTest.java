package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.model.ModelName;
import org.heartland.decision.IssueRequest;
import org.heartland.draws.Workers;
import org.heartland.problem.Place;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The table of docs/bargaining.md is what the models say of the issues on Central Asia; {@code -Dpages.write=true} writes it again. */
class BargainingPageTest {
    private static final String BEGIN = "<!-- the table: BargainingPageTest writes it -->\n";
    private static final String END = "<!-- end of the table -->\n";
    private static final Path PAGE = Path.of("../docs/bargaining.md");

    private static String table() {
        LanguageOption language = new LanguageOption();
        CommandLine.populateCommand(language);
        IssueSource source = IssueSource.read(
                        Path.of("../dossiers/central-asia"), new StoreOption(), List.of(), language)
                .orThrow();
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| issue | decision |");
        StringBuilder rule = new StringBuilder("|---|---:|");
        for (ModelName name : ModelName.values()) {
            head.append(" ").append(name).append(" |");
            rule.append("---:|");
        }
        lines.add(head.toString());
        lines.add(rule.toString());
        double[] missed = new double[ModelName.values().length];
        int[] answered = new int[missed.length];
        for (Issue issue : source.issues()) {
            lines.addAll(rows(source, issue, missed, answered));
        }
        StringBuilder mean = new StringBuilder("| **mean distance** (rows) | |");
        for (int m = 0; m < missed.length; m++) {
            mean.append(" ")
                    .append(Math.round(missed[m] / answered[m]))
                    .append(" (")
                    .append(answered[m])
                    .append(") |");
        }
        lines.add(mean.toString());
        return String.join("\n", lines) + "\n";
    }

    /** A row for each dimension. */
    private static List<String> rows(IssueSource source, Issue issue, double[] missed, int[] answered) {
        IssueRequest request = new IssueRequest(ModelName.MEAN, null, null, List.of(), 1, 1, 1, null);
        try (Workers workers = new Workers(1)) {
            IssueAnswer answer = request.answer(issue, source.dossier(), List.of(), workers, Place.of("docs"))
                    .orThrow();
            List<String> rows = new ArrayList<>();
            for (int k = 0; k < issue.dimensions().size(); k++) {
                rows.add(row(answer, k, missed, answered));
            }
            return rows;
        }
    }

    private static String row(IssueAnswer answer, int k, double[] missed, int[] answered) {
        Issue issue = answer.issue();
        boolean one = issue.dimensions().size() == 1;
        String name =
                one ? issue.id() : issue.id() + ", " + issue.dimensions().get(k).name();
        long known = Math.round(issue.outcome().get(k).number().middle());
        StringBuilder row = new StringBuilder("| " + name + " | " + known + " |");
        for (IssueAnswer.Other other : answer.others()) {
            double[] outcome = other.outcome();
            row.append(outcome == null ? " – |" : " " + Math.round(100 * outcome[k]) + " |");
            if (outcome != null) {
                missed[other.model().ordinal()] += answer.miss(outcome, k);
                answered[other.model().ordinal()]++;
            }
        }
        return row.toString();
    }

    @Test
    void the_page_shows_what_every_model_says() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        String table = table();
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to)).isEqualTo(table);
    }
}
