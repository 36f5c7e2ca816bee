package org.heartland.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment.Tally;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.question.DossierNames;

/**
 * The outcome of a role at a receiver in each draw: a status with the powers that have it. It is that of the holders; if nobody holds the
 * role, the first in the role's order that some power has, where "nobody comes near" must be known of every one; if the holder is open, the
 * first that leaves it open.
 *
 * @param outcomes the different outcomes, in the order of the role's statuses and of its candidates
 * @param names the index of the outcome of each draw
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
record RoleNames(Role role, Choices holders, List<String> candidates, List<Outcome> outcomes, int[] names) {
    /** Index for no certain status. */
    static final int UNKNOWN = -1;

    /** A status, by its place in the role or {@link #UNKNOWN}, and the powers that have it; none where they are all or make no difference. */
    record Outcome(int status, List<String> powers) {}

    /** An outcome and the share of draws that have it. */
    record Share(Outcome outcome, double share) {}

    static RoleNames of(Role role, Choices holders, Map<String, Choices> statuses) {
        List<Lanes> all = new ArrayList<>(statuses.values());
        all.add(holders);
        Draw each = new Draw(role, holders, statuses);
        int[] names = new int[Lanes.widest(all.toArray(Lanes[]::new))];
        Map<Outcome, Integer> different = new LinkedHashMap<>();
        for (int draw = 0; draw < names.length; draw++) {
            names[draw] = different.computeIfAbsent(each.outcome(draw), unseen -> different.size());
        }
        List<String> candidates = List.copyOf(statuses.keySet());
        List<Outcome> ordered = new ArrayList<>(different.keySet());
        ordered.sort(order(role, candidates));
        Map<Integer, Integer> places = new LinkedHashMap<>();
        different.forEach((outcome, found) -> places.put(found, ordered.indexOf(outcome)));
        Arrays.setAll(names, draw -> places.getOrDefault(names[draw], 0));
        return new RoleNames(role, holders, candidates, List.copyOf(ordered), names);
    }

    /** By status, unknown last; then by the number of powers and their order. */
    private static Comparator<Outcome> order(Role role, List<String> candidates) {
        return Comparator.comparingInt((Outcome one) ->
                        one.status() == UNKNOWN ? role.statuses().size() : one.status())
                .thenComparingInt(one -> one.powers().size())
                .thenComparing(
                        one -> one.powers().stream()
                                .mapToInt(candidates::indexOf)
                                .toArray(),
                        Arrays::compare);
    }

    /** What each draw says. */
    private static final class Draw {
        private final Role role;
        private final Choices holders;
        private final Map<String, Choices> statuses;
        private final Map<String, int[]> places = new LinkedHashMap<>();

        Draw(Role role, Choices holders, Map<String, Choices> statuses) {
            this.role = role;
            this.holders = holders;
            this.statuses = statuses;
            List<String> words = role.statuses().stream()
                    .map(status -> DossierNames.word(status.is()))
                    .toList();
            statuses.forEach((power, choices) -> places.put(
                    power,
                    choices.of().stream()
                            .mapToInt(word -> word.isEmpty() ? UNKNOWN : words.indexOf(word.get(0)))
                            .toArray()));
        }

        Outcome outcome(int draw) {
            int lane = holders.lane(draw);
            List<String> held = holders.known(lane) ? holders.at(lane) : List.of();
            if (!held.isEmpty()) {
                int first = held.stream()
                        .mapToInt(power -> status(power, draw))
                        .filter(status -> status != UNKNOWN)
                        .min()
                        .orElse(UNKNOWN);
                return new Outcome(first, held);
            }
            Role.Holds wanted = holders.known(lane) ? Role.Holds.NO : Role.Holds.UNKNOWN;
            for (int status = 0; status < role.statuses().size(); status++) {
                Role.Status named = role.statuses().get(status);
                List<String> having = named.holds() == wanted ? having(status, draw) : List.of();
                boolean everybody = having.size() == statuses.size();
                if (!having.isEmpty() && (everybody || named.shows() != Role.Shows.NOBODY)) {
                    boolean alike = everybody || named.shows() == Role.Shows.DIVIDED;
                    return new Outcome(status, alike ? List.of() : having);
                }
            }
            return new Outcome(UNKNOWN, List.of());
        }

        private List<String> having(int status, int draw) {
            return statuses.keySet().stream()
                    .filter(power -> status(power, draw) == status)
                    .toList();
        }

        private int status(String power, int draw) {
            Choices choices = statuses.get(power);
            int[] place = places.get(power);
            if (choices == null || place == null || !choices.known(choices.lane(draw))) {
                return UNKNOWN;
            }
            return place[choices.v()[choices.lane(draw)]];
        }
    }

    /** The share of draws of each outcome, in their order. */
    List<Share> shares() {
        int[] counts = new int[outcomes.size()];
        Arrays.stream(names).forEach(name -> counts[name]++);
        List<Share> shares = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            shares.add(new Share(outcomes.get(place), (double) counts[place] / names.length));
        }
        return shares;
    }

    /** Each power that holds the role in some draws, with the share of draws in which it does, the largest first. */
    List<Tally> holding() {
        List<Tally> tally = new ArrayList<>();
        for (String power : candidates) {
            int held = 0;
            for (int lane = 0; lane < holders.width(); lane++) {
                held += holders.known(lane) && holders.at(lane).contains(power) ? 1 : 0;
            }
            if (held > 0) {
                tally.add(new Tally(power, (double) held / holders.width()));
            }
        }
        tally.sort(Comparator.comparingDouble(Tally::share).reversed().thenComparing(Tally::name));
        return tally;
    }

    /** The powers that hold the role in enough draws for a verdict, in their order. */
    List<String> often() {
        List<String> often = holding().stream()
                .filter(tally -> tally.share() >= Verdict.ENOUGH)
                .map(Tally::name)
                .toList();
        return candidates.stream().filter(often::contains).toList();
    }
}
