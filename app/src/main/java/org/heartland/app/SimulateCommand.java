package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.draws.Workers;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.dynamics.sensitivity.Simulated;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.RunJson;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.RunBrief;
import org.heartland.render.text.RunTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code simulate MODEL}: runs a model of stocks and flows and prints every variable at every saved time. */
@Command(
        name = "simulate",
        header =
                "Run a model of stocks and flows (XMILE, or the short form in YAML) and print its variables over time.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The first column is time; each element of an array has a column of its own, such as output[north, young]. Findings, such as",
            "a step dt that is too large for the model, go to standard error.",
            "",
            "Examples:",
            "  heartland simulate models/teacup.yaml",
            "  heartland simulate models/teacup.yaml --set room=20 --until 60 --json",
            "  heartland simulate models/sir.yaml --draws 1000 --vary contacts=2..3",
            "  heartland simulate models/sir.yaml --html sir.html",
            "",
            "Exit: 0 done, 2 wrong use or a model that cannot be run.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int MAX_DRAWS = 100_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(names = "--csv", description = "Print CSV (the default).")
    private boolean csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write one page that shows the run, its diagram and its loops, to this file instead.")
    private @Nullable Path html;

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

    @Option(names = "--method", paramLabel = "METHOD", description = "Run by this method: euler, rk2 or rk4.")
    private @Nullable String method;

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    @Override
    public Integer call() throws IOException {
        List<Problem> wrong = wrong();
        if (!wrong.isEmpty()) {
            return Refusal.of(wrong);
        }
        Read<Model> read = onDisk.read().then(model -> new Read.Good<>(Overrides.specs(model, until, dt, method)));
        if (!(read instanceof Read.Good<Model> good)) {
            return Refusal.of(read.problems());
        }
        try (Workers workers = new Workers(threads.count(), program.deadline())) {
            return simulate(good.value(), workers);
        }
    }

    /** What is wrong with the options. */
    private List<Problem> wrong() {
        List<Problem> wrong = new ArrayList<>();
        if (draws < 1 || draws > MAX_DRAWS) {
            wrong.add(wrong("--draws", draws + " is not from 1 to " + MAX_DRAWS, "write one such as 1000"));
        }
        wrong.addAll(threads.problems());
        if (csv && json) {
            wrong.add(wrong("--csv", "this cannot be asked for beside --json", "leave out one of them"));
        }
        if (html != null && (csv || json)) {
            String other = csv ? "--csv" : "--json";
            wrong.add(wrong("--html", "this cannot be asked for beside " + other, "leave out one of them"));
        }
        if (all && (json || html != null)) {
            wrong.add(wrong("--all", "every run is printed as CSV only", "leave out " + (json ? "--json" : "--html")));
        }
        if (all && draws == 1) {
            wrong.add(wrong("--all", "there is only one run", "say how many runs there are to be: --draws 1000"));
        }
        if (!varied.isEmpty() && draws == 1) {
            wrong.add(wrong("--vary", "there is only one run", "say how many runs there are to be: --draws 1000"));
        }
        return wrong;
    }

    private static Problem wrong(String option, String what, String instead) {
        return Problem.at(Place.of(option), what, instead);
    }

    private int simulate(Model model, Workers workers) throws IOException {
        String file = onDisk.file().toString();
        var request = new Simulated.Request(points, given.seed(), draws, html != null, this::ensemble, file);
        Read<Simulated> read = ensemble(model).then(ensemble -> {
            if (!ensemble.varied().isEmpty()) {
                System.err.println(ensemble.description());
            }
            return Simulated.of(model, ensemble, request, workers);
        });
        if (!(read instanceof Read.Good<Simulated> good)) {
            return Refusal.of(read.problems());
        }
        Simulated run = good.value();
        run.findings().forEach(problem -> System.err.println(problem.line()));
        if (html != null && run.course() != null) {
            String page = HtmlPage.of(RunBrief.of(model, run.result(), run.course(), run.findings()));
            return BriefFile.write(page, html) ? ExitCode.DONE : ExitCode.WRONG;
        }
        print(run.result());
        return ExitCode.DONE;
    }

    private void print(RunResult result) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            RunJson.write(result, System.out);
        } else if (all) {
            RunTable.all(result, out);
        } else {
            RunTable.csv(result, out);
        }
        out.flush();
    }

    private Read<Ensemble> ensemble(Model model) {
        return given.set().then(set -> varied.ranges().then(ranges -> Ensemble.of(model, set, ranges, draws > 1)));
    }
}
