package org.heartland.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.question.DossierNames;

/**
 * What the ordered statuses of a role say of one power: the first that is true; where one before it is unknown, either may be right.
 *
 * @param answers one truth for each status, in order
 */
record Outcomes(Role role, List<Answer> answers) {
    /** What is left when no status is true, and when more than one may be. */
    private static final int NONE = -1;

    private static final int OPEN = -2;

    private int width() {
        return Lanes.widest(answers.stream().map(Answer::lanes).toArray(Lanes[]::new));
    }

    private Truths truths(int status) {
        return (Truths) answers.get(status).lanes();
    }

    /** The status of a draw, NONE or OPEN. */
    private int at(int draw) {
        for (int status = 0; status < answers.size(); status++) {
            Truths truths = truths(status);
            int lane = truths.lane(draw);
            if (!truths.known(lane)) {
                return OPEN;
            }
            if (truths.isTrue(lane)) {
                return status;
            }
        }
        return NONE;
    }

    /** True, false or unknown: what all statuses that may be right say of whether the power holds the role. */
    private Role.Holds holds(int draw) {
        Role.Holds result = null;
        for (int status = 0; status < answers.size(); status++) {
            Truths truths = truths(status);
            int lane = truths.lane(draw);
            if (truths.isFalse(lane)) {
                continue;
            }
            Role.Holds holds = role.statuses().get(status).holds();
            if (result != null && result != holds) {
                return Role.Holds.UNKNOWN;
            }
            result = holds;
            if (truths.isTrue(lane)) {
                return result;
            }
        }
        return result == null || result == Role.Holds.NO ? Role.Holds.NO : Role.Holds.UNKNOWN;
    }

    /** The name of the status in each draw; unknown where none is true or more than one may be. */
    Answer status() {
        List<List<String>> of = role.statuses().stream()
                .map(status -> List.of(DossierNames.word(status.is())))
                .toList();
        int[] v = new int[width()];
        byte[] why = new byte[v.length];
        for (int draw = 0; draw < v.length; draw++) {
            int status = at(draw);
            v[draw] = Math.max(0, status);
            why[draw] = status < 0 ? Why.MISSING.code() : 0;
        }
        return answer(new Choices(of, v, why), answers);
    }

    private static Answer answer(Choices lanes, List<Answer> answers) {
        return Answer.join(lanes, answers)
                .with(answers.stream().flatMap(answer -> answer.from().stream()).toList());
    }

    /** The set of candidates that hold the role; unknown where it is open whether one of them does. */
    static Answer holders(List<String> candidates, List<Outcomes> all) {
        int width = all.stream().mapToInt(Outcomes::width).max().orElse(1);
        Map<List<String>, Integer> different = new LinkedHashMap<>();
        int[] v = new int[width];
        byte[] why = new byte[width];
        for (int draw = 0; draw < width; draw++) {
            List<String> holders = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                Role.Holds holds = all.get(i).holds(draw);
                if (holds == Role.Holds.UNKNOWN) {
                    why[draw] = Why.MISSING.code();
                } else if (holds == Role.Holds.YES) {
                    holders.add(candidates.get(i));
                }
            }
            if (why[draw] == 0) {
                v[draw] = different.computeIfAbsent(List.copyOf(holders), unseen -> different.size());
            }
        }
        List<List<String>> of = different.isEmpty() ? List.of(List.of()) : new ArrayList<>(different.keySet());
        return answer(
                new Choices(of, v, why),
                all.stream().flatMap(o -> o.answers().stream()).toList());
    }
}
