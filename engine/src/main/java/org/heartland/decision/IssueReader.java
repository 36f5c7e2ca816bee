package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Given;
import org.heartland.bargain.issue.Ground;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueDimension;
import org.heartland.bargain.issue.IssueNumber;
import org.heartland.bargain.issue.IssueNumberText;
import org.heartland.bargain.issue.RuleText;
import org.heartland.citation.SourceId;
import org.heartland.dossier.AddedPart;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.PartReader;
import org.heartland.dossier.read.Thing;
import org.heartland.problem.Place;
import org.heartland.text.NumberText;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads issues/*.yaml: questions that actors decide together. */
public final class IssueReader {
    public static final AddedPart<Issue> ISSUES = new AddedPart<>("issues", "issue", Issue.class);
    public static final PartReader<Issue> PART = new PartReader<>(ISSUES, IssueReader::read);

    private static final Ground LOST = new Ground.Judged("", false);

    private final Fields fields;
    private final @Nullable LocalDate decided;

    private IssueReader(Fields fields) {
        this.fields = fields;
        this.decided = fields.findDate("decided");
    }

    private static @Nullable Issue read(String id, Fields fields) {
        return new IssueReader(fields).issue(id);
    }

    private @Nullable Issue issue(String id) {
        String question = fields.text("question");
        List<IssueDimension> dimensions = new ArrayList<>();
        fields.each("dimensions", "a dimension", inside -> dimensions.add(dimension(inside)));
        if (dimensions.size() > Issue.MAX_DIMENSIONS) {
            String what = "this issue has " + dimensions.size() + " dimensions; the bound is " + Issue.MAX_DIMENSIONS;
            fields.problems.add(fields.at("dimensions"), what, "leave some out");
        }
        int d = dimensions.size();
        List<Bargainer> actors = new ArrayList<>();
        fields.each("actors", "an actor of an issue", inside -> actors.add(actor(inside, d)));
        distinct(actors);
        List<Given> reference = fields.has("reference") ? apart("reference", d) : null;
        List<Given> outcome = fields.has("outcome") ? apart("outcome", d) : null;
        RuleText rule =
                fields.has("rule") ? RuleReader.read(fields.mapping("rule", "a rule"), ids(actors)) : RuleText.NONE;
        return new Issue(id, question, decided, dimensions, actors, reference, rule, outcome);
    }

    private static IssueDimension dimension(Fields inside) {
        IssueDimension dimension = new IssueDimension(inside.text("name"), inside.text("low"), inside.text("high"));
        inside.close();
        return dimension;
    }

    private static List<String> ids(List<Bargainer> actors) {
        return actors.stream().map(Bargainer::id).toList();
    }

    private void distinct(List<Bargainer> actors) {
        if (actors.size() > Issue.MAX_ACTORS) {
            String what = "this issue has " + actors.size() + " actors; the bound is " + Issue.MAX_ACTORS;
            fields.problems.add(fields.at("actors"), what, "leave some out");
        }
        TreeSet<String> seen = new TreeSet<>();
        for (Bargainer actor : actors) {
            if (!actor.id().isEmpty() && !seen.add(actor.id())) {
                fields.problems.add(fields.at("actors"), actor.id() + " is an actor twice", "keep one of the two");
            }
        }
    }

    /** An actor of the dossier under {@code who}, or one that only this issue knows under {@code as}, with its name. */
    private Bargainer actor(Fields inside, int d) {
        boolean known = inside.oneOf("who", "as").equals("who");
        String id = !known && inside.has("as")
                ? inside.word("as")
                : inside.has("who") ? inside.refer("who", Thing.ACTOR) : "";
        String name = known ? inside.text("name", id) : inside.text("name");
        Ground ground = ground(inside, true);
        List<Given> position = values(inside, "position", d, Issue.END, ground);
        List<Given> salience = values(inside, "salience", d, Issue.END, ground);
        Yaml.Node power = inside.need("capability");
        Given capability = power == null
                ? given(null, ground)
                : one(inside, power, "capability", Issue.LEAST_CAPABILITY, Issue.MAX_CAPABILITY, ground);
        inside.close();
        return new Bargainer(id, name, position, salience, capability);
    }

    /** A value on each dimension with a ground of its own: the reference point, or the outcome. */
    private List<Given> apart(String key, int d) {
        Fields inside = fields.mapping(key, key.equals("outcome") ? "an outcome" : "a reference point");
        Ground ground = ground(inside, !key.equals("outcome"));
        List<Given> values = values(inside, "value", d, Issue.END, ground);
        inside.close();
        return values;
    }

    /** A value for each dimension: one, or a list of as many. */
    private List<Given> values(Fields inside, String key, int d, double high, Ground ground) {
        Yaml.Node node = inside.need(key);
        List<Yaml.Node> nodes =
                node instanceof Yaml.Items items ? items.nodes() : node == null ? List.of() : List.of(node);
        if (node != null && nodes.size() != d) {
            String what = key + " has " + nodes.size() + " values and the issue " + d + " dimensions";
            inside.problems.add(node.at(), what, d == 1 ? "write one" : "write a list with one for each");
        }
        List<Given> values = new ArrayList<>();
        nodes.forEach(one -> values.add(one(inside, one, key, 0, high, ground)));
        return values;
    }

    /** A number on the actor's own ground, or a mapping with a ground for it alone. */
    private Given one(Fields inside, Yaml.Node node, String key, double low, double high, Ground ground) {
        if (node instanceof Yaml.Keys) {
            Fields own = inside.inside(node, "a value");
            Ground apart = ground(own, true);
            Given given = given(number(own, own.text("value"), "value", own.at("value"), low, high), apart);
            own.close();
            return given;
        }
        return given(number(inside, inside.textOf(node, key), key, node.at(), low, high), ground);
    }

    private static Given given(@Nullable IssueNumber number, Ground ground) {
        return new Given(number == null ? new IssueNumber.Value(1) : number, ground);
    }

    private static @Nullable IssueNumber number(
            Fields in, String written, String key, Place at, double low, double high) {
        IssueNumber number = IssueNumberText.read(written).orElse(null);
        if (number == null && !written.isEmpty()) {
            in.problems.add(at, "\"" + written + "\" is no value of " + key, IssueNumberText.INSTEAD);
        } else if (number != null && (number.low() < low || number.high() > high)) {
            String bounds = NumberText.plain(low) + " to " + NumberText.plain(high);
            in.problems.add(at, key + " " + written + " is out of bounds", "write one from " + bounds);
            return null;
        }
        return number;
    }

    /** A source with locator, or the analyst's judgement with its reason. */
    private Ground ground(Fields inside, boolean input) {
        boolean hindsight = input && inside.yes("hindsight");
        String which = inside.oneOf("source", "judgement");
        if (which.equals("judgement")) {
            return new Ground.Judged(inside.text("judgement"), hindsight);
        }
        if (which.isEmpty()) {
            return LOST;
        }
        SourceId source = inside.source();
        if (input && !hindsight && decided != null) {
            inside.mustBePublishedBy(
                    decided,
                    source,
                    inside.at("source"),
                    source + " was published after the decision of " + decided,
                    "cite what was known by then, or add hindsight: yes");
        }
        return new Ground.Source(source, inside.locator(), hindsight);
    }
}
