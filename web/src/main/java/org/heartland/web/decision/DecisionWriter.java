package org.heartland.web.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Ground;
import org.heartland.bargain.issue.InputName;
import org.heartland.bargain.issue.InputName.Kind;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.bargain.issue.IssueNumber;
import org.heartland.bargain.model.ModelName;
import org.heartland.citation.Source;
import org.heartland.decision.InstitutionGames;
import org.heartland.decision.IssueRequest;
import org.heartland.render.words.BargainTables;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;
import org.heartland.scenario.WrittenScenario;
import org.heartland.text.NumberText;
import org.heartland.web.decision.DecisionsPage.Shown;
import org.heartland.web.decision.DecisionsView.Actor;
import org.heartland.web.decision.DecisionsView.Basis;
import org.heartland.web.decision.DecisionsView.Choice;
import org.heartland.web.decision.DecisionsView.Controls;
import org.heartland.web.decision.DecisionsView.Keeping;
import org.heartland.web.decision.DecisionsView.Knob;
import org.heartland.web.decision.DecisionsView.Open;
import org.heartland.web.decision.DecisionsView.Settled;
import org.heartland.web.decision.DecisionsView.Waits;
import org.heartland.web.desk.ScenarioFiles;
import org.heartland.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of an issue shows: its controls, what came of it, and the addresses and commands that say the same. */
final class DecisionWriter {
    /** A capability's slider ends at so many times its value. */
    private static final double TIMES = 4;

    /** With more actors than this only the first is open, so that a narrow screen reaches what came of it. */
    private static final int FEW = 3;

    /** Position first, capability last. */
    private static final List<Kind> ORDER = List.of(Kind.POSITION, Kind.SALIENCE, Kind.CAPABILITY, Kind.REFERENCE);

    private static final List<String> RULES = List.of("none", "majority", "consensus");

    private final PageRequest request;
    private final AskedIssue asked;
    private final Issue issue;

    DecisionWriter(PageRequest request, AskedIssue asked) {
        this.request = request;
        this.asked = asked;
        this.issue = asked.issue();
    }

    /** The view of the issue, while it is computed or with what came of it. */
    DecisionsView view(@Nullable Waits waits, @Nullable Shown shown) {
        return new DecisionsView(
                List.of(),
                List.of(),
                new Open(
                        issue.id(),
                        request.words().term(issue.question()),
                        request.link(DecisionsPage.NAME),
                        address(),
                        controls(),
                        waits,
                        shown == null ? null : settled(shown)));
    }

    private Settled settled(Shown shown) {
        String institution = issue.rule().institution();
        return new Settled(
                shown.sentences(),
                shown.pictures(),
                shown.tables(),
                institution.isEmpty() ? null : request.link(InstitutionPage.NAME, "of", institution),
                address(),
                PageRequest.command(command()),
                as("json"),
                as("csv"),
                asked.request().set().isEmpty() && asked.request().rule() == null && request.find("saved") == null
                        ? null
                        : keeping());
    }

    // ---- Addresses and the command.

    /** The address of the issue as it is asked about, with more names and values. */
    String address(@Nullable String... more) {
        return address(DecisionsPage.NAME, asked.scenario(), asked.request().set(), more);
    }

    private String as(String form) {
        return address(
                DecisionsPage.NAME + "." + form,
                asked.scenario(),
                asked.request().set());
    }

    /** The address of the issue under another scenario, with nothing turned. */
    String under(String scenario) {
        return request.link(DecisionsPage.NAME, "of", issue.id(), "scenario", scenario, "saved", "on");
    }

    private String address(String page, String scenario, List<String> set, @Nullable String... more) {
        List<@Nullable String> pairs = new ArrayList<>(List.of("of", issue.id()));
        pairs.addAll(asked(scenario));
        for (String one : set) {
            int equals = one.indexOf('=');
            pairs.addAll(List.of(AskedIssue.SET + one.substring(0, equals), one.substring(equals + 1)));
        }
        pairs.addAll(Arrays.asList(more));
        return request.link(page, pairs.toArray(new @Nullable String[0]));
    }

    /** Names and values of what is asked beside numbers; null for what is usual. */
    private List<@Nullable String> asked(String scenario) {
        IssueRequest of = asked.request();
        return Arrays.asList(
                "scenario",
                scenario.isEmpty() ? null : scenario,
                "model",
                of.model() == ModelName.SMP ? null : of.model().toString(),
                "rule",
                of.rule(),
                "as_of",
                of.asOf(),
                "dimension",
                of.dimension() == 1 ? null : Integer.toString(of.dimension()),
                "past",
                of.past(),
                "draws",
                of.draws() == AskedIssue.USUAL_DRAWS ? null : Integer.toString(of.draws()));
    }

