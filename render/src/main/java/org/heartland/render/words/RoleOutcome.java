package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.StatusShare;
import org.heartland.assessment.Standing;
import org.heartland.assessment.Verdict;

/**
 * Who holds a role at a state, whatever its status is called: the statuses under which the same powers hold it, or nobody does, are one outcome.
 *
 * @param powers who holds it, or those among whom it is divided, or who have the status that leaves it open
 * @param share the share of settings in which it is so, from 0 to 1
 * @param of the statuses, each with its own share
 */
public record RoleOutcome(Kind kind, List<String> powers, double share, List<StatusShare> of) {
    private static final double ALL = 1 - 1e-9;

    /** What a reader tells apart. */
    public enum Kind {
        HELD,
        DIVIDED,
        NOBODY,
        OPEN
    }

    /** The outcomes of a role at a state, the most frequent first; never empty. */
    public static List<RoleOutcome> of(RoleRow row) {
        List<RoleOutcome> outcomes = new ArrayList<>();
        for (StatusShare status : row.shares()) {
            RoleOutcome one = outcome(status, row);
            RoleOutcome same = outcomes.stream()
                    .filter(other -> other.isLike(one))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                outcomes.add(one);
            } else {
                List<StatusShare> both = new ArrayList<>(same.of());
                both.add(status);
                outcomes.set(
                        outcomes.indexOf(same),
                        new RoleOutcome(one.kind(), one.powers(), same.share() + one.share(), List.copyOf(both)));
            }
        }
        outcomes.sort(Comparator.comparingDouble(outcome -> -outcome.share()));
        return outcomes;
    }

    /** The outcomes that hold in a substantial part of the settings, the most frequent first; at least that one. */
    static List<RoleOutcome> shown(RoleRow row) {
        List<RoleOutcome> outcomes = of(row);
        double least = Math.min(outcomes.get(0).share(), Assessment.SUBSTANTIAL);
        return outcomes.stream().filter(outcome -> outcome.share() >= least).toList();
    }

    private static RoleOutcome outcome(StatusShare status, RoleRow row) {
        Standing standing = status.standing();
        List<StatusShare> of = List.of(status);
        if (standing instanceof Standing.Held held) {
            return new RoleOutcome(Kind.HELD, held.powers(), status.share(), of);
        }
        if (standing instanceof Standing.Divided) {
            return new RoleOutcome(Kind.DIVIDED, among(row), status.share(), of);
        }
        boolean nobody = standing instanceof Standing.Nobody
                || standing instanceof Standing.Otherwise otherwise && !otherwise.open();
        return nobody
                ? new RoleOutcome(Kind.NOBODY, List.of(), status.share(), of)
                : new RoleOutcome(Kind.OPEN, status.powers(), status.share(), of);
    }

    /** The powers that meet some condition of the role. */
    private static List<String> among(RoleRow row) {
        return row.legs().stream()
                .filter(leg -> Boolean.TRUE.equals(leg.value()))
                .map(Assessment.Leg::power)
                .distinct()
                .toList();
    }

    private boolean isLike(RoleOutcome other) {
        boolean same = kind == other.kind && powers.equals(other.powers);
        return same
                && (kind != Kind.OPEN
                        || of.get(0).status().equals(other.of.get(0).status()));
    }

    /** True if it is so in every setting. */
    boolean isCertain() {
        return share >= ALL;
    }

    /** True if it is so in enough of the settings for a verdict. */
    boolean isEnough() {
        return share >= Verdict.ENOUGH - 1e-12;
    }

    /** The share of its settings, from 0 to 1, in which the status says more than who holds the role; 0 for all but what is held. */
    public double contested() {
        return of.stream()
                        .filter(status -> status.standing() instanceof Standing.Held held && held.contested())
                        .mapToDouble(StatusShare::share)
                        .sum()
                / share;
    }

    /** The word of the status that says more than who holds the role; "" if there is none. */
    String contestedAs() {
        return of.stream()
                .filter(status -> status.standing() instanceof Standing.Held held && held.contested())
                .map(StatusShare::status)
                .findFirst()
                .orElse("");
    }

    /** True if nobody holds the role, but powers have one status that says what they are instead. */
    boolean isStatusOfOne() {
        return kind == Kind.NOBODY && of.size() == 1 && of.get(0).standing() instanceof Standing.Otherwise;
    }

    /** The word of its first status. */
    String status() {
        return of.get(0).status();
    }
}
