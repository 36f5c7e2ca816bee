package org.heartland.web.decision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heartland.assessment.Assessment;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.KtabFile;
import org.heartland.bargain.model.ModelName;
import org.heartland.decision.Widening;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;
import org.heartland.render.chart.Palette;
import org.heartland.render.json.BargainJson;
import org.heartland.render.page.BargainPictures;
import org.heartland.render.page.RunPictures.Picture;
import org.heartland.render.words.BargainTables;
import org.heartland.render.words.BargainWords;
import org.heartland.render.words.PowerWords;
import org.heartland.render.words.WordTable;
import org.heartland.render.words.Words;
import org.heartland.scenario.WrittenScenario;
import org.heartland.web.page.LongWork;
import org.heartland.web.page.PageContract;
import org.heartland.web.page.PageContract.Asked;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;
import org.heartland.web.page.WorkbenchPage;

/** Decisions: what comes of an issue by every model, with other numbers, rules and members. */
public final class DecisionsPage implements WorkbenchPage {
    static final String NAME = "decisions";
    private static final int MOST_SECONDS = 20;
    private static final long MOST_BYTES = 20_000_000;
    private static final long PATIENCE = 1_500;
    private static final long PATIENCE_OF_PROGRAMS = 9_000;
    private static final int MOST_LETTERS = 120;
    private static final long OF_WORDS = 20_000;

    private final LongWork<Read<Shown>> work = new LongWork<>(MOST_SECONDS, MOST_BYTES, DecisionsPage::size);

    /**
     * What came of an issue, as the page shows it.
     *
     * @param json the same for programs
     */
    record Shown(List<String> sentences, List<Picture> pictures, List<WordTable> tables, byte[] json) {}

    private static long size(Read<Shown> read) {
        return read instanceof Read.Good<Shown> good
                ? OF_WORDS
                        + good.value().json().length
                        + good.value().pictures().stream()
                                .mapToLong(picture -> 2L
                                        * (picture.narrow().length()
                                                + picture.wide().length()))
                                .sum()
                : OF_WORDS;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Words words) {
        return words.say("Decisions");
    }

    @Override
    public PageContract contract(Assessment assessment) {
        Asked[] asked = {
            Asked.text(
                    "of", "the id of an issue; without it all are listed, and JSON and CSV are those of the only one"),
            Asked.text("scenario", "the id of a scenario of the dossier that is laid over it"),
            Asked.oneOf(
                            "model",
                            "by which model the issue is settled",
                            Arrays.stream(ModelName.values())
                                    .map(ModelName::toString)
                                    .toList())
                    .such("mean"),
            Asked.text("rule", "another rule than the issue's own, such as majority or vetoes:CHN,RUS", MOST_LETTERS),
            Asked.text("as_of", "the day whose members and rule decide", MOST_LETTERS),
            Asked.each("set.NAME", "another number, by its name", "set\\..{1,100}", MOST_LETTERS),
            Asked.text("past", "a place from 0 to 100, of which it is said what it takes to get there", MOST_LETTERS),
            Asked.whole("dimension", "of which it is said what moves the outcome", 1, Issue.MAX_DIMENSIONS),
            Asked.whole("draws", "how many draws", 1, AskedIssue.MOST_DRAWS).such("20"),
            Asked.oneOf("stopped", "on: nothing is computed", List.of("on")).such(""),
            Asked.oneOf("saved", "on: says that it was saved", List.of("on")).such("")
        };
        return PageContract.shows("What comes of issues that several actors decide.")
                .asks(asked)
                .takes(asked)
                .takes(
                        Asked.oneOf("action", "what is done", List.of("stop", "save"))
                                .must(""),
                        Asked.each(
                                "as.NAME", "the id, title or reason of a scenario", "as\\.(id|title|because)", 2_000),
                        Asked.oneOf("replace", "on: a file of this name is replaced", List.of("on")))
                .json("what came of it, as `bargain --json` prints it", "bargain.schema.json")
                .csv("the issue in the form of KTAB, as `bargain --csv` prints it");
    }

    // ---- The page.

