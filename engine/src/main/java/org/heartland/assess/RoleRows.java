package org.heartland.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assess.Assessment.Leg;
import org.heartland.assess.Assessment.RoleRow;
import org.heartland.assess.Assessment.Tally;
import org.heartland.claim.Dependence;
import org.heartland.claim.Verdict;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.expression.Answer;
import org.heartland.expression.Constant;
import org.jspecify.annotations.Nullable;

/** Draws up what each role is at a receiver in a year, with its legs and channels. */
final class RoleRows {
    static final String UNKNOWN = "unknown";
    static final String UNDETERMINED = "undetermined";

    private final World world;
    private final Channels channels;

    RoleRows(World world) {
        this.world = world;
        this.channels = new Channels(world);
    }

    List<RoleRow> rows(int since, int until) {
        List<RoleRow> rows = new ArrayList<>();
        for (Role role : world.dossier().roles().values()) {
            for (String receiver : world.dossier().identity().receivers()) {
                for (int year = since; year <= until; year++) {
                    rows.add(row(role, receiver, year));
                }
            }
        }
        return rows;
    }

    private RoleRow row(Role role, String receiver, int year) {
        Constant.Id r = new Constant.Id(receiver);
        Constant.Num y = new Constant.Num(year);
        Answer holders = world.ask(role.id(), r, y);
        Map<String, Choices> statuses = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(holders.keys());
        for (String power : world.roles().candidates(role)) {
            Answer answer = world.ask("status", new Constant.Id(role.id()), new Constant.Id(power), r, y);
            statuses.put(power, (Choices) answer.lanes());
            keys.addAll(answer.keys());
        }
        Naming naming = new Naming(role, (Choices) holders.lanes(), statuses);
        List<Tally> shares = naming.tally();
        Tally most = shares.get(0);
        boolean settled = most.share() >= Verdict.ENOUGH;
        String depends = settled ? null : depends(naming, most.name(), keys.stream().distinct().sorted().toList());
        List<Leg> legs = legs(role, r, y);
        return new RoleRow(
                role.id(),
                receiver,
                year,
                settled ? most.name() : UNDETERMINED,
                settled && !most.name().equals(UNKNOWN) ? naming.powers(most.name()) : List.of(),
                shares,
                why(settled, most, depends, legs),
                depends != null && world.judgements().rival(depends),
                legs,
                channels.of(role, receiver, year));
    }

    private String why(boolean settled, Tally most, @Nullable String depends, List<Leg> legs) {
        if (depends != null) {
            String says = world.judgements().says(depends);
            return world.judgements().rival(depends) ? "sources disagree: " + says : "depends on " + says;
        }
        if (settled && !most.name().equals(UNKNOWN)) {
            return "";
        }
        List<String> open = legs.stream()
                .filter(leg -> leg.value() == null)
                .map(leg -> leg.name() + " of " + leg.power())
                .toList();
        return open.isEmpty() ? "no status applies" : "not known: " + String.join(", ", open);
    }

    private @Nullable String depends(Naming naming, String name, List<String> keys) {
        int width = naming.width();
        boolean[] holds = new boolean[width];
        boolean[] known = new boolean[width];
        for (int draw = 0; draw < width; draw++) {
            holds[draw] = naming.name(draw).equals(name);
            known[draw] = true;
        }
        Dependence dependence = Dependence.of(holds, known, keys, world.judgements()::lanes);
        return dependence == null ? null : dependence.key();
    }

    private List<Leg> legs(Role role, Constant receiver, Constant year) {
        List<Leg> legs = new ArrayList<>();
        for (String power : world.dossier().identity().powers()) {
            for (Role.Leg leg : role.legs()) {
                legs.add(leg(role, leg, power, receiver, year));
            }
        }
        return legs;
    }

