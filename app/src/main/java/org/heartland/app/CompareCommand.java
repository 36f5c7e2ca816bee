package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.Comparison;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.assessment.Difference;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.render.json.DifferenceJson;
import org.heartland.render.text.DifferenceText;
import org.heartland.render.text.Page;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code compare DIR SCENARIO...}: the answers that scenarios change, and why. */
@Command(
        name = "compare",
        header = "Show only what changes in a dossier's answers under scenarios, and which assumption does it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland compare dossiers/example empty_harbour",
            "  heartland compare dossiers/central-asia russian_deliveries_stop --json   for scripts (schema in docs/)",
            "",
            "Exit: 0 done, whether anything changes or not; 2 wrong use, or a dossier or scenario with problems.",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Parameters(index = "0", paramLabel = "DIR", description = "The dossier's folder.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SCENARIO",
            description =
                    "A scenario: a file, or the id of one in the dossier's folder. Several are laid over it together.")
    private List<String> scenarios = List.of();

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Mixin
    private final StudyOptions options = new StudyOptions();

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns of the page. Default: the terminal's, else 100.")
    private @Nullable Integer width;

    private Difference between(Study baseline, Study under) {
        return Comparison.between(baseline.within(program.deadline()), under.within(program.deadline()));
    }

    @Override
    public Integer call() throws IOException {
        Read<Difference> read = Contributors.SHIPPED
                .read(folder)
                .then(dossier -> options.study(dossier)
                        .then(baseline -> StudyOptions.under(dossier, scenarios, Place.of("SCENARIO"))
                                .then(options::study)
                                .then(under -> new Read.Good<>(between(baseline, under)))));
        if (!(read instanceof Read.Good<Difference> good)) {
            return Refusal.of(read.problems());
        }
        PrintStream out = System.out;
        if (json) {
            DifferenceJson.write(good.value(), out);
        } else {
            Words words = Words.english(good.value().under().subject());
            DifferenceText.print(good.value(), words, Page.of(width), out);
        }
        out.flush();
        return ExitCode.DONE;
    }
}
