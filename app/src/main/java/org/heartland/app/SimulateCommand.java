package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.app.brief.HtmlPage;
import org.heartland.app.brief.RunBrief;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Checks;
import org.heartland.dynamics.run.Result;
import org.heartland.dynamics.run.Runner;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_THREADS = 256;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(names = "--csv", description = "Print CSV (which is what is printed if nothing is said).")
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
            description =
                    "How values are spread over their ranges: latin (a Latin hypercube, which is what is taken if nothing is said) or sobol.")
    private Ensemble.Spread points = Ensemble.Spread.LATIN;

    @Option(names = "--all", description = "Print every run, as CSV that begins with the number of the run.")
    private boolean all;

    @Option(names = "--until", paramLabel = "T", description = "Stop at this time.")
    private @Nullable Double until;

    @Option(names = "--dt", paramLabel = "STEP", description = "Run with this step.")
    private @Nullable Double dt;

    @Option(names = "--method", paramLabel = "METHOD", description = "Run by this method: euler, rk2 or rk4.")
    private @Nullable String method;

    @Option(names = "--threads", paramLabel = "N", description = "How many processors to use; it changes no number.")
    private int threads = 1;

    @Override
    public Integer call() throws IOException {
        if (draws < 1
                || draws > MOST_DRAWS
                || threads < 1
                || threads > MOST_THREADS
                || (csv && json || html != null && (csv || json || all))) {
            return Refusal.of(List.of(Problem.at(
                    Place.of("simulate"),
                    "--draws is not from 1 to " + MOST_DRAWS + ", --threads not from 1 to " + MOST_THREADS
                            + ", or more than one of --csv, --json and --html is asked for",
                    "see heartland simulate --help")));
        }
        if (draws == 1 && (all || !varied.isEmpty()) || all && (json || html != null)) {
            return Refusal.of(List.of(Problem.at(
                    Place.of("simulate"),
                    "--all and --vary are for many runs, and --all prints CSV only",
                    "say how many runs: --draws 1000")));
        }
        Read<Model> read = onDisk.read().then(m -> new Read.Good<>(Overrides.specs(m, until, dt, method)));
        Read<Ensemble> ensemble = read.then(this::ensemble);
        Read<Result> result = ensemble.then(this::run);
        if (!(result instanceof Read.Good<Result> good)) {
            return Refusal.of(result.problems());
        }
        List<Problem> findings =
                findings(good.value(), read.orThrow(), ensemble.orThrow().flat());
        findings.forEach(problem -> System.err.println(problem.line()));
        if (html != null) {
            return page(read.orThrow(), good.value(), findings, html);
        }
        print(good.value());
        return ExitCode.DONE;
    }

    /** What the model and what its values say against the run. */
    private List<Problem> findings(Result result, Model model, Flat flat) {
        List<Problem> findings = new ArrayList<>(Findings.of(model, flat));
        findings.addAll(Checks.afterwards(result, onDisk.file().toString()));
        if (draws == 1) {
            Checks.halved(result, model, half -> ensemble(half).then(this::run)).ifPresent(findings::add);
        }
        return findings;
    }

    private int page(Model model, Result result, List<Problem> findings, Path to) {
        Read<Course> course = Course.of(model, given.set(), given.seed());
        if (!(course instanceof Read.Good<Course> good)) {
            return Refusal.of(course.problems());
        }
        String page = HtmlPage.of(RunBrief.of(model, result, good.value(), findings));
        return BriefFile.write(page, to) ? ExitCode.DONE : ExitCode.WRONG;
    }

    private void print(Result result) throws IOException {
        if (json) {
            RunTable.json(result, System.out);
        } else {
            PrintWriter out = spec.commandLine().getOut();
            if (all) {
                RunTable.all(result, out);
            } else {
                RunTable.csv(result, out);
            }
            out.flush();
        }
    }

    private Read<Ensemble> ensemble(Model model) {
        return varied.ranges().then(ranges -> Ensemble.of(model, given.set(), ranges, draws > 1));
    }

    private Read<Result> run(Ensemble ensemble) {
        return ensemble.points(points, given.seed(), draws).then(spread -> run(ensemble, spread));
    }

    private Read<Result> run(Ensemble ensemble, double[][] spread) {
        if (!ensemble.varied().isEmpty()) {
            System.err.println(Varied.told(ensemble));
        }
        int block = draws == 1 ? 1 : Runner.BLOCK;
        double[][] inputs = ensemble.inputs(spread, draws);
        return ensemble.program()
                .then(program -> Runner.run(
                        program, new Runner.Settings(draws, given.seed(), inputs, threads, block, List.of())));
    }
}
