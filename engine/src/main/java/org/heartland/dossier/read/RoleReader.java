package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.dossier.Role;
import org.heartland.dossier.Role.Leg;
import org.heartland.dossier.Role.Status;
import org.heartland.dossier.Written;
import org.heartland.language.ReservedWords;
import org.heartland.text.SentenceForm;
import org.heartland.text.SentenceForm.Of;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads roles/*.yaml. */
final class RoleReader {
    /** Words of the assessment for a role without a certain status; not allowed as statuses. */
    private static final List<String> OUTCOMES = List.of("unknown", "undetermined");

    /** The names that the sentences of a role must have places for; the others have none. */
    private static final Map<String, Set<Of>> PLACES = Map.of(
            "held", Set.of(Of.POWER, Of.STATE),
            "nobody", Set.of(Of.STATE),
            "divided", Set.of(Of.POWER, Of.STATE),
            "partly", Set.of(Of.POWER, Of.STATE),
            "open", Set.of(Of.STATE));

    private final Reading reading;

    RoleReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, Role> read() {
        Map<String, Role> roles = new LinkedHashMap<>();
        reading.each(file -> file.startsWith("roles/"), Thing.ROLE, fields -> {
            Role role = role(fields);
            if (role != null) {
                roles.putIfAbsent(role.id(), role);
            }
        });
        return roles;
    }

    private @Nullable Role role(Fields fields) {
        String id = fields.define(Thing.ROLE);
        String label = fields.text("label");
        String says = fields.text("says");
        Map<String, String> said = new TreeMap<>();
        Fields words = fields.findMapping("words", "the words of a role");
        if (words != null) {
            Role.WORDS.forEach(key -> say(words, key, PLACES.getOrDefault(key, Set.of()), said));
            words.close();
        }
        boolean states = fields.choice("candidates", List.of("powers", "states")) == 1;
        List<Leg> legs = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        fields.each("legs", "a leg", inside -> legs.add(leg(inside, names)));
        List<Status> statuses = new ArrayList<>();
        TreeSet<String> taken = new TreeSet<>();
        fields.each("statuses", "a status", inside -> statuses.add(status(inside, taken)));
        return fields.close()
                ? new Role(id, label, says, said, states, List.copyOf(legs), List.copyOf(statuses))
                : null;
    }

    /** Reads an optional sentence, which must have places for exactly these names. */
    private void say(Fields fields, String key, Set<Of> places, Map<String, String> said) {
        String sentence = fields.findText(key);
        if (sentence == null) {
            return;
        }
        said.put(key, sentence);
        SentenceForm form = SentenceForm.of(sentence);
        if (!form.unknown().isEmpty()) {
            String what = form.unknown().get(0) + " in " + key + " stands for nothing";
            reading.problems.add(fields.at(key), what, SentenceForm.known());
        } else if (!form.names().equals(places)) {
            String wanted = places.isEmpty() ? "no place for a name" : "a place for each of " + places(places);
            reading.problems.add(fields.at(key), key + " needs " + wanted, SentenceForm.known());
        }
    }

    private static String places(Set<Of> places) {
        return String.join(
                " and ",
                new TreeSet<>(places)
                        .stream()
                                .map(of -> "[" + of.name().toLowerCase(Locale.ROOT) + "]")
                                .toList());
    }

    private Leg leg(Fields fields, TreeSet<String> names) {
        String name = legName(fields, names);
        String says = fields.text("says");
        Map<String, String> said = new TreeMap<>();
        Role.WORDS_OF_LEG.forEach(key -> say(fields, key, Set.of(), said));
        String indicator = fields.findReferEither("indicator", Thing.INDICATOR, Thing.DOMAIN);
        Written when = switch (fields.oneOf("when", "first")) {
            case "when" -> fields.expression("when");
            case "first" -> first(fields);
            default -> fields.nothingWritten();
        };
        fields.close();
        return new Leg(name, says, said, when, indicator);
    }

    private Written first(Fields fields) {
        if (!fields.yes("first")) {
            reading.problems.add(
                    fields.at("first"), "first is true or left out", "write a condition under when instead");
        }
        String indicator = fields.text("indicator");
        if (indicator.isEmpty()) {
            return fields.nothingWritten();
        }
        return fields.parse(
                new Text("first(" + indicator + ", receiver, latest(" + indicator + ", year)) = power", fields.at()));
    }

    /** The name of a leg; conditions of statuses use it bare, so it must not be ambiguous. */
    private String legName(Fields fields, TreeSet<String> names) {
        String name = fields.word("name");
        String low = name.toLowerCase(Locale.ROOT);
        if (ReservedWords.ALL.contains(low)) {
            another(fields, name + " is a word of the expression language and cannot name a leg");
        } else if (!names.add(low) && !name.isEmpty()) {
            another(fields, "the role has another leg " + name);
        }
        reading.later(() -> {
            String owner = reading.names.bareOwner(name);
            if (!owner.isEmpty()) {
                another(fields, "the leg's name " + name + " is also the id of " + owner);
            }
        });
        return name;
    }

    private void another(Fields fields, String what) {
        reading.problems.add(fields.at("name"), what, "choose another name");
    }

    private Status status(Fields fields, TreeSet<String> words) {
        String is = fields.text("is");
        if (!words.add(is.toLowerCase(Locale.ROOT).replace(' ', '_')) && !is.isEmpty()) {
            reading.problems.add(
                    fields.at("is"), "the status " + is + " is listed twice", "join the conditions with OR");
        } else if (OUTCOMES.contains(is)) {
            reading.problems.add(
                    fields.at("is"),
                    is + " is what a page says where no status is sure, and cannot name one",
                    "choose another word");
        }
        int before = reading.problems.count();
        Role.Holds holds = List.of(Role.Holds.YES, Role.Holds.NO, Role.Holds.UNKNOWN)
                .get(fields.choice("holds", List.of("true", "false", "unknown")));
        Role.Shows shows = fields.has("shows") ? fields.choice("shows", Role.Shows.values()) : Role.Shows.WORD;
        Role.Holds wanted = shows == Role.Shows.HOLDER ? Role.Holds.YES : Role.Holds.NO;
        boolean holdsIsKnown = reading.problems.count() == before;
        if (holdsIsKnown && shows != Role.Shows.WORD && holds != wanted) {
            reading.problems.add(
                    fields.at("shows"),
                    "a status that shows " + fields.text("shows") + " needs holds: " + (wanted == Role.Holds.YES),
                    "change one of the two, or leave out shows");
        }
        Map<String, String> said = new TreeMap<>();
        boolean named = fields.text("says", "").contains("[power");
        say(fields, "says", named ? Set.of(Of.POWER, Of.STATE) : Set.of(Of.STATE), said);
        Status status = new Status(is, holds, shows, said.get("says"), fields.expression("when"));
        fields.close();
        return status;
    }
}
