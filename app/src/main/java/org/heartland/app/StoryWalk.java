package org.heartland.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.Variation;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.experiment.Experiment;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.experiment.Knob;
import org.heartland.dynamics.experiment.KnobSettings;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.dynamics.story.Story;
import org.heartland.dynamics.story.StoryFile;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.page.RunPictures;
import org.heartland.render.page.RunPictures.LoopLine;
import org.heartland.render.text.StoryText;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** Walks through the story of a model: each step is run beside the step before, as the page of the workbench shows it. */
final class StoryWalk {
    private final Model model;
    private final Path file;
    private final Story story;
    private final List<Knob> knobs;
    private final Words words;

    private StoryWalk(Model model, Path file, Story story, List<Knob> knobs, Words words) {
        this.model = model;
        this.file = file;
        this.story = story;
        this.knobs = knobs;
        this.words = words;
    }

    /** The story beside a model, or all that is wrong with it. */
    static Read<StoryWalk> of(Model model, Path file, Words words) {
        return Flattener.flatten(model)
                .then(flat -> story(file, flat)
                        .then(story ->
                                new Read.Good<>(new StoryWalk(model, file, story, Knob.of(model, flat), words))));
    }

    private static Read<Story> story(Path file, Flat flat) {
        Path beside = StoryFile.beside(file);
        return Files.isRegularFile(beside)
                ? StoryFile.read(beside, flat)
                : new Read.Bad<>(List.of(Problem.at(
                        Place.of(file.toString()), "this model has no story", "write one in " + beside.getFileName())));
    }

    String title() {
        return in(story.title());
    }

    private String in(Story.Said said) {
        return said.in(words.language());
    }

    /** What is to be learnt from the model. */
    List<StoryText.Part> parts() {
        Story.Lesson lesson = story.lesson();
        List<StoryText.Part> parts = new ArrayList<>();
        if (lesson.teaches() != null) {
            parts.add(new StoryText.Part(words.say("What it teaches about an order of states"), in(lesson.teaches())));
        }
        if (lesson.leavesOut() != null) {
            parts.add(new StoryText.Part(words.say("What it leaves out"), in(lesson.leavesOut())));
        }
        if (lesson.source() != null) {
            parts.add(new StoryText.Part(words.say("Source"), lesson.source()));
        }
        return parts;
    }

    /** The steps with what their runs show. */
    Read<List<StoryText.Step>> steps(Workers workers) {
        List<StoryText.Step> told = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            Story.Step step = story.steps().get(i);
            Read<StoryText.Step> read = outcome(
                            step, i == 0 ? null : story.steps().get(i - 1), workers)
                    .then(outcome -> new Read.Good<>(told(step, outcome)));
            problems.addAll(read.problems());
            if (read instanceof Read.Good<StoryText.Step> good) {
                told.add(good.value());
            }
        }
        return Read.of(told, problems);
    }

    private Read<Outcome> outcome(Story.Step step, Story.@Nullable Step before, Workers workers) {
        return settings(step)
                .then(settings -> compared(settings, before)
                        .then(compared -> Variation.of(step.at(), settings.written(), step.at(), compared)))
                .then(runs -> {
                    Experiment experiment = new Experiment(
                            model, file.toString(), runs, null, ByName.none(), Ensemble.Spread.LATIN, 1, 1);
                    return experiment.ensemble().then(ready -> experiment.run(ready, true, workers));
                });
    }

    private Read<KnobSettings> settings(Story.Step step) {
        return KnobSettings.of(
                step.at(),
                knobs,
                step.set().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .toList());
    }

    /** What sets the step before apart from this one; nothing if it is the first, or they are the same. */
    private Read<List<String>> compared(KnobSettings settings, Story.@Nullable Step before) {
        return before == null
                ? new Read.Good<>(List.of())
                : settings(before).then(was -> {
                    String changes = settings.to(was);
                    return new Read.Good<>(changes.isEmpty() ? List.of() : List.of(changes));
                });
    }

    private StoryText.Step told(Story.Step step, Outcome outcome) {
        String lit = step.loop() == null ? "" : step.loop();
        List<String> look = step.look().stream()
                .flatMap(name -> outcome.result().names().stream().filter(shown -> Overrides.same(shown, name)))
                .toList();
        RunPictures run = RunPictures.of(words, model, outcome, lit, look);
        String set = step.set().entrySet().stream()
                .map(one -> Variation.named(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        return new StoryText.Step(in(step.heading()), in(step.text()), set, run.story(), loop(run, lit));
    }

    private String loop(RunPictures run, String lit) {
        return lit.isEmpty()
                ? ""
                : run.loops().stream()
                        .filter(LoopLine::lit)
                        .map(loop -> words.say(
                                "{0}: {1}", loop.name(), loop.kind() + ", " + loop.share() + ": " + loop.path()))
                        .findFirst()
                        .orElseGet(() -> words.say("This run has no loop {0}.", lit));
    }
}
