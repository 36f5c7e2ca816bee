package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.dossier.Role;

/** A role at the receivers in a few words: who holds it, since when it changed, on which legs it stands. */
public final class RoleWords {
    private static final String SPLIT = "split";

    /** From what share of the settings on most of them agree, in words. */
    private static final double MOSTLY = 0.6;

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

    /** "Gun: Russia in 3 of 5; contested or in dispute in 2 of them; none in 1." */
    public String summary() {
        List<String> receivers = assessment.dossier().identity().receivers();
        Map<String, Integer> held = new TreeMap<>();
        Map<String, Integer> other = new LinkedHashMap<>();
        int contested = 0;
        for (String receiver : receivers) {
            RoleRow row = after(receiver);
            if (isHeld(row)) {
                contested += row.status().equals(role.id()) ? 0 : 1;
                row.powers().forEach(power -> held.merge(power, 1, Integer::sum));
            } else {
                other.merge(standing(row), 1, Integer::sum);
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
        other.forEach((standing, count) -> parts.add(words.say("{0} in {1}", standing, count)));
        return words.say("{0}: {1}.", label(), String.join("; ", parts));
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
            return undetermined(row, who);
        }
        if (holds(row)) {
            return row.status().equals(role.id()) ? who : who + ", " + status;
        }
        if (row.status().equals(SPLIT)) {
            return split(row);
        }
        return who.isEmpty() ? status : who + ", " + status;
    }

    /** Between whom the channels are divided: "split between Russia and China", "split between Russia and others". */
    private String split(RoleRow row) {
        List<String> first = row.legs().stream()
                .filter(leg -> Boolean.TRUE.equals(leg.value()))
                .map(Assessment.Leg::power)
                .distinct()
                .map(words::actor)
                .toList();
        return first.isEmpty()
                ? words.term(row.status())
                : first.size() == 1
                        ? words.say("split between {0} and others", first.get(0))
                        : words.say("split between {0}", words.and(first));
    }

    /** What is said where the settings differ: "Russia, sources disagree", "mostly split, else Russia". */
    private String undetermined(RoleRow row, String who) {
        if (!who.isEmpty()) {
            return who + ", " + (row.disputed() ? words.say("sources disagree") : between(row));
        }
        return row.disputed() ? words.say("{0} (sources disagree)", between(row)) : between(row);
    }

    /** Between what the settings are divided, the most frequent first. */
    private String between(RoleRow row) {
        List<String> names =
                row.shares().stream().flatMap(tally -> named(row, tally)).toList();
        if (row.shares().get(0).share() < MOSTLY) {
            return words.or(names);
        }
        return words.say("mostly {0}, else {1}", names.get(0), words.or(names.subList(1, names.size())));
    }

    /** A status that some settings give: who holds the role in them, else the status itself. */
    private Stream<String> named(RoleRow row, Assessment.Tally tally) {
        boolean isHeld = role.statuses().stream()
                .anyMatch(status -> status.is().equals(tally.name()) && status.holds() == Role.Holds.YES);
        if (!isHeld || !row.powers().isEmpty()) {
            return Stream.of(words.term(tally.name()));
        }
        String how = tally.name().equals(role.id()) ? "" : ", " + words.term(tally.name());
        return row.holding().stream().map(power -> words.actor(power.name()) + how);
    }

    /** Whether a leg of the role finds too little at a receiver now for the shares of a domain to mean anything. */
    public boolean isThin(String receiver, String domain) {
        return new LegWords(assessment, words, role).isThin(after(receiver), domain);
    }

    /** The legs and channels at a receiver, a few words each. */
    public List<String> legs(String receiver) {
        return new LegWords(assessment, words, role).of(before(receiver), after(receiver));
    }
}
