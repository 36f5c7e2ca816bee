package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.citation.Cited;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Actor.Code;
import org.heartland.dossier.Actor.Interest;
import org.heartland.dossier.Actor.Life;
import org.heartland.dossier.Actor.Member;
import org.heartland.dossier.Years;
import org.heartland.naming.Bloc;
import org.heartland.naming.LineNames;
import org.heartland.problem.Place;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads actors/*.yaml. */
final class ActorReader {
    private final Reading reading;
    private final Codes owners;

    ActorReader(Reading reading) {
        this.reading = reading;
        this.owners = new Codes(reading.problems);
    }

    void read() {
        reading.each(file -> file.startsWith("actors/"), Thing.ACTOR, fields -> {
            Actor actor = actor(fields);
            if (actor != null) {
                reading.actors.putIfAbsent(actor.id(), actor);
            }
        });
        reading.actors.replaceAll((id, actor) -> withKnownMembers(actor));
    }

    /** A bloc whose members are not written down has those that everybody knows, if its name is a common one. */
    private Actor withKnownMembers(Actor actor) {
        Bloc bloc = actor.kind() == Actor.Kind.BLOC && actor.members().isEmpty() ? LineNames.bloc(actor.name()) : null;
        return bloc == null
                ? actor
                : new Actor(
                        actor.id(),
                        actor.name(),
                        actor.names(),
                        actor.kind(),
                        actor.codes(),
                        actor.interests(),
                        bloc.members().stream()
                                .map(member ->
                                        new Member(idOf(member.iso3()), new Years(member.first(), member.last())))
                                .toList(),
                        actor.life());
    }

    /** The actor with a code of ISO 3166, else the code itself. */
    private String idOf(String iso3) {
        return reading.actors.values().stream()
                .filter(actor -> actor.codes().stream()
                        .anyMatch(code ->
                                code.scheme().equals("iso3") && code.code().equals(iso3)))
                .map(Actor::id)
                .findFirst()
                .orElse(iso3);
    }

    private @Nullable Actor actor(Fields fields) {
        String id = fields.define(Thing.ACTOR);
        String name = fields.text("name");
        Map<String, String> names = names(fields.findMapping("names", "a list of names by language"));
        Actor.Kind kind = fields.choice("kind", Actor.Kind.values());
        List<Code> codes = codes(id, fields.findMapping("codes", "a list of codes by scheme"));
        List<Cited<Interest>> interests = new ArrayList<>();
        if (fields.has("interests")) {
            fields.each("interests", "an interest", inside -> interests.add(interest(inside)));
        }
        List<Member> members = members(fields, kind);
        if (kind == Actor.Kind.STATE && fields.has("name")) {
            notAState(name, fields);
        }
        Life life = life(fields);
        return fields.close() ? new Actor(id, name, names, kind, codes, List.copyOf(interests), members, life) : null;
    }

    private Life life(Fields fields) {
        Years years = valid(fields, "this actor ends before it begins");
        String predecessor = fields.findRefer("predecessor", Thing.ACTOR);
        return new Life(years, predecessor, fields.findRefer("successor", Thing.ACTOR));
    }

    /** Reports a state whose name publishers give to what is none. */
    private void notAState(String name, Fields fields) {
        LineNames.Kind line = LineNames.kind(name);
        if (line != LineNames.Kind.PARTNER) {
            String means = line == LineNames.Kind.RESIDUAL
                    ? "what a source does not break down by partner"
                    : line == LineNames.Kind.TOTAL ? "the sum of all partners" : "several states in one line";
            String kind = line == LineNames.Kind.TOTAL ? "world" : line.name().toLowerCase(Locale.ROOT);
            reading.problems.add(
                    fields.at("kind"), "\"" + name + "\" is no state: it stands for " + means, "write kind: " + kind);
        }
    }

    private List<Member> members(Fields fields, Actor.Kind kind) {
        if (kind != Actor.Kind.BLOC) {
            fields.forbid("members", "only a bloc has members; those of an institution stand in its own file");
        }
        List<Member> members = new ArrayList<>();
        for (Yaml.Node node : fields.has("members") ? fields.list("members") : List.<Yaml.Node>of()) {
            if (node instanceof Yaml.Word) {
                String who = fields.textOf(node, "members");
                reading.names.refer(Thing.ACTOR, who, node.at());
                members.add(new Member(who, Years.ALWAYS));
            } else {
                Fields inside = new Fields(node, "a member", reading);
                String who = inside.refer("who", Thing.ACTOR);
                members.add(new Member(who, valid(inside, "this member leaves before it joins")));
                inside.close();
            }
        }
        return List.copyOf(members);
    }

    private Map<String, String> names(@Nullable Fields fields) {
        Map<String, String> names = new LinkedHashMap<>();
        if (fields != null) {
            fields.keys().forEach(language -> names.put(language, fields.text(language)));
            fields.close();
        }
        return Collections.unmodifiableMap(names);
    }

    private List<Code> codes(String actor, @Nullable Fields fields) {
        List<Code> codes = new ArrayList<>();
        if (fields != null) {
            for (String scheme : fields.keys()) {
                if (fields.find(scheme) instanceof Yaml.Items) {
                    fields.each(scheme, "a code", inside -> {
                        Place at = inside.at("code");
                        codes.add(owners.own(actor, dated(scheme, inside), at));
                    });
                } else {
                    Code code = new Code(scheme, fields.text(scheme), Years.ALWAYS);
                    codes.add(owners.own(actor, code, fields.at(scheme)));
                }
            }
            fields.close();
        }
        return List.copyOf(codes);
    }

    private Code dated(String scheme, Fields fields) {
        String code = fields.text("code");
        Years valid = valid(fields, "this code ends before it begins");
        fields.close();
        return new Code(scheme, code, valid);
    }

    private Years valid(Fields fields, String reversed) {
        Years valid = new Years(fields.year("from", Years.ALWAYS.first()), fields.year("to", Years.ALWAYS.last()));
        if (valid.first() > valid.last()) {
            reading.problems.add(fields.at("to"), reversed, "correct one of the two years");
        }
        return valid;
    }

    private Cited<Interest> interest(Fields fields) {
        String says = fields.text("says");
        String domain = fields.refer("domain", Thing.DOMAIN);
        String priority =
                List.of("high", "medium", "low").get(fields.choice("priority", List.of("high", "medium", "low")));
        Cited<Interest> interest = new Cited<>(new Interest(says, domain, priority), fields.source(), fields.locator());
        fields.close();
        return interest;
    }
}
