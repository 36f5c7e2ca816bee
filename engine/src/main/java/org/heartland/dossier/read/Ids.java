package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.language.ReservedWords;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/**
 * The ids that are defined and used. Uses are resolved when everything has been read, except uses of a kind of which a file could not be
 * read, since it may define them.
 */
final class Ids {
    private final Problems problems;
    private final Map<Thing, Set<String>> defined = new TreeMap<>();
    private final SortedMap<String, Definition> places = new TreeMap<>();
    private final SortedMap<Use, List<Place>> uses = new TreeMap<>();
    private final Set<Thing> unsure = new TreeSet<>();

    private record Definition(Thing thing, Place at) {}

    private record Use(String file, Thing thing, Thing or, String id) implements Comparable<Use> {
        private static final Comparator<Use> ORDER = Comparator.comparing(Use::file)
                .thenComparing(Use::thing)
                .thenComparing(Use::or)
                .thenComparing(Use::id);

        @Override
        public int compareTo(Use other) {
            return ORDER.compare(this, other);
        }
    }

    Ids(Problems problems) {
        this.problems = problems;
    }

    /** Records that an id is defined here. */
    void define(Thing thing, String id, Place at) {
        defined(thing).add(id);
        if (!isId(id, thing.one(), at)) {
            return;
        }
        String key = key(thing, id);
        Definition first = places.putIfAbsent(key, new Definition(thing, at));
        if (thing.bare() && ReservedWords.ALL.contains(id.toLowerCase(Locale.ROOT))) {
            problems.add(
                    at,
                    id + " is a word of the expression language and cannot name " + thing.one(),
                    "choose another id");
        } else if (first != null) {
            problems.add(
                    at,
                    "the id " + id + " is taken by " + first.thing.one() + " at " + first.at
                            + " (capitals make no difference)",
                    "choose another id");
        }
    }

    /** True if a word is a valid id; reports it if not. */
    boolean isId(String id, String of, Place at) {
        if (looksLikeId(id)) {
            return true;
        }
        problems.add(
                at,
                "\"" + id + "\" cannot be the id of " + of,
                "an id has letters a-z, digits and _, and does not begin with a digit");
        return false;
    }

    private static boolean looksLikeId(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** Records that an id is used here, which must be that of an item of this kind. */
    void refer(Thing thing, String id, Place at) {
        referEither(thing, thing, id, at);
    }

    /** Records that an id is used here, which must be that of an item of one of these kinds. */
    void referEither(Thing thing, Thing or, String id, Place at) {
        if (!id.isEmpty() && !knows(thing, id) && !knows(or, id)) {
            uses.computeIfAbsent(new Use(at.file(), thing, or, id), use -> new ArrayList<>())
                    .add(at);
        }
    }

    /** Records that some items of this kind could not be read. */
    void unsure(Thing thing) {
        unsure.add(thing);
    }

    /** True if every file that may define items of this kind was read. */
    boolean sure(Thing thing) {
        return !unsure.contains(thing);
    }

    boolean knows(Thing thing, String id) {
        return defined(thing).contains(id);
    }

    /** The id as it is defined, where a use differs from it in capitals alone; else as it is written. */
    String proper(Thing thing, String id) {
        if (knows(thing, id)) {
            return id;
        }
        String key = key(thing, id);
        Definition found = places.get(key);
        return found == null || !found.thing.equals(thing)
                ? id
                : defined(thing).stream()
                        .filter(one -> key(thing, one).equals(key))
                        .findFirst()
                        .orElse(id);
    }

    private static String key(Thing thing, String id) {
        return (thing.bare() ? "" : thing.word() + " ") + id.toLowerCase(Locale.ROOT);
    }

    /** All ids that expressions name bare, in small letters, whether or not their items could be read. */
    SortedSet<String> bare() {
        SortedSet<String> bare = new TreeSet<>();
        places.forEach((key, definition) -> {
            if (definition.thing.bare()) {
                bare.add(key);
            }
        });
        return bare;
    }

    /** True if some items of some kind could not be read, so that not even their ids are known. */
    boolean unsure() {
        return !unsure.isEmpty();
    }

    /** The other item with this id among those that expressions name bare, or "". */
    String bareOwner(String id) {
        Definition definition = places.get(id.toLowerCase(Locale.ROOT));
        return definition == null ? "" : definition.thing.one() + " at " + definition.at;
    }

    /** Reports every use of an undefined id. */
    void resolve() {
        uses.forEach((use, at) -> {
            boolean known = knows(use.thing, use.id) || knows(use.or, use.id);
            if (!known && sure(use.thing) && sure(use.or)) {
                report(use, at);
            }
        });
    }

    private void report(Use use, List<Place> places) {
        boolean either = use.thing != use.or;
        TreeSet<String> known = new TreeSet<>(defined(use.thing));
        known.addAll(defined(use.or));
        List<String> near = problems.near(use.file, use.id, known);
        String what = "there is no " + use.thing.word() + (either ? " or " + use.or.word() : "") + " " + use.id;
        places.forEach(at -> problems.repeatedly(at, what, "name one that is defined, or define it", near));
    }

    private Set<String> defined(Thing thing) {
        return defined.computeIfAbsent(thing, t -> new LinkedHashSet<>());
    }
}
