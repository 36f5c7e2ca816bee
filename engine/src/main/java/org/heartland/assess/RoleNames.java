package org.heartland.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment.Tally;
import org.heartland.claim.Verdict;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;

/**
 * What a role is called at a receiver in each draw: the status of who holds it; where nobody does, the first in the role's order that
 * some power has; where it is open who holds it, the first that leaves it open.
 */
record RoleNames(Choices holders, Map<String, Choices> statuses, String[] names) {

    static RoleNames of(Role role, Choices holders, Map<String, Choices> statuses) {
        List<Lanes> all = new ArrayList<>(statuses.values());
        all.add(holders);
        String[] names = new String[Lanes.widest(all.toArray(Lanes[]::new))];
        RoleNames naming = new RoleNames(holders, statuses, names);
        for (int draw = 0; draw < names.length; draw++) {
            names[draw] = naming.name(role, draw);
        }
        return naming;
    }

    int width() {
        return names.length;
    }

    private String name(Role role, int draw) {
        int lane = holders.lane(draw);
        if (holders.known(lane) && !holders.at(lane).isEmpty()) {
            return status(holders.at(lane).get(0), draw);
        }
        Role.Holds wanted = holders.known(lane) ? Role.Holds.NO : Role.Holds.UNKNOWN;
        for (Role.Status status : role.statuses()) {
            if (status.holds() == wanted && somebodyIs(status.is(), draw)) {
                return status.is();
            }
        }
        return RoleRows.UNKNOWN;
    }

    private boolean somebodyIs(String status, int draw) {
        for (String power : statuses.keySet()) {
            if (status(power, draw).equals(status)) {
                return true;
            }
        }
        return false;
    }

    private String status(String power, int draw) {
        Choices choices = statuses.get(power);
        if (choices == null) {
            return RoleRows.UNKNOWN;
        }
        int lane = choices.lane(draw);
        return choices.known(lane) ? choices.at(lane).get(0).replace('_', ' ') : RoleRows.UNKNOWN;
    }

    /** The share of draws that each name has, largest first. */
    List<Tally> tally() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : names) {
            counts.merge(name, 1, Integer::sum);
        }
        List<Tally> tally = new ArrayList<>();
        counts.forEach((name, count) -> tally.add(new Tally(name, (double) count / names.length)));
        tally.sort(Comparator.comparingDouble(Tally::share).reversed().thenComparing(Tally::name));
        return tally;
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

    /** The powers that hold the role in so many draws that a verdict would be given. */
    List<String> often() {
        return statuses.keySet().stream()
                .filter(power -> holding().stream()
                        .anyMatch(held -> held.name().equals(power) && held.share() >= Verdict.ENOUGH))
                .toList();
    }

    /** The powers that have the named status in most draws; none for a status that says that there is nobody. */
    List<String> with(String status) {
        List<String> often = new ArrayList<>();
        for (Map.Entry<String, Choices> power : statuses.entrySet()) {
            int has = 0;
            for (int draw = 0; draw < names.length; draw++) {
                has += status(power.getKey(), draw).equals(status) ? 1 : 0;
            }
            if (has >= Verdict.ENOUGH * names.length) {
                often.add(power.getKey());
            }
        }
        return often.size() == statuses.size() ? List.of() : often;
    }
}
