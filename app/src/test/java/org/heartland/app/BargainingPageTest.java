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
import org.heartland.decision.IssueRules;
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
        IssueSource source = IssueSource.read(Path.of("../dossiers/central-asia"), List.of(), language)
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
            lines.add(row(source, issue, missed, answered));
        }
        StringBuilder mean = new StringBuilder("| **mean distance** (issues) | |");
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

    private static String row(IssueSource source, Issue issue, double[] missed, int[] answered) {
        try (Workers workers = new Workers(1)) {
            IssueAnswer answer = IssueAnswer.of(
                            issue,
                            ModelName.MEAN,
                            IssueRules.game(issue, source.dossier()).orElse(null),
                            1,
                            1,
                            workers,
                            Place.of("docs"))
                    .orThrow();
            long known = Math.round(issue.outcome().get(0).number().middle());
            StringBuilder row = new StringBuilder("| " + issue.id() + " | " + known + " |");
            for (IssueAnswer.Other other : answer.others()) {
                double[] outcome = other.outcome();
                row.append(outcome == null ? " – |" : " " + Math.round(100 * outcome[0]) + " |");
                if (outcome != null) {
                    missed[other.model().ordinal()] += answer.miss(outcome, 0);
                    answered[other.model().ordinal()]++;
                }
            }
            return row.toString();
        }
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
