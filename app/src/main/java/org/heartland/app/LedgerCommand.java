package org.heartland.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assessment.Assessment;
import org.heartland.problem.Problem;
import org.heartland.render.json.LedgerJson;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.text.LedgerText;
import org.heartland.render.words.Words;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ledger [DIR]}: every prediction, its due date, how it is resolved, and its outcome. */
@Command(
        name = "ledger",
        header = "The ledger of predictions: when each falls due, how it is settled, what has come of it so far.",
        description = {
            "",
            "A prediction stays open until its deadline; how it stands so far is said beside it. One",
            "that no outcome could refute is called too vague to test.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland ledger",
            "  heartland ledger --lang ru                        in Russian",
            "  heartland ledger dossiers/example --json          for scripts (schema in docs/)",
            "  heartland ledger --csv > ledger.csv               as a table (columns in docs/tables.md)",
            "",
            "Exit: 0 done; 2 wrong use or a dossier with problems; 3 a fault of the program.",
            ""
        })
final class LedgerCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final DossierOptions dossier = new DossierOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @ArgGroup
    private Form form = new Form();

    /** The form of the ledger. */
    static final class Form {
        @Option(names = "--json", description = "Everything as JSON.")
        private boolean json;

        @Option(names = "--csv", description = "A row for each prediction (columns in docs/tables.md).")
        private boolean csv;
    }

    @Override
    public Integer call() throws IOException {
        return Refusal.orShow(
                StudyInWords.read(dossier.files(), language, program.deadline()),
                asked -> show(asked.study().assess(), asked.words()));
    }

    private int show(Assessment assessment, Words words) throws IOException {
        List<Problem> withheld = form.csv || form.json ? AssessmentTable.LEDGER.withheld(assessment) : List.of();
        if (!withheld.isEmpty()) {
            return Refusal.of(withheld);
        }
        if (form.json) {
            LedgerJson.write(assessment, System.out);
        } else if (form.csv) {
            AssessmentTable.LEDGER.of(assessment).print(System.out);
        } else {
            new LedgerText(assessment.of().asOf(), words, dossier.page(), System.out).print(assessment.predictions());
        }
        return ExitCode.DONE;
    }
}