    @Override
    public Object view(PageRequest request) throws PageProblem {
        if (request.find("of") == null) {
            return new ShelfWriter(request).view();
        }
        AskedIssue asked = AskedIssue.of(request);
        AskedIssue.good(asked.changed());
        LongWork.State<Read<Shown>> state =
                request.find("stopped") != null ? new LongWork.Ended<>() : ask(request, asked, PATIENCE);
        DecisionWriter writer = new DecisionWriter(request, asked);
        if (state instanceof LongWork.Done<Read<Shown>> done) {
            return writer.view(null, AskedIssue.good(done.value()));
        }
        return writer.view(waits(request, state), null);
    }

    private static DecisionsView.Waits waits(PageRequest request, LongWork.State<?> state) {
        if (state instanceof LongWork.Going<?> going) {
            String says =
                    request.say("The issue is settled: {0} s so far, {1} s at most.", going.seconds(), MOST_SECONDS);
            return new DecisionsView.Waits(true, says);
        }
        return new DecisionsView.Waits(
                false,
                state instanceof LongWork.Refused
                        ? request.say("Too much is being computed at once; ask again in a moment.")
                        : request.say(
                                "This run was stopped before it was done: it took too long, or somebody stopped it."));
    }

    private LongWork.State<Read<Shown>> ask(PageRequest request, AskedIssue asked, long patience) {
        Words words = request.words();
        Palette palette = Palette.of(request.assessment().subject());
        String key = request.opened().version() + "\n" + words.language() + "\n" + asked.key();
        return work.ask(key, patience, deadline -> shown(asked, words, palette, deadline));
    }

    private static Read<Shown> shown(AskedIssue asked, Words words, Palette palette, Deadline deadline) {
        try (Workers workers = new Workers(Workers.defaultThreads(), deadline)) {
            return asked.answer(workers).then(answer -> new Read.Good<>(shown(asked, answer, words, palette)));
        }
    }

    private static Shown shown(AskedIssue asked, IssueAnswer answer, Words words, Palette palette) {
        BargainTables tables = new BargainTables(words, answer);
        List<WordTable> all = new ArrayList<>(tables.all());
        all.add(PowerWords.widening(
                words,
                words.say("The same issue under the members of each day"),
                Widening.of(asked.dossier(), asked.changed().orThrow())));
        all.add(tables.turns());
        all.removeIf(table -> table.rows().isEmpty());
        return new Shown(
                new BargainWords(words, answer).sentences(),
                BargainPictures.of(words, answer, palette::tone),
                all,
                json(answer));
    }

    private static byte[] json(IssueAnswer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BargainJson.write(answer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    // ---- What its forms do.

    @Override
    public String post(PageRequest request) throws IOException, PageProblem {
        AskedIssue asked = AskedIssue.of(request);
        DecisionWriter writer = new DecisionWriter(request, asked);
        return switch (request.need("action").toLowerCase(Locale.ROOT)) {
            case "stop" -> {
                String key = request.opened().version() + "\n" + request.words().language() + "\n" + asked.key();
                work.stop(key);
                yield writer.address("stopped", "on");
            }
            case "save" -> saved(request, writer);
            default -> throw PageProblem.wrong(request.say("There is no such action."));
        };
    }

    private static String saved(PageRequest request, DecisionWriter writer) throws IOException, PageProblem {
        if (!request.desk().settings().writes()) {
            throw PageProblem.refused(request.say("Nothing is written unless the program was started with --write."));
        }
        WrittenScenario scenario = writer.scenario();
        Read<?> read = request.opened().suppositions().says(scenario);
        if (read instanceof Read.Bad<?> bad) {
            throw PageProblem.of(bad.problems());
        }
        boolean kept = request.desk().keep(scenario, request.find("replace") != null);
        return kept ? writer.under(scenario.id()) : writer.address() + "#keep";
    }

    // ---- For programs.

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        LongWork.State<Read<Shown>> state = ask(request, AskedIssue.of(request), PATIENCE_OF_PROGRAMS);
        if (state instanceof LongWork.Done<Read<Shown>> done) {
            out.write(AskedIssue.good(done.value()).json());
            return true;
        }
        throw PageProblem.late(request.say("This is not computed yet; ask again in a moment."));
    }

    @Override
    public boolean csv(PageRequest request, OutputStream out) throws IOException, PageProblem {
        Issue issue = AskedIssue.good(AskedIssue.of(request).changed());
        out.write(KtabFile.write(issue).getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
