package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.heartland.days.Days;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Scenario.Change;
import org.heartland.dossier.Scenario.Deed;
import org.heartland.dossier.Years;
import org.heartland.problem.Read;
import org.heartland.scenario.WrittenScenario;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads scenarios/*.yaml, and scenario files from outside the folder. */
final class ScenarioReader {
    private static final int MAX_NAME_LENGTH = 40;

    private final Reading reading;
    private final JudgementReader judgements;

    ScenarioReader(Reading reading) {
        this.reading = reading;
        this.judgements = new JudgementReader(reading);
    }

    /** Reads one file, with the ids of a dossier that was read before. */
    static Read<Scenario> read(String file, byte[] bytes, Dossier dossier) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(file, bytes);
        Reading reading = new Reading(new Folder(dossier.folder(), files, List.of(), List.of()));
        reading.know(dossier);
        Yaml.Node root = reading.tree(file);
        Scenario scenario = root == null
                ? null
                : new ScenarioReader(reading).scenario(new Fields(root, Thing.SCENARIO.one(), reading));
        reading.finish();
        return scenario == null || !reading.problems.all().isEmpty()
                ? new Read.Bad<>(reading.problems.all())
                : new Read.Good<>(scenario);
    }

    List<Scenario> read() {
        List<Scenario> scenarios = new ArrayList<>();
        reading.each(file -> file.startsWith("scenarios/"), Thing.SCENARIO, fields -> {
            Scenario scenario = scenario(fields);
            if (scenario != null) {
                scenarios.add(scenario);
            }
        });
        return scenarios;
    }

    private @Nullable Scenario scenario(Fields fields) {
        String id = fields.define(Thing.SCENARIO);
        if (id.equalsIgnoreCase(SettledChoices.ID)) {
            reading.problems.add(
                    fields.at("id"), "the id " + id + " is kept for choices that a reader settles", "write another");
        }
        String title = fields.text("title");
        String because = fields.text("because");
        List<Change> changes = new ArrayList<>();
        if (!(fields.need("changes") instanceof Yaml.Items items
                && items.nodes().isEmpty()
                && !items.cut())) {
            int number = 0;
            for (Yaml.Node node : fields.has("changes") ? fields.list("changes") : List.<Yaml.Node>of()) {
                Change change = change(id, ++number, node);
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        List<Scenario.Difference> theories = new ArrayList<>();
        if (fields.has("theories")) {
            fields.each("theories", "a difference in theories", one -> difference(one, theories));
        }
        List<Scenario.IssueChange> issues = new ArrayList<>();
        if (fields.has("issues")) {
            fields.each("issues", "a change of an issue", one -> issueChange(id, one, issues));
        }
        return fields.close()
                ? new Scenario(
                        id,
                        title,
                        because,
                        List.copyOf(changes),
                        List.copyOf(theories),
                        List.copyOf(issues),
                        fields.at())
                : null;
    }

    /** A change of an issue; whether there is such an issue and such a number is checked with the issues. */
    private static void issueChange(String scenario, Fields fields, List<Scenario.IssueChange> to) {
        String issue = fields.text("of");
        String name = fields.text("set");
        String value = fields.text("to");
        String because = fields.text("because");
        if (fields.close()) {
            to.add(new Scenario.IssueChange(scenario, issue, name, value, because, fields.at()));
        }
    }

    /** A difference in theories; whether they have an input or a stock of that name is checked with their equations. */
    private void difference(Fields fields, List<Scenario.Difference> to) {
        String name = fields.text("of");
        List<String> receivers = fields.has("receivers") ? fields.refers("receivers", Thing.ACTOR) : List.of();
        Years years = fields.years("years");
        boolean set = fields.oneOf("set", "add").equals("set");
        Double number = fields.findNumber(set ? "set" : "add");
        String because = fields.text("because");
        if (fields.close() && years != null && number != null) {
            to.add(new Scenario.Difference(name, receivers, years, set, number, because, fields.at()));
        }
    }

    private @Nullable Change change(String scenario, int number, Yaml.Node node) {
        Fields fields = new Fields(node, "a change" + verb(node), reading);
        Scenario.What what = switch (fields.oneOf(WrittenScenario.VERBS.toArray(String[]::new))) {
            case "set" -> figures(fields, Deed.SET);
            case "scale" -> figures(fields, Deed.SCALE);
            case "drop" -> figures(fields, Deed.DROP);
            case "join" -> join(fields);
            case "leave" -> leave(fields);
            case "happens" -> happens(fields);
            case "never" -> new Scenario.Never(fields.refer("never", Thing.EVENT));
            case "judge" -> judge(fields);
            default -> null;
        };
        String because = fields.text("because");
        return fields.close() && what != null ? new Change(scenario, number, what, because, fields.at()) : null;
    }

    /** The verb in brackets, for messages. */
    private static String verb(Yaml.Node node) {
        List<Yaml.Entry> entries = node instanceof Yaml.Keys keys ? keys.entries() : List.of();
        return entries.stream()
                .map(Yaml.Entry::key)
                .filter(WrittenScenario.VERBS::contains)
                .findFirst()
                .map(verb -> " (" + verb + ")")
                .orElse("");
    }

    private Scenario.@Nullable Figures figures(Fields fields, Deed deed) {
        String indicator = fields.refer(
                switch (deed) {
                    case SET -> "set";
                    case SCALE -> "scale";
                    case DROP -> "drop";
                },
                Thing.INDICATOR);
        String sender = fields.findRefer("sender", Thing.ACTOR);
        String receiver =
                deed == Deed.SET ? fields.refer("receiver", Thing.ACTOR) : fields.findRefer("receiver", Thing.ACTOR);
        Years years = years(fields);
        Double number = switch (deed) {
            case SET -> number(fields, "value");
            case SCALE -> factor(fields);
            case DROP -> Double.valueOf(0);
        };
        return years == null || number == null
                ? null
                : new Scenario.Figures(
                        deed, indicator, sender == null ? "" : sender, receiver == null ? "" : receiver, years, number);
    }

    private @Nullable Double number(Fields fields, String key) {
        String written = fields.text(key);
        return written.isEmpty() ? null : reading.values.number(written, fields.at(key));
    }

    private @Nullable Double factor(Fields fields) {
        Double factor = number(fields, "by");
        if (factor != null && factor < 0) {
            reading.problems.add(fields.at("by"), "a factor cannot be negative", "write 0 or more; 0.5 halves");
        }
        return factor;
    }

    /** One year, or a span of them. */
    private @Nullable Years years(Fields fields) {
        String written = fields.text("years");
        if (written.isEmpty() || written.contains("..")) {
            return written.isEmpty() ? null : fields.yearsInPeriod("years");
        }
        int year = fields.yearInPeriod("years");
        return new Years(year, year);
    }

    private Scenario.@Nullable Join join(Fields fields) {
        String institution = fields.refer("join", Thing.INSTITUTION);
        String who = fields.refer("who", Thing.ACTOR);
        String status = fields.has("status")
                ? Institution.STATUSES.get(fields.choice("status", Institution.STATUSES))
                : Institution.STATUSES.get(0);
        Days from = fields.needDaysInPeriod("from");
        LocalDate to = end(fields, from);
        return from == null ? null : new Scenario.Join(institution, who, status, from.first(), to);
    }

    private @Nullable LocalDate end(Fields fields, @Nullable Days from) {
        Days to = fields.has("to") ? fields.needDaysInPeriod("to") : null;
        if (from != null && to != null && to.last().isBefore(from.first())) {
            reading.problems.add(fields.at("to"), "this ends before it begins", "correct one of the two dates");
        }
        return to == null ? null : to.last();
    }

    private Scenario.@Nullable Leave leave(Fields fields) {
        String institution = fields.refer("leave", Thing.INSTITUTION);
        String who = fields.refer("who", Thing.ACTOR);
        LocalDate on = fields.needDateInPeriod("on");
        return on == null ? null : new Scenario.Leave(institution, who, on);
    }

    private Scenario.@Nullable Happens happens(Fields fields) {
        String id = fields.word("happens");
        String kind = fields.word("kind");
        List<String> by = fields.has("by") ? fields.refers("by", Thing.ACTOR) : List.of();
        List<String> toward = fields.has("toward") ? fields.refers("toward", Thing.ACTOR) : List.of();
        Days from = fields.needDaysInPeriod("from");
        LocalDate to = end(fields, from);
        String name = fields.text("name");
        if (name.length() > MAX_NAME_LENGTH) {
            String what = "this name has " + name.length() + " characters";
            reading.problems.add(
                    fields.at("name"), what, "shorten it to " + MAX_NAME_LENGTH + "; the rest goes into says");
        }
        String says = fields.text("says");
        return from == null
                ? null
                : new Scenario.Happens(
                        id, kind, by, toward, from.first(), to == null ? EventReader.end(from, kind) : to, name, says);
    }

    private Scenario.@Nullable Judge judge(Fields fields) {
        String judgement = fields.refer("judge", Thing.JUDGEMENT);
        Judgement.Kind kind = judgements.kind(fields, 1);
        return kind == null ? null : new Scenario.Judge(judgement, kind);
    }
}
