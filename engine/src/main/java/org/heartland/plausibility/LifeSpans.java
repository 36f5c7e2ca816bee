package org.heartland.plausibility;

import java.time.LocalDate;
import java.util.List;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Observation;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Finds rows of years in which an actor that they name did not exist. */
final class LifeSpans {
    private final Dossier dossier;
    private final Problems problems;

    LifeSpans(Dossier dossier, Problems problems) {
        this.dossier = dossier;
        this.problems = problems;
    }

    void report() {
        if (dossier.actors().values().stream().allMatch(actor -> actor.life().isAlways())) {
            return;
        }
        for (Observation row : dossier.observations()) {
            one(row.sender(), row.from(), row.to(), row.at());
            one(row.receiver(), row.from(), row.to(), row.at());
        }
        for (Event event : dossier.events()) {
            event.by().forEach(id -> one(id, event.from(), event.to(), event.at()));
            event.toward().forEach(id -> one(id, event.from(), event.to(), event.at()));
        }
    }

    private void one(String id, LocalDate from, @Nullable LocalDate to, Place at) {
        Actor actor = dossier.actors().get(id);
        if (actor == null) {
            return;
        }
        Actor.Life life = actor.life();
        int last = to == null ? from.getYear() : to.getYear();
        if (from.getYear() < life.years().first()) {
            String what = id + " did not exist before " + life.years().first();
            problems.repeatedly(at, what, instead(life.predecessor(), "predecessor"), List.of());
        }
        if (last > life.years().last()) {
            String what = id + " did not exist after " + life.years().last();
            problems.repeatedly(at, what, instead(life.successor(), "successor"), List.of());
        }
    }

    private static String instead(@Nullable String other, String is) {
        return other == null
                ? "correct the year or the actor"
                : "its " + is + " is " + other + ": name that, or correct the year";
    }
}
