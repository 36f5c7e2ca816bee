package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.heartland.citation.PassedOn;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.draws.Workers;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.ConsequencesJson;
import org.heartland.render.text.ConsequencesText;
import org.heartland.render.text.Page;
import org.heartland.render.words.Words;
import org.heartland.theory.judge.TheoryContest;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.read.Differences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code whatif DIR SCENARIO...}: what each account says would be otherwise. */
@Command(
        name = "whatif",
        header = "Ask the accounts of the order what would be otherwise under scenarios.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A scenario says under theories: what is otherwise in their models. Each account is run with it and",
            "without it, with the same parameters and the same shocks; printed is the difference, with the 90 %%",
            "interval over what the data leave open. Where accounts disagree on the sign, both are shown. It is",
            "no forecast.",
            "",
            "Examples:",
            "  heartland whatif dossiers/central-asia w02_settlement",
            "  heartland whatif dossiers/central-asia w01_war_goes_on w13_third_partners --json",
            "",
            "Exit: 0 done, 2 wrong use, or no such scenario.",
            ""
        })
final class WhatifCommand implements Callable<Integer> {
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
            description = "Ids of scenarios of the dossier, or files.")
    private List<String> named = new ArrayList<>();

    @Mixin
    private final FitOptions fitting = new FitOptions();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns of the page. Default: the terminal's, else 100.")
    private @Nullable Integer width;

    @Option(names = "--json", description = "Everything as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Read<SpokenDossier> read = SpokenDossier.read(store.files(folder), language);
        if (!(read instanceof Read.Good<SpokenDossier> good)) {
            return Refusal.of(read.problems());
        }
        Dossier dossier = good.value().dossier();
        Read<List<Scenario>> scenarios =
                NamedScenarios.read(dossier, named, Place.of("scenario")).then(all -> checked(all, dossier));
        Read<TheoryContest> contest = fitting.contest(dossier, null)
                .then(found -> Read.of(found, json ? found.withheld(PassedOn.RESULTS) : List.of()));
        if (!(scenarios instanceof Read.Good<List<Scenario>> asked)
                || !(contest instanceof Read.Good<TheoryContest> ready)) {
            List<Problem> problems = new ArrayList<>(scenarios.problems());
            problems.addAll(contest.problems());
            return Refusal.of(problems);
        }
        program.liftUsualLimit();
        show(
                consequences(asked.value(), ready.value()),
                ready.value().titles(),
                good.value().words());
        return ExitCode.DONE;
    }

    /** The scenarios, if each lays something over theories that these know. */
    private static Read<List<Scenario>> checked(List<Scenario> all, Dossier dossier) {
        List<Problem> problems = new ArrayList<>();
        for (Scenario scenario : all) {
            problems.addAll(Differences.problems(dossier, scenario));
            if (scenario.theories().isEmpty()) {
                problems.add(Problem.at(
                        Place.of(scenario.id()),
                        "this scenario changes nothing in theories",
                        "say under theories: what is otherwise, or use heartland compare"));
            }
        }
        return Read.of(all, problems);
    }

    private List<Consequences> consequences(List<Scenario> scenarios, TheoryContest contest) {
        try (Workers workers = new Workers(fitting.threads(), program.deadline())) {
            TheoryContest.Store store = fitting.store(folder);
            List<FittedAccount> fits = contest.fits(workers, store, new FitProgress(System.err));
            Standings standings = contest.ranking(() -> fits, store).standings();
            return scenarios.stream()
                    .map(scenario -> contest.whatIf(scenario, fits, standings))
                    .toList();
        }
    }

    private void show(List<Consequences> all, Map<String, String> titles, Words words) throws IOException {
        if (json) {
            ConsequencesJson.write(all, System.out);
        } else {
            new ConsequencesText(words, Page.of(width), System.out).print(all, titles);
        }
        System.out.flush();
    }
}
