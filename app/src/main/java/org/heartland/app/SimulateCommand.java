package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.heartland.draws.Workers;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.experiment.Experiment;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.RunJson;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.RunBrief;
import org.heartland.render.text.RunTable;
import org.heartland.render.text.StoryText;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code simulate MODEL}: runs a model of stocks and flows and prints every variable at every saved time. */
@Command(
        name = "simulate",
        header =
                "Run a model of stocks and flows (XMILE, Vensim's .mdl, or the short form in YAML) and print its variables over time.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The first column is time; each element of an array has a column of its own, such as output[north,",
            "young]. Findings, such as a step dt that is too large for the model, go to standard error.",
            "",
            "A variable that is set twice makes a second run, and each --compare one more, with all other values",
            "as in the first. The page, the CSV (with a first column, run) and the JSON (under against) show",
            "them beside the first.",
            "",
            "Examples:",
            "  heartland simulate models/teacup.yaml",
            "  heartland simulate models/teacup.yaml --set room=20 --until 60 --json",
            "  heartland simulate models/sir.yaml --draws 1000 --vary contacts=2..3",
            "  heartland simulate models/sir.yaml --html sir.html --lang ru",
            "  heartland simulate models/teacup.yaml --set room=20 --set room=30 --html tea.html",
            "  heartland simulate models/sir.yaml --compare contacts=2 --compare contacts=2,duration=3",
            "  heartland simulate models/sir.yaml --against my-data.csv --html sir.html",
            "  heartland simulate models/sir.yaml --story --lang ru",
            "",
            "Exit: 0 done, 2 wrong use or a model that cannot be run.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int MAX_DRAWS = 100_000;
    private static final Set<String> OF_STORY = Set.of("--story", "--lang", "--threads", "--width");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(names = "--csv", description = "Print CSV (the default).")
    private boolean csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write one page that shows the run, its diagram and its loops, to this file instead.")
    private @Nullable Path html;

    @Option(
            names = "--story",
            description =
                    "Print the story beside the model: each step with what its run shows, and what is to be learnt.")
    private boolean story;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final GivenValues given = new GivenValues();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description =
                    "Run the model N times, with other random numbers and with values anywhere in their ranges, and print the middle and the bounds of 90 %% of the runs.")
    private int draws = 1;

    @Mixin
    private Varied varied = new Varied();

    @Option(
            names = "--points",
            paramLabel = "SPREAD",
            description = "How values are spread over their ranges: latin (a Latin hypercube, the default) or sobol.")
    private Ensemble.Spread points = Ensemble.Spread.LATIN;

    @Option(names = "--all", description = "Print every run, as CSV that begins with the number of the run.")
    private boolean all;

    @Option(names = "--until", paramLabel = "T", description = "Stop at this time.")
    private @Nullable Double until;

    @Option(names = "--dt", paramLabel = "STEP", description = "Run with this step.")
    private @Nullable Double dt;

    @Option(names = "--save-every", paramLabel = "T", description = "Keep and print values only every T units of time.")
    private @Nullable Double saveEvery;

    @Option(names = "--method", paramLabel = "METHOD", description = "Run by this method: euler, rk2 or rk4.")
    private @Nullable String method;

    @Option(
            names = "--compare",
            paramLabel = "NAME=VALUE,..",
            description =
                    "Show another run beside the first, with these values; may be repeated. A variable that is set twice makes another run too.")
    private List<String> compared = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Show data or another run beside this one: a CSV table whose first column is time, the others named as the variables.")
    private @Nullable Path against;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final PageWidth width = new PageWidth();

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    @Override
    public Integer call() throws IOException {
        List<Problem> wrong = wrong();
        if (!wrong.isEmpty()) {
            return Refusal.of(wrong);
        }
        Read<Words> words = language.words();
        try (Workers workers = new Workers(threads.count(), program.deadline())) {
            if (story) {
                return Refusal.orShow(words, known -> walk(known, workers));
            }
            return Refusal.orShow(
                    words.then(known -> experiment()), experiment -> simulate(experiment, words.orThrow(), workers));
        }
    }

    private Read<Experiment> experiment() {
        return given.runs(compared)
                .then(runs -> varied.ranges()
                        .then(ranges -> onDisk.read()
                                .then(model -> new Read.Good<>(new Experiment(
                                        Overrides.saving(Overrides.specs(model, until, dt, method), saveEvery),
                                        onDisk.file().toString(),
                                        runs,
                                        against,
                                        ranges,
                                        points,
                                        given.seed(),
                                        draws)))));
    }

    /** What is wrong with the options. */
    private List<Problem> wrong() {
        List<Problem> wrong = new ArrayList<>();
        if (draws < 1 || draws > MAX_DRAWS) {
            wrong.add(Refusal.wrong("--draws", draws + " is not from 1 to " + MAX_DRAWS, "write one such as 1000"));
        }
        wrong.addAll(threads.problems());
        if (csv && json) {
            wrong.add(Refusal.beside("--csv", "--json"));
        }
        if (html != null && (csv || json)) {
            wrong.add(Refusal.beside("--html", csv ? "--csv" : "--json"));
        }
        if (saveEvery != null && !(saveEvery > 0 && Double.isFinite(saveEvery))) {
            wrong.add(Refusal.wrong("--save-every", saveEvery + " is no span of time", "write one above 0, such as 1"));
        }
        many(wrong);
        besideStory().forEach(option -> wrong.add(Refusal.beside("--story", option)));
        return wrong;
    }

    /** The options that ask for another run, or another form, than the story that is asked for; none if none is. */
    private List<String> besideStory() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> story && !OF_STORY.contains(name))
                .toList();
    }

    /** What is wrong with the options of many runs. */
    private void many(List<Problem> wrong) {
        if (all && (json || html != null)) {
            wrong.add(Refusal.wrong(
                    "--all", "every run is printed as CSV only", "leave out " + (json ? "--json" : "--html")));
        }
        if (all && !(compared.isEmpty() && against == null)) {
            wrong.add(Refusal.wrong("--all", "every run of one kind is printed", "leave out --compare and --against"));
        }
        if (all && draws == 1) {
            wrong.add(
                    Refusal.wrong("--all", "there is only one run", "say how many runs there are to be: --draws 1000"));
        }
        if (!varied.isEmpty() && draws == 1) {
            wrong.add(Refusal.wrong(
                    "--vary", "there is only one run", "say how many runs there are to be: --draws 1000"));
        }
    }

    private int walk(Words words, Workers workers) throws IOException {
        Read<StoryWalk> walk = onDisk.read().then(model -> StoryWalk.of(model, onDisk.file(), words));
        return Refusal.orShow(walk, told -> Refusal.orShow(told.steps(workers), steps -> show(words, told, steps)));
    }

    private int show(Words words, StoryWalk walk, List<StoryText.Step> steps) {
        PrintWriter out = spec.commandLine().getOut();
        StoryText.print(words, walk.title(), steps, walk.parts(), width.page(), out);
        out.flush();
        return ExitCode.DONE;
    }

    private int simulate(Experiment experiment, Words words, Workers workers) throws IOException {
        Read<Ensemble> ensemble = experiment.ensemble();
        if (ensemble instanceof Read.Good<Ensemble> good
                && !good.value().varied().isEmpty()) {
            System.err.println(good.value().description());
        }
        Read<Outcome> read = ensemble.then(ready -> experiment.run(ready, html != null, workers));
        return Refusal.orShow(read, outcome -> show(experiment, outcome, words));
    }

    private int show(Experiment experiment, Outcome outcome, Words words) throws IOException {
        outcome.findings().forEach(problem -> System.err.println(problem.line()));
        if (html != null) {
            return ExitCode.of(
                    BriefFile.write(HtmlPage.of(RunBrief.of(words, experiment.model(), outcome), words), html));
        }
        if (json) {
            RunJson.write(outcome, System.out);
        } else {
            RunTable.print(outcome, all, System.out);
        }
        return ExitCode.DONE;
    }
}
