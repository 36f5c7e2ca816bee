package org.heartland.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.draws.Workers;
import org.heartland.dynamics.sensitivity.Analysis;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.dynamics.sensitivity.SensitivityStudy;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.SensitivityJson;
import org.heartland.render.text.SensitivityText;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code sensitivity MODEL --of VARIABLE}: which of the varied values a variable depends on most. */
@Command(
        name = "sensitivity",
        header = "Find which uncertain values move a variable of a model most.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The values that vary are those that the model declares with between: [low, high], and those that",
            "--vary names. sobol gives the share of the variance due to each value, alone and together with",
            "others (Saltelli 2010, Jansen 1999), with bootstrap bounds of 90 %%. morris gives the mean size, the",
            "mean and the deviation of the effect of a step in each value (Morris 1991): it takes fewer runs,",
            "and may rank the values otherwise. In a model with chance each run has random numbers of its own.",
            "",
            "Examples:",
            "  heartland sensitivity models/sir.yaml --of infected --at 30 --vary contacts=2..3",
            "  heartland sensitivity models/sir.yaml --of recovered --vary contacts=2..3 --method morris",
            "",
            "Exit: 0 done, 2 wrong use or a model that cannot be run.",
            ""
        })
final class SensitivityCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(
            names = "--of",
            paramLabel = "VARIABLE",
            required = true,
            description = "The variable that the values move.")
    private String of = "";

    @Option(names = "--at", paramLabel = "T", description = "At which time. Default: the end of the run.")
    private @Nullable Double at;

    @Option(names = "--method", paramLabel = "METHOD", description = "sobol (the default) or morris.")
    private Analysis.Method method = Analysis.Method.SOBOL;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "sobol: how many points, a power of 2 (default 1024); the model runs N times for each value that varies, and 2 N times more. morris: how many walks (default 100), each of one run more than there are values.")
    private @Nullable Integer runs;

    @Mixin
    private Varied varied = new Varied();

    @Mixin
    private final GivenValues given = new GivenValues();

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        int count = runs == null ? method.usual() : runs;
        List<Problem> wrong = new ArrayList<>(method.problems(count, Place.of("--runs")));
        wrong.addAll(threads.problems());
        if (!wrong.isEmpty()) {
            return Refusal.of(wrong);
        }
        Read<Words> words = language.words();
        SensitivityStudy.Target target = new SensitivityStudy.Target(of, Place.of("--of"), at, Place.of("--at"));
        try (Workers workers = new Workers(threads.count(), program.deadline())) {
            Read<SensitivityStudy> study = words.then(known -> onDisk.read())
                    .then(model -> given.set()
                            .then(set -> varied.ranges().then(ranges -> Ensemble.of(model, set, ranges, true))))
                    .then(ensemble -> SensitivityStudy.of(ensemble, target, given.seed(), workers));
            Read<Analysis> found = study.then(ready -> ready.by(method, count));
            return Refusal.orShow(found, analysis -> show(words.orThrow(), study.orThrow(), analysis));
        }
    }

    private int show(Words words, SensitivityStudy study, Analysis analysis) throws IOException {
        if (json) {
            SensitivityJson.write(study, analysis, System.out);
        } else {
            SensitivityText.print(words, study, analysis, System.out);
        }
        return ExitCode.DONE;
    }
}
