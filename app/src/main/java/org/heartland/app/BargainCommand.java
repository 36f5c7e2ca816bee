package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.KtabFile;
import org.heartland.bargain.model.ModelName;
import org.heartland.decision.IssueRequest;
import org.heartland.draws.Workers;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.BargainJson;
import org.heartland.render.page.BargainBrief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.text.BargainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code bargain FILE}: what comes out if actors decide an issue. */
@Command(
        name = "bargain",
        header = "Work out what comes of an issue that several actors decide, and how sure that is.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "FILE is a dossier's folder, an issue file (YAML), or a CSV file of KTAB. Places are on a scale from",
            "0 to 100. Numbers that are ranges are drawn anew for every draw. A model's outcome is a worked",
            "example and no verdict: docs/bargaining.md shows how each model did where the decision is known.",
            "",
            "Numbers have names: IND.position, IND.salience, IND.capability, reference; on several dimensions",
            "IND.position.2. --past asks, number by number, for the smallest change that moves the outcome to a",
            "place.",
            "",
            "Examples:",
            "  heartland bargain dossiers/central-asia --issue k2_2005",
            "  heartland bargain dossiers/central-asia --issue sco_bank --model nash --rule majority",
            "  heartland bargain dossiers/central-asia --issue sco_bank --as-of 2016-12-31 --set RUS.position=30",
            "  heartland bargain dossiers/central-asia --issue csto_2022 --past 60",
            "  heartland bargain my-issue.yaml --trace --html issue.html",
            "  heartland bargain my-ktab.csv --model ktab --json",
            "",
            "Exit: 0 done, 2 wrong use or an issue that cannot be settled.",
            ""
        })
final class BargainCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1", description = "A dossier, an issue file, or a CSV file of KTAB.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--issue", paramLabel = "ID", description = "Which issue, if there are several.")
    private @Nullable String issue;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "smp",
            description = "smp (the default), ktab, mean, median, nash, condorcet or scholz.")
    private ModelName model = ModelName.SMP;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description =
                    "Under which rule it must pass: none, majority, qualified:SHARE, consensus, vetoes:ID,ID or dictator:ID. Default: the issue's own.")
    private @Nullable String rule;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Under the members and the rule that the institution had on this day. Default: the day of the decision.")
    private @Nullable String asOf;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "Another number in the issue, such as IND.position=60 or RUS.salience=20..40. May be repeated.")
    private List<String> set = List.of();

    @Option(
            names = "--past",
            paramLabel = "PLACE",
            description = "Say what it would take to move the outcome to this place, from 0 to 100.")
    private @Nullable String past;

    @Option(
            names = "--dimension",
            paramLabel = "K",
            defaultValue = "1",
            description =
                    "Of which dimension to say what moves the outcome, if there are several. Default: ${DEFAULT-VALUE}.")
    private int dimension;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many draws, up to 100,000. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the draws. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "Lay a scenario over the dossier: a file, or the id of one in its folder. May be repeated.")
    private List<String> scenarios = List.of();

    @Option(names = "--trace", description = "Print the positions after each turn too.")
    private boolean trace;

    @Option(names = "--json", description = "Print JSON (docs/bargain.schema.json).")
    private boolean json;

    @Option(names = "--csv", description = "Print the issue in the CSV form of KTAB, ranges as their middles.")
    private boolean csv;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with plots to this file.")
    private @Nullable Path html;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    @Mixin
    private final PageWidth width = new PageWidth();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        List<Problem> wrong = threads.problems();
        if (!wrong.isEmpty()) {
            return Refusal.of(wrong);
        }
        Read<IssueSource> source = IssueSource.read(file, store, scenarios, language);
        IssueRequest request = new IssueRequest(model, rule, asOf, set, draws, seed, dimension, past);
        if (csv) {
            return table(source.then(read -> read.issue(issue).then(one -> request.changed(one, read.scenarios()))));
        }
        try (Workers workers = new Workers(threads.count(), program.deadline())) {
            Read<IssueAnswer> answer = source.then(read -> read.answer(issue, request, workers, file));
            return answer instanceof Read.Good<IssueAnswer> good
                    ? show(source.orThrow(), good.value())
                    : Refusal.of(answer.problems());
        }
    }

    /** The issue itself in the form of KTAB. */
    private int table(Read<Issue> chosen) {
        if (!(chosen instanceof Read.Good<Issue> good)) {
            return Refusal.of(chosen.problems());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(KtabFile.write(good.value()));
        out.flush();
        return ExitCode.DONE;
    }

    private int show(IssueSource source, IssueAnswer answer) throws IOException {
        if (html != null) {
            String page = HtmlPage.of(BargainBrief.of(source.words(), answer, source.tones()), source.words());
            return BriefFile.write(page, html) ? ExitCode.DONE : ExitCode.WRONG;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            BargainJson.write(answer, System.out);
        } else {
            BargainText.print(source.words(), answer, trace, width.page(), out);
        }
        out.flush();
        return ExitCode.DONE;
    }
}
