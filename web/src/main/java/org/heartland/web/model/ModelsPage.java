package org.heartland.web.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.draws.BoundedMemory;
import org.heartland.draws.Deadline;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;
import org.heartland.web.model.ModelShelf.Shelved;
import org.heartland.web.model.ModelsView.Book;
import org.heartland.web.model.ModelsView.Open;
import org.heartland.web.model.ModelsView.Waits;
import org.heartland.web.page.LongWork;
import org.heartland.web.page.PageContract;
import org.heartland.web.page.PageContract.Asked;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;
import org.heartland.web.page.WorkbenchPage;

/** Models of stocks and flows: a diagram that moves, knobs on its constants, its loops, and a story in steps. */
public final class ModelsPage implements WorkbenchPage {
    static final String NAME = "models";
    static final String SET = "set.";
    private static final int MOST_SECONDS = 20;
    private static final long MOST_BYTES = 20_000_000;
    private static final long MOST_OF_TITLES = 500_000;
    private static final long PATIENCE = 1_500;
    private static final long PATIENCE_OF_PROGRAMS = 9_000;
    private static final int MOST_SET = 60;
    private static final int MOST_LETTERS = 600;
    private static final int MOST_STEPS = 20;

    private final LongWork<Read<Ran>> runs = new LongWork<>(MOST_SECONDS, MOST_BYTES, ModelsPage::size);
    private final BoundedMemory<String, ModelShelf.Cover> covers =
            new BoundedMemory<>(MOST_OF_TITLES, ModelShelf.Cover::size);
    private final LongWork<Read<byte[]>> prints = new LongWork<>(MOST_SECONDS, MOST_BYTES, ModelsPage::length);

    private static long size(Read<Ran> read) {
        return read instanceof Read.Good<Ran> good ? good.value().size() : 1_000;
    }

    private static long length(Read<byte[]> read) {
        return read instanceof Read.Good<byte[]> good ? good.value().length : 1_000;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Words words) {
        return words.say("Models");
    }

