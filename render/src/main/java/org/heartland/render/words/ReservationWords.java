package org.heartland.render.words;

import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Role;

/** What speaks against an outcome of a role: who contests it, and on what sources disagree. */
final class ReservationWords {
    private final Assessment assessment;
    private final Words words;
    private final Role role;

    ReservationWords(Assessment assessment, Words words, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.role = role;
    }

    /** "contested in half of 1,000 settings (China: arms)", with what other powers have in a substantial part of the settings. */
    String contested(RoleRow row, RoleOutcome most) {
        String word = words.term(most.contestedAs());
        double share = most.contested() * most.share();
        String contested = most.contested() > 1 - 1e-9
                ? word
                : words.inSettings(word, share, assessment.of().draws());
        String rivals = row.legs().stream()
                .filter(leg -> !most.powers().contains(leg.power()) && leg.settingsTrue() >= Assessment.SUBSTANTIAL)
                .map(leg -> words.say("{0}: {1}", words.actor(leg.power()), label(leg)))
                .collect(Collectors.joining("; "));
        return rivals.isEmpty() ? contested : words.say("{0} ({1})", contested, rivals);
    }

    /** "sources disagree on the promise". */
    String disputed(RoleRow row) {
        String over = row.legs().stream()
                .filter(Leg::disputed)
                .map(this::label)
                .distinct()
                .collect(Collectors.joining(", "));
        return over.isEmpty() ? words.say("sources disagree") : words.say("sources disagree on the {0}", over);
    }

    private String label(Leg leg) {
        return role.legs().stream()
                .filter(one -> one.name().equals(leg.name()))
                .map(one -> words.term(one.label()))
                .findFirst()
                .orElse(leg.name());
    }
}
