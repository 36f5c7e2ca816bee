package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Actor.Code;
import org.heartland.dossier.Actor.Interest;
import org.heartland.dossier.Actor.Life;
import org.heartland.dossier.Years;
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
        Life life = life(fields);
        return fields.close() ? new Actor(id, name, names, kind, codes, List.copyOf(interests), life) : null;
    }

    private Life life(Fields fields) {
        Years years = new Years(fields.year("from", Years.ALWAYS.first()), fields.year("to", Years.ALWAYS.last()));
        if (years.first() > years.last()) {
            reading.problems.add(fields.at("to"), "this actor ends before it begins", "correct one of the two years");
        }
        String predecessor = fields.findRefer("predecessor", Thing.ACTOR);
        return new Life(years, predecessor, fields.findRefer("successor", Thing.ACTOR));
    }

    private Map<String, String> names(@Nullable Fields fields) {
        Map<String, String> names = new LinkedHashMap<>();
        if (fields != null) {
            fields.keys().forEach(language -> names.put(language, fields.text(language)));
            fields.close();
        }
        return java.util.Collections.unmodifiableMap(names);
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
        Years valid = new Years(fields.year("from", Years.ALWAYS.first()), fields.year("to", Years.ALWAYS.last()));
        if (fields.close() && valid.first() > valid.last()) {
            reading.problems.add(fields.at("to"), "this code ends before it begins", "correct one of the two years");
        }
        return new Code(scheme, code, valid);
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
