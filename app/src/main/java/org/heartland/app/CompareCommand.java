package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.Comparison;
import org.heartland.assess.Contributors;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.DifferenceJson;
import org.heartland.render.page.DifferenceBrief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.text.DifferenceText;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
            "  heartland compare dossiers/central-asia russian_deliveries_stop --json  for scripts",
            "  heartland compare dossiers/central-asia uzbekistan_returns --html change.html --lang ru",
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

    @ArgGroup
    private Form form = new Form();

    /** The form of the comparison; none = text. */
    static final class Form {
        @Option(names = "--json", description = "The same as JSON.")
        private boolean json;

        @Option(names = "--html", paramLabel = "FILE", description = "The same as a page of HTML.")
        private @Nullable Path html;
    }

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final StudyOptions options = new StudyOptions();

    @Mixin
    private final PageWidth width = new PageWidth();

    @Override
    public Integer call() throws IOException {
        Read<Folder> files = store.files(folder, options.asOf());
        Read<Difference> read = files.then(known -> language.words())
                .then(known -> Contributors.SHIPPED.read(files.orThrow()))
                .then(this::difference)
                .then(difference -> Read.of(difference, withheld(difference)));
        Read<Words> words = read.then(
                difference -> language.words(files.orThrow(), difference.under().subject()));
        return Refusal.orShow(words, spoken -> show(read.orThrow(), spoken));
    }

    private Read<Difference> difference(Dossier dossier) {
        return options.study(dossier)
                .then(baseline -> NamedScenarios.over(dossier, scenarios, Place.of("SCENARIO"))
                        .then(options::study)
                        .then(under -> new Read.Good<>(Comparison.between(
                                baseline.within(program.deadline()), under.within(program.deadline())))));
    }

    /** Why the page or the JSON may not be published, if one is asked for; what is shown on a screen is not. */
    private List<Problem> withheld(Difference difference) {
        return form.json || form.html != null
                ? Withheld.of(difference.under(), PassedOn.FIGURES, List.of(Part.CLAIMS, Part.ROLES))
                : List.of();
    }

    private int show(Difference difference, Words words) throws IOException {
        if (form.html != null) {
            return ExitCode.of(BriefFile.write(HtmlPage.of(DifferenceBrief.of(difference, words), words), form.html));
        }
        if (form.json) {
            DifferenceJson.write(difference, System.out);
        } else {
            DifferenceText.print(difference, words, width.page(), System.out);
        }
        return ExitCode.DONE;
    }
}
