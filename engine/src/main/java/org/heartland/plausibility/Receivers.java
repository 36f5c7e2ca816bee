package org.heartland.plausibility;

import java.util.List;
import java.util.stream.Stream;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problems;

/**
 * Finds rows that are about no receiver: sender and receiver swapped, or a state that the dossier does not ask about. A state's own figure
 * may be that of any actor, and so may a figure of two powers.
 */
final class Receivers {
    private final Dossier dossier;
    private final List<String> receivers;
    private final List<String> powers;
    private final Problems problems;

    Receivers(Dossier dossier, Problems problems) {
        this.dossier = dossier;
        this.receivers = dossier.identity().receivers();
        this.powers = dossier.identity().powers();
        this.problems = problems;
    }

    void report() {
        boolean sure = Stream.of(receivers, powers)
                .allMatch(ids -> !ids.isEmpty() && dossier.actors().keySet().containsAll(ids));
        if (sure) {
            dossier.observations().stream().filter(this::isAboutNoReceiver).forEach(this::report);
        }
    }

    private boolean isAboutNoReceiver(Observation row) {
        boolean twoPowers = powers.contains(row.sender()) && powers.contains(row.receiver());
        Actor about = dossier.actors().get(row.receiver());
        boolean bloc = about != null && about.kind() == Actor.Kind.BLOC;
        return !row.sender().isEmpty() && !receivers.contains(row.receiver()) && !twoPowers && !bloc;
    }

    private void report(Observation row) {
        boolean swapped = receivers.contains(row.sender());
        String what = swapped
                ? row.receiver() + " is no receiver, but the sender " + row.sender() + " is"
                : row.receiver() + " is no receiver of this dossier";
        String instead = swapped
                ? "swap the two: the receiver is the state that the row is about"
                : "name it among the receivers, or take the row out";
        problems.repeatedly(row.at(), what, instead, List.of());
    }
}
