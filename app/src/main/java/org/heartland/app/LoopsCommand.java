package org.heartland.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.draws.Workers;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Turns;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.render.json.LoopsJson;
import org.heartland.render.text.LoopsText;
import org.heartland.render.words.TurnWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code loops MODEL}: the feedback loops of a model, how much each drives its behaviour over time, and the causes of a
 * variable's turning points.
 */
@Command(
        name = "loops",
        header =
                "List the feedback loops of a model and how much each drives it over time, or say why a variable changed direction.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "R reinforces, B balances, U changes from one to the other. The shares of connected loops add up to",
            "100 %% regardless of sign (Loops that Matter; Schoenberg, Davidsen and Eberlein 2020); a dash where",
            "nothing changes. A star marks the shortest independent set of loops (Oliva 2004).",
            "",
            "Examples:",
            "  heartland loops models/three-party-arms-race.yaml",
            "  heartland loops models/three-party-arms-race.yaml --at 10",
            "  heartland loops models/sir.yaml --why infected",
            "  heartland loops models/sir.yaml --csv",
            "",
            "Exit: 0 done, 2 wrong use or a model that cannot be run.",
            ""
        })
final class LoopsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(
            names = "--at",
            paramLabel = "T",
            description = "Look at this time only; with --why, at the turn nearest to it.")
    private @Nullable Double at;

    @Option(
            names = "--why",
            paramLabel = "VARIABLE",
            description = "Say when this variable changed direction, and which causes and loops made it.")
    private @Nullable String why;

    @Option(names = "--csv", description = "Print the share of each loop at every saved time as CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final GivenValues given = new GivenValues();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        if (csv && (json || why != null || at != null)) {
            return Refusal.of(List.of(Refusal.beside("--csv", json ? "--json" : why != null ? "--why" : "--at")));
        }
        Read<Words> words = language.words();
        Read<Model> read = words.then(known -> onDisk.read());
        try (Workers workers = new Workers(1, program.deadline())) {
            Read<Course> course =
                    read.then(model -> given.set().then(set -> Course.of(model, set, given.seed(), workers)));
            return Refusal.orShow(course, found -> show(words.orThrow(), found));
        }
    }

    private int show(Words words, Course course) throws IOException {
        if (why != null) {
            return Refusal.orShow(
                    Overrides.named(course.flat(), why, Place.of("--why")), named -> explain(words, course, named));
        }
        Feedback feedback = Feedback.of(course, new Links(course));
        if (json) {
            LoopsJson.list(feedback, at, System.out);
        } else if (csv) {
            LoopsText.csv(feedback, System.out);
        } else {
            LoopsText.list(words, feedback, at, System.out);
        }
        return ExitCode.DONE;
    }

    private int explain(Words words, Course course, List<Quantity> named) throws IOException {
        Links links = new Links(course);
        String time = course.flat().specs().timeUnits();
        List<TurnWords> variables =
                TurnWords.of(words, Turns.of(course, links, named, at), time, Feedback.of(course, links));
        if (json) {
            LoopsJson.turns(variables, System.out);
        } else {
            variables.forEach(variable -> variable.lines().forEach(System.out::println));
        }
        return ExitCode.DONE;
    }
}
