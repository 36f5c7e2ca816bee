package org.heartland.web.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.Variation;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.experiment.Experiment;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.experiment.Knob;
import org.heartland.dynamics.experiment.KnobSettings;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.dynamics.story.Story;
import org.heartland.dynamics.story.StoryFile;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.RunJson;
import org.heartland.render.page.RunPictures;
import org.heartland.render.text.RunTable;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** Runs a model as an address asks for it, exactly as the command {@code simulate} does, and not beyond a bound of time and size. */
final class ModelRun {
    /** Asked for as the loop: none is lit up, not even that of the story. */
    static final String NO_LOOP = "none";

    private static final Place AT = Place.of("/models");
    private static final double MOST_NUMBERS = 500_000;

    /**
     * What an address asks for.
     *
     * @param step the step of the story, counted from 1; 0 for none
     * @param set what is set beside, each as {@code name=value}
     * @param was the settings of runs before, which are drawn beside, each in one text
     * @param loop the loop that is lit up, or ""
     */
    record Asked(Path file, int step, List<String> set, List<String> was, String loop) {}

    private final Asked asked;
    private final Model model;
    private final @Nullable Story story;
    private final List<String> remarks;
    private final KnobSettings settings;
    private final List<String> compared;
    private final Experiment experiment;

    private ModelRun(
            Asked asked,
            Model model,
            Read<Story> story,
            KnobSettings settings,
            List<String> compared,
            Experiment experiment) {
        this.asked = asked;
        this.model = model;
        this.story = story instanceof Read.Good<Story> good ? good.value() : null;
        this.remarks = story.problems().stream().map(Problem::line).toList();
        this.settings = settings;
        this.compared = compared;
        this.experiment = experiment;
    }

    // ---- Prepare.

    /** Reads the model and its story, or says all that is wrong. */
    private static Read<ModelRun> of(Asked asked) {
        return ModelFile.read(asked.file())
                .then(model ->
                        Flattener.flatten(model).then(flat -> fits(flat).then(fitting -> of(asked, model, fitting))));
    }

    /** The model if its run is not larger than a page shows. */
    private static Read<Flat> fits(Flat flat) {
        return Plan.of(flat.specs())
                .then(plan -> (double) plan.saved() * flat.columns().size() <= MOST_NUMBERS
                        ? new Read.Good<>(flat)
                        : new Read.Bad<>(List.of(Problem.at(
                                flat.specs().at(),
                                "this run has more numbers than the bound of a page, " + (long) MOST_NUMBERS,
                                "save less often (save), or run it by ./heartland simulate"))));
    }

    private static Read<ModelRun> of(Asked asked, Model model, Flat flat) {
        Path beside = StoryFile.beside(asked.file());
        Read<Story> story = Files.isRegularFile(beside) ? StoryFile.read(beside, flat) : new Read.Good<>(Story.NONE);
        List<Knob> knobs = Knob.of(model, flat);
        List<String> set = new ArrayList<>();
        if (story instanceof Read.Good<Story> good
                && asked.step() > 0
                && asked.step() <= good.value().steps().size()) {
            good.value().steps().get(asked.step() - 1).set().forEach((name, value) -> set.add(name + "=" + value));
        }
        set.addAll(asked.set());
        return KnobSettings.of(AT, knobs, set)
                .then(settings -> compared(settings, asked.was())
                        .then(compared -> Variation.of(AT, settings.written(), AT, compared)
                                .then(runs -> new Read.Good<>(new ModelRun(
                                        asked,
                                        model,
                                        story,
                                        settings,
                                        compared,
                                        experiment(asked.file(), model, runs))))));
    }

    private static Experiment experiment(Path file, Model model, List<Variation> runs) {
        return new Experiment(model, file.toString(), runs, null, ByName.none(), Ensemble.Spread.LATIN, 1, 1);
    }

    /** What sets the runs before apart from this one; those that are the same are left out. */
    private static Read<List<String>> compared(KnobSettings settings, List<String> was) {
        List<String> compared = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String before : was) {
            List<String> set = before.equals("model") ? List.of() : List.of(before.split(",(?![^\\[]*])"));
            Read<KnobSettings> read = KnobSettings.of(AT, settings.knobs(), set);
            problems.addAll(read.problems());
            String changes = read instanceof Read.Good<KnobSettings> good ? settings.to(good.value()) : "";
            if (!changes.isEmpty() && !compared.contains(changes)) {
                compared.add(changes);
            }
        }
        return Read.of(compared, problems);
    }

    private Read<Outcome> outcome(boolean withCourse, Workers workers) {
        return experiment.ensemble().then(ready -> experiment.run(ready, withCourse, workers));
    }

    // ---- Show.

    /** What came of it, in words and pictures. */
    static Read<Ran> shown(Asked asked, Words words, Deadline deadline) {
        try (Workers workers = new Workers(1, deadline)) {
            return of(asked)
                    .then(run -> run.outcome(true, workers).then(outcome -> new Read.Good<>(run.ran(outcome, words))));
        }
    }

    private Ran ran(Outcome outcome, Words words) {
        Story.@Nullable Step step = step();
        String loop = !asked.loop().isEmpty() || step == null || step.loop() == null ? asked.loop() : step.loop();
        RunPictures pictures =
                RunPictures.of(words, model, outcome, loop, step == null ? List.of() : looked(outcome, step));
        List<String> told = new ArrayList<>(remarks);
        if (pictures.lit() == null && !loop.isEmpty() && !loop.equals(NO_LOOP)) {
            told.add(words.say("This run has no loop {0}.", Inert.text(loop)));
        }
        return new Ran(
                pictures,
                settings.knobs().stream()
                        .map(knob -> new Ran.Dial(knob, settings.at(knob)))
                        .toList(),
                settings.set().isEmpty() ? "model" : String.join(",", settings.written()),
                words(),
                story == null || story.steps().isEmpty() ? null : story,
                told);
    }

    /** The variables to look at, by their names as they are shown. */
    private static List<String> looked(Outcome outcome, Story.Step step) {
        List<String> all = outcome.result().names();
        return step.look().stream()
                .flatMap(name -> all.stream().filter(shown -> Overrides.same(shown, name)))
                .toList();
    }

    private Story.@Nullable Step step() {
        return story == null || asked.step() < 1 || asked.step() > story.steps().size()
                ? null
                : story.steps().get(asked.step() - 1);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(here(asked.file())));
        settings.written().forEach(one -> words.addAll(List.of("--set", one)));
        compared.forEach(one -> words.addAll(List.of("--compare", one)));
        return words;
    }

    /** A path as it is written in the folder in which the program was started. */
    private static String here(Path file) {
        Path start = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(start) ? start.relativize(whole).toString() : file.toString();
    }

    // ---- For programs.

    /** The values as JSON or as CSV, byte for byte as {@code simulate} prints them. */
    static Read<byte[]> printed(Asked asked, boolean json, Deadline deadline) {
        try (Workers workers = new Workers(1, deadline)) {
            return of(asked)
                    .then(run -> run.outcome(false, workers).then(outcome -> new Read.Good<>(bytes(outcome, json))));
        }
    }

    private static byte[] bytes(Outcome outcome, boolean json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (json) {
            try {
                RunJson.write(outcome, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
        RunTable.print(outcome, false, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
