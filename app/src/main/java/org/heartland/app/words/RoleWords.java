package org.heartland.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Assessment;
import org.heartland.assess.Assessment.RoleRow;
import org.heartland.dossier.Role;

/** A role at the receivers in a few words: who holds it, since when it changed, on which legs it stands. */
public final class RoleWords {
    private static final String UNKNOWN = "unknown";
    private static final String UNDETERMINED = "undetermined";
    private final Assessment assessment;
    private final Words words;
    private final Role role;

    public RoleWords(Assessment assessment, Words words, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.role = role;
    }

    /** The role's own word: Gun. */
    public String label() {
        return Words.capital(words.term(role.label()));
    }

    /** The names of its legs. */
    public String legs() {
        return String.join(
                " · ", role.legs().stream().map(leg -> words.named(leg.name())).toList());
    }

    public RoleRow before(String receiver) {
        return row(assessment.before(), receiver, assessment.of().thenYear());
    }

    public RoleRow after(String receiver) {
        return row(assessment.roles(), receiver, assessment.of().year());
    }

    private RoleRow row(List<RoleRow> rows, String receiver, int year) {
        return rows.stream()
                .filter(row -> row.role().equals(role.id())
                        && row.year() == year
                        && row.receiver().equals(receiver))
                .findFirst()
                .orElseThrow();
    }

    /** "Gun: Russia in 3 of 5, contested or in dispute in 2 of them, none in 1." */
    public String summary() {
        List<String> receivers = assessment.dossier().identity().receivers();
        Map<String, Integer> held = new TreeMap<>();
        Map<String, Integer> other = new TreeMap<>();
        int contested = 0;
        for (String receiver : receivers) {
            RoleRow row = after(receiver);
            if (isHeld(row)) {
                contested += row.status().equals(role.id()) ? 0 : 1;
                row.powers().forEach(power -> held.merge(power, 1, Integer::sum));
            } else {
                other.merge(isWeak(row) ? UNKNOWN : row.status(), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        held.forEach((power, count) ->
                parts.add(words.say("{0} in {1} of {2}", words.actor(power), count, receivers.size())));
        if (contested > 0) {
            parts.add(words.say("contested or in dispute in {0} of them", contested));
        }
        if (held.isEmpty()) {
            parts.add(words.say("nobody for sure"));
        }
        other.forEach((status, count) -> parts.add(words.say("{0} in {1}", words.term(status), count)));
        return words.say("{0}: {1}.", label(), String.join(", ", parts));
    }

    private boolean isWeak(RoleRow row) {
        return assessment.restsOnWeakSourcesAlone(row.rows());
    }

    private boolean isHeld(RoleRow row) {
        return !isWeak(row)
                && !row.powers().isEmpty()
                && (holds(row) || row.status().equals(UNDETERMINED));
    }

    private boolean holds(RoleRow row) {
        return role.statuses().stream()
                .anyMatch(status -> status.is().equals(row.status()) && status.holds() == Role.Holds.YES);
    }

    /** Whether a row says less than that one power holds the role without contest. */
    public boolean isInDoubt(RoleRow row) {
        return !holds(row) || !row.status().equals(role.id());
    }

    /** "Russia → Russia, contested", or one of them where nothing changed. */
    public String thenAndNow(String receiver) {
        String was = standing(before(receiver));
        String is = standing(after(receiver));
        return was.equals(is) ? is : was + " → " + is;
    }

    /** Who holds the role and how: "Russia", "Russia, contested", "nobody", "sources disagree". */
    public String standing(RoleRow row) {
        if (isWeak(row)) {
            return words.say("unknown (copies only)");
        }
        String who = words.and(row.powers().stream().map(words::actor).toList());
        String status = words.term(row.status());
        if (row.status().equals(UNDETERMINED)) {
            return (who.isEmpty() ? "" : who + ", ") + between(row);
        }
        if (holds(row)) {
            return row.status().equals(role.id()) ? who : who + ", " + status;
        }
        return who.isEmpty() || row.status().equals("split") ? status : who + ", " + status;
    }

    /** The statuses between which the draws are divided: "provider or split". */
    private String between(RoleRow row) {
        if (row.disputed()) {
            return words.say("sources disagree");
        }
        List<String> statuses = row.shares().stream()
                .limit(2)
                .map(Assessment.Tally::name)
                .sorted()
                .map(words::term)
                .toList();
        return statuses.size() < 2 ? statuses.get(0) : words.say("{0} or {1}", statuses.get(0), statuses.get(1));
    }

    /** The legs and channels at a receiver, a few words each. */
    public List<String> legs(String receiver) {
        return new LegWords(assessment, words, role).of(before(receiver), after(receiver));
    }
}