    private Leg leg(Role role, Role.Leg leg, String power, Constant receiver, Constant year) {
        Answer answer = world.ask(
                "leg", new Constant.Id(role.id()), new Constant.Id(leg.name()), new Constant.Id(power), receiver, year);
        Truths truths = (Truths) answer.lanes();
        double t = truths.shareTrue();
        double u = truths.shareUnknown();
        Verdict verdict = Verdict.of(t, u);
        Boolean value = verdict == Verdict.SUPPORTED ? Boolean.TRUE : verdict == Verdict.CONTRADICTED ? Boolean.FALSE : null;
        String depends = value == null && truths.width() > 1 ? depends(truths, answer.keys()) : null;
        boolean disputed = depends != null && world.judgements().rival(depends);
        String why = value != null ? "" : depends == null ? reason(truths) : (disputed ? "sources disagree: " : "depends on ")
                + world.judgements().says(depends);
        return new Leg(leg.name(), power, value, t, u, why, disputed, answer.rows());
    }

    private @Nullable String depends(Truths truths, List<String> keys) {
        boolean[] holds = new boolean[truths.width()];
        boolean[] known = new boolean[truths.width()];
        for (int draw = 0; draw < holds.length; draw++) {
            holds[draw] = truths.isTrue(draw);
            known[draw] = true;
        }
        Dependence dependence = Dependence.of(holds, known, keys, world.judgements()::lanes);
        return dependence == null ? null : dependence.key();
    }

    private static String reason(Truths truths) {
        for (int lane = 0; lane < truths.width(); lane++) {
            if (!truths.known(lane)) {
                return truths.why(lane).says();
            }
        }
        return "";
    }

    /** What a role is called at a receiver in each draw: the status of who holds it; where nobody does, the first that a power has. */
    private record Naming(Role role, Choices holders, Map<String, Choices> statuses) {

        int width() {
            List<Lanes> all = new ArrayList<>(statuses.values());
            all.add(holders);
            return Lanes.widest(all.toArray(Lanes[]::new));
        }

        String name(int draw) {
            int lane = holders.lane(draw);
            if (holders.known(lane) && !holders.at(lane).isEmpty()) {
                return status(holders.at(lane).get(0), draw);
            }
            return highest(draw, holders.known(lane));
        }

        private String status(String power, int draw) {
            Choices choices = statuses.get(power);
            if (choices == null) {
                return UNKNOWN;
            }
            int lane = choices.lane(draw);
            return choices.known(lane) ? choices.at(lane).get(0).replace('_', ' ') : UNKNOWN;
        }

        /** The first status in the role's order that some power has; where it is open who holds the role, only one that leaves it open. */
        private String highest(int draw, boolean nobody) {
            for (Role.Status status : role.statuses()) {
                boolean fits = nobody ? status.holds() == Role.Holds.NO : status.holds() == Role.Holds.UNKNOWN;
                boolean some = statuses.keySet().stream().anyMatch(power -> status(power, draw).equals(status.is().replace('_', ' ')));
                if (fits && some) {
                    return status.is();
                }
            }
            return UNKNOWN;
        }

        List<Tally> tally() {
            Map<String, Integer> counts = new LinkedHashMap<>();
            int width = width();
            for (int draw = 0; draw < width; draw++) {
                counts.merge(name(draw), 1, Integer::sum);
            }
            List<Tally> tally = new ArrayList<>();
            counts.forEach((name, count) -> tally.add(new Tally(name, (double) count / width)));
            tally.sort(Comparator.comparingDouble(Tally::share).reversed().thenComparing(Tally::name));
            return tally;
        }

        /** The powers that have the named status in most of the draws in which it is the role's name. */
        List<String> powers(String name) {
            List<String> powers = new ArrayList<>();
            int width = width();
            for (String power : statuses.keySet()) {
                int named = 0;
                int has = 0;
                for (int draw = 0; draw < width; draw++) {
                    boolean so = name(draw).equals(name);
                    named += so ? 1 : 0;
                    has += so && status(power, draw).equals(name) ? 1 : 0;
                }
                if (has > named / 2 && !isNone(name)) {
                    powers.add(power);
                }
            }
            return powers;
        }

        private boolean isNone(String name) {
            return name.equals("none");
        }
    }
}
