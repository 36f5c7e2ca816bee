package org.heartland.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.heartland.citation.PassedOn;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;
import org.heartland.render.file.WholeFiles;
import org.heartland.render.json.StandingsJson;
import org.heartland.render.page.StandingsPage;
import org.heartland.render.table.StandingsTable;
import org.heartland.render.text.StandingsText;
import org.heartland.render.words.Words;
import org.heartland.theory.judge.AccountTrial;
import org.heartland.theory.judge.TheoryContest;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.Fan;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FitSummaryText;
import org.heartland.theory.outcome.FitText;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.FullRankingText;
import org.heartland.theory.outcome.OutlookText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code theories DIR}: which account of the order fits best, by figures that none had seen. */
@Command(
        name = "theories",
        header = "Rank the accounts of how the order works by what they said of figures before these were out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each account is fitted to the dossier's figures in the order in which they came out, and scored on",
            "each before it is used, beside plain forecasts of the same figures. \"No difference shown\" is the",
            "usual answer: a difference counts only if its 95 %% interval leaves out 0. A fit takes minutes; it",
            "is kept in the user's cache folder by a hash of all that it depends on, account by account, so a",
            "run that was stopped goes on where it was, and the next is instant. Figures of years after --until",
            "change no fit; how well each account said them is printed.",
            "",
            "Examples:",
            "  heartland theories                               all accounts of the order in Central Asia",
            "  heartland theories --until 2022 --json           with figures to 2022, and what comes next",
            "  heartland theories dossiers/example --draws 100  another dossier, less exactly",
            "  heartland theories my-region --keep              and keep beside the dossier what checks need",
            "",
            "Exit: 0 done, 2 wrong use or a dossier without theories.",
            ""
        })
