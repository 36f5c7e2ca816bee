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
 * The status of one power in a role: the first that is true; open if one before it is unknown.
 *
 * @param answers one truth for each status, in order
 */
record Outcomes(Role role, List<Answer> answers) {
    /** Codes for no true status, and for more than one possible status. */
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

    /** Says whether the power holds the role: the common value of all possible statuses. */
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

    /** The name of the status in each draw; unknown if none is true or more than one is possible. */
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

    /** The set of candidates that hold the role; unknown if it is open for one of them. */
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