    private List<String> command() {
        IssueRequest of = asked.request();
        List<String> command = new ArrayList<>(
                List.of("bargain", request.desk().settings().folder().toString(), "--issue", issue.id()));
        add(command, "--scenario", asked.scenario());
        command.addAll(List.of("--model", of.model().toString()));
        add(command, "--rule", of.rule());
        add(command, "--as-of", of.asOf());
        of.set().forEach(one -> add(command, "--set", one));
        add(command, "--past", of.past());
        add(command, "--dimension", of.dimension() == 1 ? null : Integer.toString(of.dimension()));
        command.addAll(List.of("--draws", Integer.toString(of.draws())));
        add(
                command,
                "--lang",
                request.words().language().equals("en") ? null : request.words().language());
        return command;
    }

    private static void add(List<String> command, String option, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            command.addAll(List.of(option, value));
        }
    }

    // ---- Controls.

    private Controls controls() {
        IssueRequest of = asked.request();
        List<Choice> models = Arrays.stream(ModelName.values())
                .map(name ->
                        new Choice(name.toString(), BargainTables.model(request.words(), name), name == of.model()))
                .toList();
        return new Controls(
                scenarios(),
                models,
                rules(),
                days(),
                dimensions(),
                Objects.requireNonNullElse(of.past(), ""),
                actors(),
                request.link(DecisionsPage.NAME, "of", issue.id()));
    }

    private List<Choice> scenarios() {
        return asked.dossier().scenarios().stream()
                .filter(one -> one.theories().isEmpty())
                .map(one -> new Choice(
                        one.id(), request.words().term(one.title()), one.id().equals(asked.scenario())))
                .toList();
    }

    /** The rules that need no more words; one that is asked for in others is added. */
    private List<Choice> rules() {
        String now = asked.request().rule();
        List<String> all = new ArrayList<>(RULES);
        if (now != null && !all.contains(now)) {
            all.add(now);
        }
        return all.stream()
                .map(rule -> new Choice(rule, rule(rule), rule.equals(now)))
                .toList();
    }

    private String rule(String rule) {
        return switch (rule) {
            case "none" -> request.say("no rule");
            case "majority" -> request.say("simple majority");
            case "consensus" -> request.say("consensus of all");
            default -> rule;
        };
    }

    private List<Choice> days() {
        String now = asked.request().asOf();
        String institution = issue.rule().institution();
        List<String> days = new ArrayList<>(new InstitutionGames(asked.dossier())
                .changes(institution).stream().map(Object::toString).toList());
        if (now != null && !days.contains(now)) {
            days.add(now);
        }
        return days.stream()
                .map(day -> new Choice(day, request.say("members from {0} on", day), day.equals(now)))
                .toList();
    }

    private List<Choice> dimensions() {
        int all = issue.dimensions().size();
        return all == 1
                ? List.of()
                : IntStream.rangeClosed(1, all)
                        .mapToObj(k -> new Choice(
                                Integer.toString(k),
                                request.words()
                                        .term(issue.dimensions().get(k - 1).name()),
                                k == asked.request().dimension()))
                        .toList();
    }

    private List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (Bargainer actor : issue.actors()) {
            actors.add(actor(name(actor), actor.id()));
        }
        if (issue.reference() != null) {
            actors.add(actor(request.say("Status quo"), ""));
        }
        return actors;
    }

    /** An actor by its id; the reference point for "". */
    private Actor actor(String name, String id) {
        List<IssueInput> inputs = issue.inputs().stream()
                .filter(input -> input.name().actor().equals(id))
                .sorted(Comparator.comparing(input -> ORDER.indexOf(input.name().kind())))
                .toList();
        Map<Ground, List<String>> grounds = new LinkedHashMap<>();
        inputs.forEach(input -> grounds.computeIfAbsent(input.given().ground(), one -> new ArrayList<>())
                .add(named(input.name())));
        List<Basis> bases = new ArrayList<>();
        grounds.forEach((ground, of) -> bases.add(basis(grounds.size() == 1 ? "" : String.join(", ", of), ground)));
        List<Knob> knobs = inputs.stream().map(this::knob).toList();
        boolean open = issue.actors().size() <= FEW
                || id.equals(issue.actors().get(0).id())
                || knobs.stream().anyMatch(Knob::turned);
        return new Actor(name, open, knobs, bases);
    }

    private Basis basis(String of, Ground ground) {
        String said = ground instanceof Ground.Judged judged
                ? request.words().term(judged.why())
                : cited((Ground.Source) ground);
        String when = ground.hindsight() ? request.say("{0} (written when the decision was known)", said) : said;
        String address = ground instanceof Ground.Source source
                ? request.link("source", "of", source.source().id())
                : null;
        return new Basis(of, when, address);
    }

    private String cited(Ground.Source ground) {
        Source source =
                request.assessment().subject().sources().get(ground.source().id());
        String name = source == null ? ground.source().id() : new SourceNames(request.words()).brief(source);
        return name + ": " + request.words().term(ground.at().text());
    }

    private String name(Bargainer actor) {
        String known = request.words().actor(actor.id());
        return known.equals(actor.id()) && !actor.name().isBlank()
                ? request.words().term(actor.name())
                : known;
    }

    private Knob knob(IssueInput input) {
        String name = AskedIssue.name(issue, input);
        IssueNumber usual = input.given().number();
        String set = asked.setTo(name);
        IssueNumber now = now(input);
        boolean capability = input.name().kind() == Kind.CAPABILITY;
        double most = capability ? TIMES * Math.max(usual.high(), now.high()) : Issue.END;
        return new Knob(
                "knob-" + name.replaceAll("\\W+", "-"),
                AskedIssue.SET + name,
                named(input.name()),
                capability ? NumberText.plain(Math.min(usual.low(), now.low()) / TIMES) : "0",
                NumberText.plain(most),
                NumberText.plain(now.middle()),
                set == null ? usual.written() : set,
                usual.written(),
                set != null);
    }

    /** The number as the address sets it. */
    private IssueNumber now(IssueInput input) {
        return asked.changed().orThrow().inputs().stream()
                .filter(one -> one.name().equals(input.name()))
                .findFirst()
                .orElseThrow()
                .given()
                .number();
    }

    private String named(InputName name) {
        Words words = request.words();
        String kind = switch (name.kind()) {
            case POSITION -> words.say("position");
            case SALIENCE -> words.say("salience");
            case CAPABILITY -> words.say("capability");
            case REFERENCE -> words.say("the reference point");
        };
        String said = Words.capital(kind);
        return issue.dimensions().size() == 1 || name.kind() == Kind.CAPABILITY
                ? said
                : said + ": "
                        + words.term(issue.dimensions().get(name.dimension()).name());
    }

    // ---- How it is kept.

    /** What was turned, as a scenario. */
    WrittenScenario scenario() {
        Map<String, String> names = request.beginning("as.");
        String because = names.getOrDefault("because", request.say("as tried on the page of decisions"))
                .strip();
        return new WrittenScenario(
                names.getOrDefault("id", issue.id() + "_otherwise").strip(),
                names.getOrDefault("title", request.say("{0} with other numbers", issue.id()))
                        .strip(),
                because,
                List.of(),
                changes(because));
    }

    private List<Map<String, String>> changes(String because) {
        List<Map<String, String>> changes = new ArrayList<>();
        for (String one : asked.request().set()) {
            int equals = one.indexOf('=');
            changes.add(
                    WrittenScenario.issue(issue.id(), one.substring(0, equals), one.substring(equals + 1), because));
        }
        String rule = asked.request().rule();
        if (rule != null) {
            changes.add(WrittenScenario.issue(issue.id(), "rule", rule, because));
        }
        return changes;
    }

    private Keeping keeping() {
        WrittenScenario scenario = scenario();
        boolean writes = request.desk().settings().writes();
        ScenarioFiles.Place place = writes ? place(scenario) : ScenarioFiles.Place.FREE;
        return new Keeping(
                address(),
                scenario.id(),
                scenario.title(),
                scenario.because(),
                scenario.issues().isEmpty() ? "" : scenario.yaml(),
                ScenarioFiles.name(scenario),
                writes,
                place == ScenarioFiles.Place.TAKEN,
                says(scenario.id(), place));
    }

    private String says(String id, ScenarioFiles.Place place) {
        if (request.find("saved") != null) {
            return request.say("It is saved in {0}.", "scenarios/" + asked.scenario() + ".yaml");
        }
        return place == ScenarioFiles.Place.ELSEWHERE
                ? request.say("The name {0} stands for something else in the folder of scenarios; choose another.", id)
                : "";
    }

    private ScenarioFiles.Place place(WrittenScenario scenario) {
        try {
            return request.desk().place(scenario);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