final class TheoriesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final DossierOptions dossier = new DossierOptions();

    @Option(names = "--theory", paramLabel = "ID", description = "Only this theory.")
    private @Nullable String theory;

    @Option(
            names = "--keep",
            description = "Keep the fits beside the dossier, and what checks ask of them in fits/accounts.yaml.")
    private boolean keep;

    @Mixin
    private final FitOptions fitting = new FitOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @ArgGroup
    private Form form = new Form();

    /** The form of the ranking. */
    static final class Form {
        @Option(names = "--json", description = "Everything as JSON.")
        private boolean json;

        @Option(names = "--csv", description = "What each account said and expects of each figure, as CSV.")
        private boolean csv;

        @Option(names = "--html", paramLabel = "FILE", description = "A page with pictures.")
        private @Nullable Path html;

        /** True for what goes to others; what is shown on a screen does not. */
        boolean isPublished() {
            return json || csv || html != null;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (keep && (theory != null || fitting.isEarlier())) {
            String other = theory != null ? "--theory" : "--until";
            return Refusal.of(List.of(Refusal.wrong(
                    "--keep",
                    "checks ask of all theories and all figures, and " + other + " leaves some out",
                    "leave out " + other)));
        }
        Read<Folder> files = dossier.files();
        KeptAnswer kept = files instanceof Read.Good<Folder> good ? keptAnswer(good.value()) : null;
        String known = kept == null ? null : kept.find();
        if (known != null) {
            put(known);
            return ExitCode.DONE;
        }
        return answer(files, kept);
    }

    /** Where the answer is kept; null if it is not. */
    private @Nullable KeptAnswer keptAnswer(Folder files) {
        if (keep || fitting.isAnew()) {
            return null;
        }
        String asked = String.valueOf(theory);
        String how = form.json
                ? "json"
                : form.csv ? "csv" : form.html != null ? "html" : dossier.page().toString();
        return KeptAnswer.of(files, List.of("theories", asked, fitting.key(), language.language(), how));
    }

    private int answer(Read<Folder> files, @Nullable KeptAnswer kept) throws IOException {
        Read<SpokenDossier> read = SpokenDossier.read(files, language);
        Read<TheoryContest> contest = read.then(spoken -> fitting.contest(spoken.dossier(), theory));
        contest = contest.then(
                found -> Read.of(found, form.isPublished() ? found.withheld(PassedOn.FIGURES) : List.of()));
        if (!(contest instanceof Read.Good<TheoryContest> ready)) {
            return Refusal.of(contest.problems());
        }
        if (keep && !ready.value().hasScores()) {
            return Refusal.of(List.of(Refusal.wrong(
                    "--keep",
                    "no figure of this dossier can be scored, so there is nothing that checks could ask",
                    "give a series at least five figures before the year `scored_from`, and one after it")));
        }
        String written = written(ready.value(), read.orThrow().words());
        put(written);
        if (kept != null) {
            kept.keep(written);
        }
        return ExitCode.DONE;
    }

    /** What is printed of the fits, which are made or found. */
    private String written(TheoryContest contest, Words words) throws IOException {
        program.liftUsualLimit();
        try (Workers workers = new Workers(fitting.threads(), program.deadline())) {
            TheoryContest.Store store = fitting.store(dossier.folder());
            FitProgress progress = new FitProgress(System.err);
            Supplier<List<FittedAccount>> fits = () -> contest.fits(workers, store, progress);
            Said said = new Said(contest, contest.ranking(fits, store), fits, store);
            if (keep) {
                keep(said);
            }
            return written(said, words);
        }
    }

    /** What there is to be shown; {@code fits} and outlooks are looked for only where they are. */
    private record Said(
            TheoryContest contest, FullRanking ranking, Supplier<List<FittedAccount>> fits, TheoryContest.Store store) {
        Map<String, List<Expected>> outlooks() {
            return contest.outlooks(fits, store);
        }
    }

    /** Keeps beside the dossier the summary that checks ask, the fits, the ranking and what is expected. */
    private void keep(Said said) throws IOException {
        TheoryContest contest = said.contest();
        List<FittedAccount> fits = said.fits().get();
        Path file = dossier.folder().resolve(FitSummaryText.FILE);
        Files.createDirectories(file.resolveSibling(""));
        FitSummary summary = contest.summary(said.ranking().standings(), fits);
        WholeFiles.write(FitSummaryText.of(summary).getBytes(StandardCharsets.UTF_8), file);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int k = 0; k < fits.size(); k++) {
            texts.put(contest.keys().get(k), FitText.write(fits.get(k)));
        }
        texts.put(contest.rankingKey(), FullRankingText.write(said.ranking()));
        texts.put(contest.outlooksKey(), OutlookText.write(said.outlooks()));
        FitStore.keepBeside(dossier.folder(), texts);
        System.err.println("heartland: kept in " + file);
    }

    private String written(Said said, Words words) throws IOException {
        FullRanking ranking = said.ranking();
        if (form.html != null) {
            return StandingsPage.of(ranking, drawn(said.contest(), said.fits().get()), words);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        if (form.json) {
            StandingsJson.write(ranking, said.outlooks(), out);
        } else if (form.csv) {
            StandingsTable.of(ranking, said.fits().get(), said.outlooks()).print(out);
        } else {
            new StandingsText(words, dossier.page(), out).print(ranking);
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Puts the answer where it was asked for. */
    private void put(String written) throws IOException {
        if (form.html != null) {
            WholeFiles.write(written.getBytes(StandardCharsets.UTF_8), form.html);
        } else {
            System.out.print(written);
            System.out.flush();
        }
    }

    /** What the page draws of each account, by its id. */
    private static Map<String, StandingsPage.Shown> drawn(TheoryContest contest, List<FittedAccount> fits) {
        Map<String, StandingsPage.Shown> drawn = new LinkedHashMap<>();
        for (int k = 0; k < fits.size(); k++) {
            AccountTrial trial = contest.trial(k, fits.get(k), Map.of()).orThrow();
            Map<String, List<Fan>> series = new LinkedHashMap<>();
            contest.series().forEach((id, says) -> series.put(says, trial.fans(id)));
            drawn.put(fits.get(k).id(), new StandingsPage.Shown(trial.diagram(), series));
        }
        return drawn;
    }
}
