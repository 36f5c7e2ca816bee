package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.StatusShare;
import org.heartland.assessment.Standing;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Verdict;

/** A role at the receivers in a few words: its holder, its change, and the legs it rests on. */
public final class RoleWords {
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

    /**
     * "Gun: Russia in Kazakhstan and Kyrgyzstan; contested or in dispute in Kyrgyzstan; none in Turkmenistan. Uzbekistan: Russia, or none
     * (sources disagree)."
     */
    public String summary() {
        Map<String, List<String>> held = new LinkedHashMap<>();
        Map<String, List<String>> other = new LinkedHashMap<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        List<String> contested = new ArrayList<>();
        for (String receiver : assessment.subject().receivers()) {
            RoleRow row = after(receiver);
            String name = words.actor(receiver);
            if (isHeld(row)) {
                row.powers()
                        .forEach(power -> held.computeIfAbsent(words.actor(power), unseen -> new ArrayList<>())
                                .add(name));
                if (isInDoubt(row)) {
                    contested.add(name);
                }
            } else {
                (isWeak(row) || isSettled(row) ? other : open)
                        .computeIfAbsent(standing(row), unseen -> new ArrayList<>())
                        .add(name);
            }
        }
        List<String> parts = new ArrayList<>();
        held.forEach((power, receivers) -> parts.add(words.say("{0} in {1}", power, words.and(receivers))));
        if (!contested.isEmpty()) {
            parts.add(words.say("contested or in dispute in {0}", words.and(contested)));
        }
        if (held.isEmpty()) {
            parts.add(words.say("nobody for sure"));
        }
        other.forEach((standing, receivers) -> parts.add(words.say("{0} in {1}", standing, words.and(receivers))));
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("{0}: {1}.", label(), String.join("; ", parts)));
        open.forEach((standing, receivers) -> sentences.add(words.say("{0}: {1}.", words.and(receivers), standing)));
        return String.join(" ", sentences);
    }

    private boolean isWeak(RoleRow row) {
        return assessment.restsOnWeakSourcesAlone(row.rows());
    }

    private boolean isHeld(RoleRow row) {
        return !isWeak(row)
                && !row.powers().isEmpty()
                && (row.standing() instanceof Standing.Held
                        || !isSettled(row)
                                && shown(row).stream()
                                        .allMatch(share -> share.powers().equals(row.powers())));
    }

    /** True if a row does not say that powers hold the role uncontested. */
    public boolean isInDoubt(RoleRow row) {
        return !(row.standing() instanceof Standing.Held held) || held.contested();
    }

    /** True if what is said of a receiver differs between then and now: another outcome, not another share of settings. */
    public boolean hasChanged(String receiver) {
        return !outcomes(before(receiver)).equals(outcomes(after(receiver)));
    }

    private Set<List<String>> outcomes(RoleRow row) {
        if (isWeak(row)) {
            return Set.of();
        }
        return isSettled(row)
                ? Set.of(List.of(standing(row)))
                : shown(row).stream().map(this::outcome).map(List::of).collect(Collectors.toSet());
    }

    /** "Russia → Russia, contested", or only what is said now if nothing changed. */
    public String thenAndNow(String receiver) {
        String is = standing(after(receiver));
        return hasChanged(receiver) ? standing(before(receiver)) + " → " + is : is;
    }

    /** Who holds the role and how: "Russia", "Russia, contested", "none", "mostly none, else Russia (sources disagree)". */
    public String standing(RoleRow row) {
        if (isWeak(row)) {
            return words.say("unknown (copies only)");
        }
        if (isSettled(row)) {
            boolean divided = row.standing() instanceof Standing.Divided parts
                    && !parts.among().isEmpty();
            return divided
                    ? divided(words.term(row.status()), ((Standing.Divided) row.standing()).among())
                    : outcome(row.standing(), row.status(), row.powers());
        }
        return row.disputed() ? words.say("{0} (sources disagree)", between(row)) : between(row);
    }

    private static boolean isSettled(RoleRow row) {
        return !(row.standing() instanceof Standing.Undetermined);
    }

    /**
     * The powers between which the channels are divided: "split between Russia and China", "split between Russia and
     * others".
     */
    private String divided(String status, List<String> among) {
        return among.size() == 1
                ? words.say("{0} between {1} and others", status, words.actor(among.get(0)))
                : words.say("{0} between {1}", status, actors(among));
    }

    /** The outcomes that hold in a substantial part of the settings, in the order of the role; at least the most frequent. */
    private static List<StatusShare> shown(RoleRow row) {
        double most =
                row.shares().stream().mapToDouble(StatusShare::share).max().orElse(0);
        return row.shares().stream()
                .filter(share -> share.share() >= Math.min(most, Assessment.SUBSTANTIAL))
                .toList();
    }

    /** The outcomes between which the settings are divided: "Türkiye, or Russia and Türkiye", "mostly none, else Russia". */
    private String between(RoleRow row) {
        List<StatusShare> shown = shown(row);
        for (StatusShare share : shown) {
            if (share.share() >= Verdict.ENOUGH) {
                List<String> others = shown.stream()
                        .filter(other -> other != share)
                        .map(this::outcome)
                        .toList();
                return others.isEmpty()
                        ? words.say("mostly {0}", outcome(share))
                        : words.say("mostly {0}, else {1}", outcome(share), either(others));
            }
        }
        return either(shown.stream().map(this::outcome).toList());
    }

    /** Several outcomes with "or" before the last, kept apart by semicolons where one of them has a comma. */
    private String either(List<String> outcomes) {
        int last = outcomes.size() - 1;
        if (last < 1) {
            return String.join("", outcomes);
        }
        boolean plain = outcomes.stream().noneMatch(outcome -> outcome.contains(","));
        String first = String.join(plain ? ", " : "; ", outcomes.subList(0, last));
        return words.say(plain ? "{0}, or {1}" : "{0}; or {1}", first, outcomes.get(last));
    }

    private String outcome(StatusShare share) {
        return outcome(share.standing(), share.status(), share.powers());
    }

    /** A status and who has it: "Russia", "Russia, contested", "none". */
    private String outcome(Standing standing, String status, List<String> powers) {
        boolean holder = standing instanceof Standing.Held held && !held.contested();
        if (holder) {
            return actors(powers);
        }
        return powers.isEmpty() ? words.term(status) : actors(powers) + ", " + words.term(status);
    }

    private String actors(List<String> powers) {
        return words.and(powers.stream().map(words::actor).toList());
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