    @Override
    public boolean isRare() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        Asked[] asked = {
            Asked.text("of", "the name of a model; without it all are listed").such("teacup"),
            Asked.whole("step", "a step of its story", 0, MOST_STEPS),
            Asked.each("set.NAME", "the value of a variable", "set\\..{1,200}", MOST_LETTERS),
            Asked.text("was1", "the settings of the run before, such as contacts=2,duration=3, or model", MOST_LETTERS),
            Asked.text("was2", "those of the run before that", MOST_LETTERS),
            Asked.text("loop", "the name of a loop, such as R1, or none", MOST_LETTERS),
            Asked.oneOf("stopped", "on: nothing is computed", List.of("on")).such("")
        };
        return PageContract.shows("Models of stocks and flows, with knobs, loops and stories.")
                .asks(asked)
                .takes(asked)
                .takes(Asked.oneOf("action", "what is done", List.of("stop")).must(""))
                .json("the values of the run, as `simulate --json` prints them", "")
                .csv("the values of the run, as `simulate` prints them");
    }

    // ---- What is asked.

    private static Map<String, Shelved> shelf(PageRequest request) {
        return ModelShelf.of(request.desk().settings().folder());
    }

    private static Shelved shelved(PageRequest request) throws PageProblem {
        Shelved known = shelf(request).get(request.need("of"));
        if (known == null) {
            throw PageProblem.wrong(request.say("There is no model of this name."));
        }
        return known;
    }

    private static ModelRun.Asked asked(PageRequest request, Shelved model) throws PageProblem {
        List<String> set = new ArrayList<>();
        for (Map.Entry<String, String> one : request.beginning(SET).entrySet()) {
            set.add(one.getKey() + "=" + one.getValue());
        }
        if (set.size() > MOST_SET) {
            throw PageProblem.wrong(request.say("An address sets at most {0} values.", MOST_SET));
        }
        List<String> was = new ArrayList<>();
        for (String name : List.of("was1", "was2")) {
            String before = request.find(name);
            if (before != null) {
                was.add(before);
            }
        }
        int step = request.find("step") == null ? 0 : request.whole("step", MOST_STEPS);
        return new ModelRun.Asked(model.file(), step, set, was, loop(request));
    }

    private static String loop(PageRequest request) {
        String loop = request.find("loop");
        return loop == null ? "" : loop;
    }

    /** What names a run, so that the same is not run twice, and another model of the same name is not taken for it. */
    private static String key(Shelved model, ModelRun.Asked asked, String form) {
        return String.join("\n", model.version(), asked.toString(), form);
    }

    // ---- The page.

    @Override
    public Object view(PageRequest request) throws PageProblem {
        if (request.find("of") == null) {
            return new ModelsView(books(request), null);
        }
        Shelved model = shelved(request);
        ModelRun.Asked asked = asked(request, model);
        Words words = request.words();
        LongWork.State<Read<Ran>> state = request.find("stopped") != null
                ? new LongWork.Ended<>()
                : runs.ask(
                        key(model, asked, words.language()),
                        PATIENCE,
                        deadline -> ModelRun.shown(asked, Words.of(words.language()), deadline));
        ModelsView.Run run = state instanceof LongWork.Done<Read<Ran>> done
                ? new ModelWriter(request, model.name(), asked, good(done.value())).run()
                : null;
        String here = request.in(words.language()).replaceFirst("&stopped=on", "");
        return new ModelsView(
                List.of(),
                new Open(model.name(), request.link(NAME), here, run == null ? waits(request, state) : null, run));
    }

    private List<Book> books(PageRequest request) {
        return shelf(request).values().stream()
                .map(model -> book(request, model, covers.get(model.version(), unseen -> model.cover())))
                .toList();
    }

    private static Book book(PageRequest request, Shelved model, ModelShelf.Cover cover) {
        return new Book(
                request.link(NAME, "of", model.name()),
                Words.capital(cover.title()),
                model.name(),
                model.own(),
                cover.story() == null ? "" : cover.story().in(request.words().language()));
    }

    private static Waits waits(PageRequest request, LongWork.State<?> state) {
        if (state instanceof LongWork.Going<?> going) {
            return new Waits(
                    true, request.say("The model runs: {0} s so far, {1} s at most.", going.seconds(), MOST_SECONDS));
        }
        return new Waits(
                false,
                state instanceof LongWork.Refused
                        ? request.say("Too much is being computed at once; ask again in a moment.")
                        : request.say(
                                "This run was stopped before it was done: it took too long, or somebody stopped it."));
    }

    private static <T> T good(Read<T> read) throws PageProblem {
        if (read instanceof Read.Good<T> good) {
            return good.value();
        }
        throw PageProblem.of(read.problems());
    }

    @Override
    public String post(PageRequest request) throws PageProblem {
        Shelved model = shelved(request);
        ModelRun.Asked asked = asked(request, model);
        if (!request.need("action").equals("stop")) {
            throw PageProblem.wrong(request.say("There is no such action."));
        }
        runs.stop(key(model, asked, request.words().language()));
        Stream<String> kept = request.beginning("").entrySet().stream()
                .filter(entry ->
                        !List.of("action", "stopped", PageRequest.LANGUAGE).contains(entry.getKey()))
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()));
        return request.link(
                NAME, Stream.concat(kept, Stream.of("stopped", "on")).toArray(String[]::new));
    }

    // ---- For programs.

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        return printed(request, true, out);
    }

    @Override
    public boolean csv(PageRequest request, OutputStream out) throws IOException, PageProblem {
        return printed(request, false, out);
    }

    private boolean printed(PageRequest request, boolean json, OutputStream out) throws IOException, PageProblem {
        if (request.find("of") == null) {
            return false;
        }
        Shelved model = shelved(request);
        ModelRun.Asked asked = asked(request, model);
        LongWork.State<Read<byte[]>> state = prints.ask(
                key(model, asked, json ? "json" : "csv"),
                PATIENCE_OF_PROGRAMS,
                (Deadline deadline) -> ModelRun.printed(asked, json, deadline));
        if (state instanceof LongWork.Done<Read<byte[]>> done) {
            out.write(good(done.value()));
            return true;
        }
        throw PageProblem.late(request.say("This is not computed yet; ask again in a moment."));
    }
}
