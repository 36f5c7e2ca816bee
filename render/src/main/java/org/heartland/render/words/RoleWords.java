package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Standing;
import org.heartland.assessment.Subject.Role;

/** A role at the receivers in a few words: its holder, its change, and the legs it rests on. */
public final class RoleWords {
    /** The share of settings from which "mostly" is used. */
    private static final double MAJORITY = 0.6;

    private final Assessment assessment;
    private final Words words;
    private final Role role;

    public RoleWords(Assessment assessment, Words words, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.role = role;
    }

    /** The label of the role: Gun. */
    public String label() {
        return Words.capital(words.term(role.label()));
    }

    /** The names of its legs. */
    public String legs() {
        return String.join(
                " · ", role.legs().stream().map(leg -> words.named(leg.name())).toList());
    }

    public RoleRow before(String receiver) {
        return assessment.before(role.id(), receiver);
    }

    public RoleRow after(String receiver) {
        return assessment.role(role.id(), receiver, assessment.of().year());
    }

    /** "Gun: Russia in 3 of 5; contested or in dispute in 2 of them; none in 1." */
    public String summary() {
        List<String> receivers = assessment.subject().receivers();
        Map<String, Integer> held = new TreeMap<>();
        Map<String, Integer> other = new LinkedHashMap<>();
        int contested = 0;
        for (String receiver : receivers) {
            RoleRow row = after(receiver);
            if (isHeld(row)) {
                contested += isInDoubt(row) ? 1 : 0;
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
                && (row.standing() instanceof Standing.Held || row.standing() instanceof Standing.Undetermined);
    }

    /** True if a row does not say that powers hold the role uncontested. */
    public boolean isInDoubt(RoleRow row) {
        return !(row.standing() instanceof Standing.Held held) || held.contested();
    }

    /** True if the statement about a receiver differs between then and now. */
    public boolean hasChanged(String receiver) {
        return !standing(before(receiver)).equals(standing(after(receiver)));
    }

    /** "Russia → Russia, contested", or only one of them if nothing changed. */
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
        if (row.standing() instanceof Standing.Undetermined) {
            return undetermined(row, who);
        }
        if (row.standing() instanceof Standing.Held held && !held.contested()) {
            return who;
        }
        String status = words.term(row.status());
        if (row.standing() instanceof Standing.Divided divided
                && !divided.among().isEmpty()) {
            return divided(status, divided.among());
        }
        return who.isEmpty() ? status : who + ", " + status;
    }

    /**
     * The powers between which the channels are divided: "split between Russia and China", "split between Russia and
     * others".
     */
    private String divided(String status, List<String> among) {
        return among.size() == 1
                ? words.say("{0} between {1} and others", status, words.actor(among.get(0)))
                : words.say(
                        "{0} between {1}",
                        status, words.and(among.stream().map(words::actor).toList()));
    }

    /** The wording if the settings differ: "Russia, sources disagree", "mostly split, else Russia". */
    private String undetermined(RoleRow row, String who) {
        if (!who.isEmpty()) {
            return who + ", " + (row.disputed() ? words.say("sources disagree") : between(row));
        }
        return row.disputed() ? words.say("{0} (sources disagree)", between(row)) : between(row);
    }

    /** The statuses between which the settings are divided, the most frequent first. */
    private String between(RoleRow row) {
        List<String> names =
                row.shares().stream().flatMap(tally -> named(row, tally)).toList();
        if (row.shares().get(0).share() < MAJORITY) {
            return words.or(names);
        }
        return words.say("mostly {0}, else {1}", names.get(0), words.or(names.subList(1, names.size())));
    }

    /** The words for a status that some settings give: the holder of the role in them, else the status itself. */
    private Stream<String> named(RoleRow row, Assessment.StatusShare share) {
        String status = words.term(share.status());
        if (!(share.standing() instanceof Standing.Held held) || !row.powers().isEmpty()) {
            return Stream.of(status);
        }
        String how = held.contested() ? ", " + status : "";
        return held.powers().stream().map(power -> words.actor(power) + how);
    }

    /** True if a leg of the role finds too little at a receiver now for the shares of a domain to be meaningful. */
    public boolean isThin(String receiver, String domain) {
        return new LegWords(assessment, words, role).isThin(after(receiver), domain);
    }

    /** The legs and channels at a receiver, a few words each. */
    public List<String> legs(String receiver) {
        return new LegWords(assessment, words, role).of(before(receiver), after(receiver));
    }
}
