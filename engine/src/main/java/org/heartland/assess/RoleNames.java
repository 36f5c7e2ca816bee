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
 * The status of a role at a receiver in each draw: that of its holder; if nobody holds it, the first in the role's order that some power
 * has; if the holder is open, the first that leaves it open.
 *
 * @param names the index of the status in each draw, or {@link #UNKNOWN}
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
record RoleNames(Role role, Choices holders, Map<String, Choices> statuses, int[] names) {
    /** Index for no certain status. */
    static final int UNKNOWN = -1;

    static RoleNames of(Role role, Choices holders, Map<String, Choices> statuses) {
        List<Lanes> all = new ArrayList<>(statuses.values());
        all.add(holders);
        int[] names = new int[Lanes.widest(all.toArray(Lanes[]::new))];
        RoleNames naming = new RoleNames(role, holders, statuses, names);
        for (int draw = 0; draw < names.length; draw++) {
            names[draw] = naming.name(draw);
        }
        return naming;
    }

    /** A status and the share of draws that have it. */
    record Share(int status, double share) {}

    private int name(int draw) {
        int lane = holders.lane(draw);
        if (holders.known(lane) && !holders.at(lane).isEmpty()) {
            return status(holders.at(lane).get(0), draw);
        }
        Role.Holds wanted = holders.known(lane) ? Role.Holds.NO : Role.Holds.UNKNOWN;
        for (int status = 0; status < role.statuses().size(); status++) {
            if (role.statuses().get(status).holds() == wanted && somebodyIs(status, draw)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    private boolean somebodyIs(int status, int draw) {
        for (String power : statuses.keySet()) {
            if (status(power, draw) == status) {
                return true;
            }
        }
        return false;
    }

    private int status(String power, int draw) {
        Choices choices = statuses.get(power);
        if (choices == null || !choices.known(choices.lane(draw))) {
            return UNKNOWN;
        }
        String word = choices.at(choices.lane(draw)).get(0);
        for (int status = 0; status < role.statuses().size(); status++) {
            if (DossierNames.word(role.statuses().get(status).is()).equals(word)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /** The share of draws of each status: largest first, equal ones in the role's order. */
    List<Share> shares() {
        int statuses = role.statuses().size();
        int[] counts = new int[statuses + 1];
        Arrays.stream(names).forEach(name -> counts[name == UNKNOWN ? statuses : name]++);
        List<Share> shares = new ArrayList<>();
        for (int place = 0; place <= statuses; place++) {
            if (counts[place] > 0) {
                int name = place == statuses ? UNKNOWN : place;
                shares.add(new Share(name, (double) counts[place] / names.length));
            }
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed());
        return shares;
    }

    /** Each power that holds the role in some draws, with the share of draws in which it does, the largest first. */
    List<Tally> holding() {
        List<Tally> tally = new ArrayList<>();
        for (String power : statuses.keySet()) {
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

    /** The powers that hold the role in enough draws for a verdict. */
    List<String> often() {
        Map<String, Double> held = new LinkedHashMap<>();
        holding().forEach(tally -> held.put(tally.name(), tally.share()));
        return statuses.keySet().stream()
                .filter(power -> held.getOrDefault(power, 0.0) >= Verdict.ENOUGH)
                .toList();
    }

    /** The powers that have a status in most draws; none if all have it, since then it means that nobody holds the role. */
    List<String> with(int status) {
        List<String> often = new ArrayList<>();
        for (String power : statuses.keySet()) {
            int has = 0;
            for (int draw = 0; draw < names.length; draw++) {
                has += status(power, draw) == status ? 1 : 0;
            }
            if (has >= Verdict.ENOUGH * names.length) {
                often.add(power);
            }
        }
        return often.size() == statuses.size() ? List.of() : often;
    }
}
