package org.heartland.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.StatusShare;
import org.heartland.assessment.Assessment.Tally;
import org.heartland.assessment.Phrase;
import org.heartland.assessment.Standing;
import org.heartland.assessment.Verdict;
import org.heartland.claim.Dependence;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.jspecify.annotations.Nullable;

/** Computes the outcome of a role at a receiver in a year, with its legs and channels. */
final class RoleRows {
    static final String UNKNOWN = "unknown";
    static final String UNDETERMINED = "undetermined";

    private final PreparedDossier world;
    private final Channels channels;

    RoleRows(PreparedDossier world) {
        this.world = world;
        this.channels = new Channels(world);
    }

    /** A role at a receiver in a year. */
    RoleRow row(Role role, String receiver, int year) {
        Constant.Id r = new Constant.Id(receiver);
        Constant.Num y = new Constant.Num(year);
        Answer holders = world.ask(role.id(), r, y);
        Map<String, Choices> statuses = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(holders.keys());
        for (String power : world.dossier().candidates(role)) {
            Answer answer = world.ask("status", new Constant.Id(role.id()), new Constant.Id(power), r, y);
            statuses.put(power, (Choices) answer.lanes());
            keys.addAll(answer.keys());
        }
        RoleNames naming = RoleNames.of(role, (Choices) holders.lanes(), statuses);
        RoleNames.Share most = naming.shares().get(0);
        boolean settled = most.share() >= Verdict.ENOUGH;
        String depends = settled ? null : depends(naming, most.status(), keys);
        List<Leg> legs = legs(role, r, y);
        List<String> powers = powers(naming, settled ? most.status() : RoleNames.UNKNOWN);
        return new RoleRow(
                role.id(),
                receiver,
                year,
                settled ? word(role, most.status()) : UNDETERMINED,
                settled ? standing(role, most.status(), powers, legs) : new Standing.Undetermined(powers),
                powers,
                naming.holding(),
                shares(naming),
                why(settled && most.status() != RoleNames.UNKNOWN, depends, legs),
                !settled
                        && (depends != null && world.judgements().rival(depends)
                                || legs.stream().anyMatch(Leg::disputed)),
                legs,
                channels.of(role, receiver, year),
                rows(legs, holders));
    }

    private static String word(Role role, int status) {
        return status == RoleNames.UNKNOWN
                ? UNKNOWN
                : role.statuses().get(status).is();
    }

    private static List<StatusShare> shares(RoleNames naming) {
        List<String> holding = naming.holding().stream().map(Tally::name).toList();
        return naming.shares().stream()
                .map(share -> new StatusShare(
                        word(naming.role(), share.status()),
                        share.share(),
                        standing(naming.role(), share.status(), holding, List.of())))
                .toList();
    }

    /** The declared meaning of a status: front ends use this and not its word. */
    private static Standing standing(Role role, int place, List<String> powers, List<Leg> legs) {
        if (place == RoleNames.UNKNOWN) {
            return new Standing.Unknown();
        }
        Role.Status status = role.statuses().get(place);
        if (status.holds() == Role.Holds.YES) {
            return new Standing.Held(powers, status.shows() != Role.Shows.HOLDER);
        }
        return switch (status.shows()) {
            case DIVIDED ->
                new Standing.Divided(legs.stream()
                        .filter(leg -> Boolean.TRUE.equals(leg.value()))
                        .map(Leg::power)
                        .distinct()
                        .toList());
            case NOBODY -> new Standing.Nobody();
            case HOLDER, WORD -> new Standing.Otherwise(powers);
        };
    }

    /** The rows of the legs that are true; if none is, all rows that were read. */
    private static int[] rows(List<Leg> legs, Answer holders) {
        List<int[]> standing = legs.stream()
                .filter(leg -> Boolean.TRUE.equals(leg.value()))
                .map(Leg::rows)
                .toList();
        return standing.isEmpty() ? holders.rows() : Answer.union(standing);
    }

    /** The powers that hold the role in most draws; if none does, those with the status that names the row. */
    private static List<String> powers(RoleNames naming, int status) {
        List<String> holders = naming.often();
        return holders.isEmpty() && status != RoleNames.UNKNOWN ? naming.with(status) : holders;
    }

    private Phrase why(boolean known, @Nullable String depends, List<Leg> legs) {
        if (depends != null) {
            return dependsOn(depends);
        }
        if (known) {
            return Phrase.nothing();
        }
        List<Phrase> open = legs.stream()
                .filter(leg -> leg.value() == null)
                .map(leg -> Phrase.of("{0} of {1}", new Phrase.Term(leg.name()), new Phrase.Actor(leg.power())))
                .toList();
        return open.isEmpty() ? Phrase.of("no status applies") : Phrase.of("not known: {0}", new Phrase.Terms(open));
    }

    private Phrase dependsOn(String key) {
        Phrase.Terms stake =
                new Phrase.Terms(List.of(Stake.of(world.judgements().subject(key))));
        return Phrase.of(world.judgements().rival(key) ? "sources disagree: {0}" : "depends on {0}", stake);
    }

    private @Nullable String depends(RoleNames naming, int status, List<String> keys) {
        Truths named = Truths.width(naming.names().length);
        for (int draw = 0; draw < named.width(); draw++) {
            named.set(draw, naming.names()[draw] == status);
        }
        return depends(named, keys.stream().distinct().sorted().toList());
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
        Boolean value =
                verdict == Verdict.SUPPORTED ? Boolean.TRUE : verdict == Verdict.CONTRADICTED ? Boolean.FALSE : null;
        String depends = value == null && truths.width() > 1 ? depends(truths, answer.keys()) : null;
        boolean disputed = depends != null && world.judgements().rival(depends);
        Phrase why = value != null ? Phrase.nothing() : depends == null ? reason(truths) : dependsOn(depends);
        return new Leg(leg.name(), power, value, t, u, thin(truths), why, disputed, answer.rows());
    }

    private @Nullable String depends(Truths truths, List<String> keys) {
        Dependence dependence = Dependence.of(truths, keys, world.judgements()::lanes);
        return dependence == null ? null : dependence.key();
    }

    private static double thin(Truths truths) {
        int thin = 0;
        for (int lane = 0; lane < truths.width(); lane++) {
            thin += truths.why(lane) == Why.THIN ? 1 : 0;
        }
        return (double) thin / truths.width();
    }

    private static Phrase reason(Truths truths) {
        for (int lane = 0; lane < truths.width(); lane++) {
            if (!truths.known(lane)) {
                return Phrase.of(truths.why(lane).says());
            }
        }
        return Phrase.nothing();
    }
}
