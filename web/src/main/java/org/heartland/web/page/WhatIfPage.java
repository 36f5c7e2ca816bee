package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.assess.Comparison;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.draws.Deadline;
import org.heartland.problem.Read;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.DifferenceWords.Answer;
import org.heartland.render.words.Words;
import org.heartland.scenario.WrittenScenario;
import org.heartland.web.desk.Opened;
import org.heartland.web.page.PageContract.Asked;
import org.heartland.web.page.SupposedChange.Control;
import org.jspecify.annotations.Nullable;

/** What if something were otherwise: a scenario is built from memberships, figures, events and choices, and laid over the dossier. */
public final class WhatIfPage implements WorkbenchPage {
    private static final String NAME = "whatif";
    private static final long MOST_SECONDS = 60;
    private static final long MOST_BYTES = 6_000_000;
    private static final int MOST_LETTERS = 2_000;
    private static final long PATIENCE = 1_500;
    private static final long PATIENCE_OF_PROGRAMS = 9_000;

    /** What was computed of a dossier as it is open. */
    private record Kept(long version, LongWork<Read<Compared>> work) {}

    private @Nullable Kept kept;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Words words) {
        return words.say("What if");
    }

    @Override
    public PageContract contract(Assessment assessment) {
        Asked[] asked = {
            Asked.text("of", "the id of a scenario of the dossier"),
            Asked.text("id", "the name of the scenario's file"),
            Asked.text("title", "the title of the scenario"),
            Asked.text("because", "why it is worth asking"),
            Asked.each(
                    "N.KEY",
                    "a key of a change, by the number of the change",
                    "[0-9]{1,3}\\.[a-z]{1,20}",
                    MOST_LETTERS),
            Asked.each("new.KEY", "a key of a change that is being written", "new\\.[a-z]{1,20}", MOST_LETTERS),
            Asked.oneOf("stopped", "on: nothing is computed", List.of("on")).such(""),
            Asked.oneOf("saved", "on: says that it was saved", List.of("on")).such("")
        };
        return PageContract.shows("What changes if something were otherwise: a scenario, and the dossier beside it.")
                .asks(asked)
                .takes(asked)
                .takes(
                        Asked.oneOf("action", "what is done", List.of("add", "stop", "name", "save"))
                                .must(""),
                        Asked.oneOf("control", "the kind of a change that is added", Asked.words(Control.values())),
                        Asked.each("f.FIELD", "a field of its control", "f\\.[a-z]{1,20}", MOST_LETTERS),
                        Asked.each("as.NAME", "a new id, title or reason", "as\\.(id|title|because)", MOST_LETTERS),
                        Asked.oneOf("replace", "on: a file of this name is replaced", List.of("on")))
                .json("what changes, as `compare --json` prints it", "compare.schema.json")
                .csv("the same as a table")
                .in(new PageContract.Form("yaml", "application/yaml", "the file of the scenario", ""));
    }

    private synchronized LongWork<Read<Compared>> work(Opened opened) {
        Kept known = kept;
        if (known == null || known.version() != opened.version()) {
            if (known != null) {
                known.work().close();
            }
            known = new Kept(opened.version(), new LongWork<>(MOST_SECONDS, MOST_BYTES, WhatIfPage::size));
            kept = known;
        }
        return known.work();
    }

    private static long size(Read<Compared> read) {
        return read instanceof Read.Good<Compared> good ? good.value().size() : 1_000;
    }

    private LongWork.State<Read<Compared>> ask(PageRequest request, WrittenScenario scenario, long patience) {
        Opened opened = request.opened();
        return work(opened).ask(scenario.yaml(), patience, deadline -> compared(opened, scenario, deadline));
    }

    /** What changes: the dossier as it is against the dossier under the scenario, as the command {@code compare} has it. */
    private static Read<Compared> compared(Opened opened, WrittenScenario scenario, Deadline deadline) {
        Study before = opened.study();
        return opened.supposing(scenario)
                .then(under -> new Read.Good<>(
                        Compared.of(Comparison.between(before, under.within(deadline)), opened.words())));
    }

    // ---- The page.

    @Override
    public Object view(PageRequest request) throws PageProblem {
        SupposedAddress address = new SupposedAddress(request);
        WrittenScenario scenario = address.scenario();
        SupposedWriter writer = new SupposedWriter(request, address, scenario);
        List<WhatIfView.Supposed> changes = writer.changes();
        boolean readable = !changes.isEmpty()
                && changes.stream().allMatch(change -> change.problems().isEmpty())
                && writer.problems().isEmpty();
        return new WhatIfView(
                writer.shipped(),
                address.of(scenario, Map.of()),
                changes,
                new LeverWriter(
                                request.opened().suppositions().levers(),
                                request.assessment().subject(),
                                request.words())
                        .controls(),
                writer.draft(address.draft()),
                readable ? result(request, address, scenario) : null,
                writer.keeping(readable),
                request.link(NAME),
                SupposedAddress.isFull(scenario));
    }

    private WhatIfView.Result result(PageRequest request, SupposedAddress address, WrittenScenario scenario)
            throws PageProblem {
        boolean stopped = request.find("stopped") != null;
        LongWork.State<Read<Compared>> state = stopped ? new LongWork.Ended<>() : ask(request, scenario, PATIENCE);
        WhatIfView.@Nullable Changes changes = null;
        String says = "";
        if (state instanceof LongWork.Done<Read<Compared>> done) {
            changes = changes(request, done.value());
        } else if (state instanceof LongWork.Going<Read<Compared>> going) {
            says = request.say(
                    "Everything is computed again under this scenario: {0} s so far, {1} s at most.",
                    going.seconds(), MOST_SECONDS);
        } else {
            says = state instanceof LongWork.Refused
                    ? request.say("Too much is being computed at once; ask again in a moment.")
                    : request.say("This was stopped before it was done.");
        }
        String here = address.of(scenario, Map.of());
        return new WhatIfView.Result(
                changes,
                state instanceof LongWork.Going,
                says,
                here,
                address.as("json", scenario),
                address.as("csv", scenario));
    }

    private static WhatIfView.Changes changes(PageRequest request, Read<Compared> read) throws PageProblem {
        Compared.Changes changes = good(read).in(request.words().language());
        return new WhatIfView.Changes(
                changes.rest(),
                changes.cells(),
                changes.shares(),
                changes.statements().stream()
                        .map(answer -> new WhatIfView.Linked(answer, request.link("statement", "of", answer.id())))
                        .toList(),
                changes.notes());
    }

    private static Compared good(Read<Compared> read) throws PageProblem {
        if (read instanceof Read.Good<Compared> good) {
            return good.value();
        }
        throw PageProblem.of(read.problems());
    }

    // ---- What its forms do.

    @Override
    public String post(PageRequest request) throws IOException, PageProblem {
        SupposedAddress address = new SupposedAddress(request);
        WrittenScenario scenario = address.scenario();
        return switch (request.need("action")) {
            case "add" -> added(request, address, scenario);
            case "stop" -> {
                work(request.opened()).stop(scenario.yaml());
                yield address.of(scenario, Map.of(), "stopped", "on");
            }
            case "name" -> address.of(named(request, scenario), Map.of());
            case "save" -> saved(request, address, named(request, scenario));
            default -> throw PageProblem.wrong(request.say("There is no such action."));
        };
    }

    private static String added(PageRequest request, SupposedAddress address, WrittenScenario scenario)
            throws PageProblem {
        Map<String, String> fields = request.beginning("f.");
        Control control = request.choice("control", Control.values());
        if (control == Control.EVENT) {
            fields.putIfAbsent("id", SupposedChange.freeId(scenario));
        }
        Map<String, String> change =
                SupposedChange.keys(control, fields, request.assessment().subject());
        boolean good = !SupposedAddress.isFull(scenario)
                && new SupposedWriter(request, address, scenario)
                        .problems(change)
                        .isEmpty();
        return good
                ? address.of(SupposedAddress.with(scenario, change), Map.of()) + "#supposed"
                : address.of(scenario, change) + "#" + control.name().toLowerCase(Locale.ROOT);
    }

    private static WrittenScenario named(PageRequest request, WrittenScenario scenario) {
        Map<String, String> names = request.beginning("as.");
        return new WrittenScenario(
                names.getOrDefault("id", scenario.id()).strip(),
                names.getOrDefault("title", scenario.title()).strip(),
                names.getOrDefault("because", scenario.because()).strip(),
                scenario.changes());
    }

    private static String saved(PageRequest request, SupposedAddress address, WrittenScenario scenario)
            throws IOException, PageProblem {
        if (!request.desk().settings().writes()) {
            throw PageProblem.refused(request.say("Nothing is written unless the program was started with --write."));
        }
        Read<?> read = request.opened().suppositions().says(scenario);
        if (read instanceof Read.Bad<?> bad) {
            throw PageProblem.of(bad.problems());
        }
        boolean kept = request.desk().keep(scenario, request.find("replace") != null);
        return kept ? request.link(NAME, "of", scenario.id(), "saved", "on") : address.of(scenario, Map.of()) + "#keep";
    }

    // ---- For programs.

    private Compared forPrograms(PageRequest request) throws PageProblem {
        WrittenScenario scenario = new SupposedAddress(request).scenario();
        LongWork.State<Read<Compared>> state = ask(request, scenario, PATIENCE_OF_PROGRAMS);
        if (state instanceof LongWork.Done<Read<Compared>> done) {
            return good(done.value());
        }
        throw PageProblem.late(request.say("This is not computed yet; ask again in a moment."));
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        out.write(forPrograms(request).json());
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        Compared.Changes changes = forPrograms(request).in(request.words().language());
        List<List<String>> rows = new ArrayList<>();
        changes.roles().forEach(answer -> rows.add(row("role", answer)));
        changes.shares().forEach(answer -> rows.add(row("share", answer)));
        changes.statements().forEach(answer -> rows.add(row("statement", answer)));
        changes.notes().forEach(note -> rows.add(List.of("note", "", note.about(), "", note.mark(), note.because())));
        return new DataTable(List.of("kind", "statement", "about", "as_it_is", "as_it_would_be", "because"), rows);
    }

    private static List<String> row(String kind, Answer answer) {
        return List.of(kind, answer.id(), answer.about(), answer.was(), answer.is(), answer.because());
    }

    /** The file of the scenario, ready for the command line. */
    @Override
    public @Nullable Download download(String form, PageRequest request) throws PageProblem {
        if (!form.equals("yaml")) {
            return null;
        }
        WrittenScenario scenario = new SupposedAddress(request).scenario();
        if (request.opened().suppositions().says(scenario) instanceof Read.Bad<?> bad) {
            throw PageProblem.of(bad.problems());
        }
        return new Download(scenario.file(), "application/yaml", scenario.yaml().getBytes(StandardCharsets.UTF_8));
    }
}
