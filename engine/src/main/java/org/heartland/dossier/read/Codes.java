package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Actor.Code;
import org.heartland.dossier.Years;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/** Whose codes are whose: in one scheme and year an actor has one code, and a code one actor. */
final class Codes {
    private final Problems problems;
    private final Map<String, List<Owned>> byCode = new TreeMap<>();
    private final Map<String, List<Owned>> byActor = new TreeMap<>();

    private record Owned(String actor, Code code, Place at) {}

    Codes(Problems problems) {
        this.problems = problems;
    }

    /** Records whose a code is, reports where it overlaps with another, and gives it back. */
    Code own(String actor, Code code, Place at) {
        String scheme = code.scheme().toLowerCase(Locale.ROOT) + " ";
        Owned owned = new Owned(actor, code, at);
        List<Owned> alike =
                byCode.computeIfAbsent(scheme + code.code().toLowerCase(Locale.ROOT), c -> new ArrayList<>());
        List<Owned> own = byActor.computeIfAbsent(scheme + actor, a -> new ArrayList<>());
        for (List<Owned> others : List.of(alike, own)) {
            others.stream()
                    .filter(other -> others == own != other.code.code().equalsIgnoreCase(code.code()))
                    .filter(other -> others == own || !other.actor.equals(actor))
                    .filter(other -> overlap(other.code.valid(), code.valid()))
                    .findFirst()
                    .ifPresent(other -> report(owned, other));
            others.add(owned);
        }
        return code;
    }

    private static boolean overlap(Years one, Years other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    private void report(Owned one, Owned other) {
        int first = Math.max(one.code.valid().first(), other.code.valid().first());
        int last = Math.min(one.code.valid().last(), other.code.valid().last());
        String until = last == first ? "" : last == Years.ALWAYS.last() ? " and later" : " to " + last;
        String when = first == Years.ALWAYS.first() ? "" : " in " + first + until;
        String what = one.actor.equals(other.actor)
                ? one.actor + " has two codes of " + one.code.scheme() + when + ", " + other.code.code() + " and "
                        + one.code.code()
                : one.code.scheme() + " " + one.code.code() + " is the code of " + other.actor + " too" + when + " ("
                        + other.at + ")";
        problems.add(one.at, what, "one actor has one code of a scheme in a year, and a code one actor");
    }
}
