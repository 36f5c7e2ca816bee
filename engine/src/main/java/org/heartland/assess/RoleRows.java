package org.heartland.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.StatusShare;
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
import org.heartland.language.Expr;
import org.jspecify.annotations.Nullable;

/** Computes the outcome of a role at a receiver in a year, with its legs and channels. */
final class RoleRows {
    static final String UNKNOWN = "unknown";
    static final String UNDETERMINED = "undetermined";
    /** From this distance on, half of the way, a judgement between rival sources is what an outcome depends on. */
    private static final double SEPARATES = 0.5;

    private final PreparedDossier prepared;
    private final Channels channels;

    RoleRows(PreparedDossier prepared) {
        this.prepared = prepared;
        this.channels = new Channels(prepared);
    }

    /** A role at a receiver in a year. */
    RoleRow row(Role role, String receiver, int year) {
        Constant.Id r = new Constant.Id(receiver);
        Constant.Num y = new Constant.Num(year);
        Answer holders = prepared.ask(role.id(), r, y);
        Map<String, Choices> statuses = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(holders.keys());
        for (String power : prepared.dossier().candidates(role)) {
            Answer answer = prepared.ask("status", new Constant.Id(role.id()), new Constant.Id(power), r, y);
            statuses.put(power, (Choices) answer.lanes());
            keys.addAll(answer.keys());
        }
        RoleNames naming = RoleNames.of(role, (Choices) holders.lanes(), statuses);
        List<RoleNames.Share> shares = naming.shares();
        RoleNames.Share most = most(shares);
        boolean settled = isSettled(most, shares);
        int status = most.outcome().status();
        String depends = settled ? null : depends(naming, shares.indexOf(most), keys);
        List<Leg> legs = legs(role, r, y);
        List<String> powers = settled ? most.outcome().powers() : naming.often();
        return new RoleRow(
                role.id(),
                receiver,
                year,
                settled ? word(role, status) : UNDETERMINED,
                settled ? standing(role, status, powers, legs) : new Standing.Undetermined(powers),
                powers,
                naming.holding(),
                shares.stream().map(share -> share(role, share)).toList(),
                why(settled && status != RoleNames.UNKNOWN, depends, legs),
                !settled
                        && (legs.stream().anyMatch(Leg::disputed)
                                || depends != null
                                        && isDivided(shares)
                                        && prepared.judgements().rival(depends)),
                legs,
                channels.of(role, receiver, year),
                rows(legs, holders));
    }

    private static RoleNames.Share most(List<RoleNames.Share> shares) {
        RoleNames.Share most = shares.get(0);
        for (RoleNames.Share share : shares) {
            most = share.share() > most.share() ? share : most;
        }
        return most;
    }

    /** True if one outcome holds in enough draws for a verdict, and no other in a substantial part of them. */
    private static boolean isSettled(RoleNames.Share most, List<RoleNames.Share> shares) {
        return most.share() >= Verdict.ENOUGH
                && shares.stream().noneMatch(share -> !share.equals(most) && share.share() >= Assessment.SUBSTANTIAL);
    }

    private static String word(Role role, int status) {
        return status == RoleNames.UNKNOWN
                ? UNKNOWN
                : role.statuses().get(status).is();
    }

    /** True if two known outcomes hold in a substantial part of the draws; where the other is unknown nobody disagrees. */
    private static boolean isDivided(List<RoleNames.Share> shares) {
        return shares.stream()
                        .filter(share -> share.outcome().status() != RoleNames.UNKNOWN
                                && share.share() >= Assessment.SUBSTANTIAL)
                        .count()
                > 1;
    }

    private static StatusShare share(Role role, RoleNames.Share share) {
        RoleNames.Outcome outcome = share.outcome();
        return new StatusShare(
                word(role, outcome.status()),
                outcome.powers(),
                share.share(),
                standing(role, outcome.status(), outcome.powers(), List.of()));
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
            case HOLDER, WORD -> new Standing.Otherwise(powers, status.holds() == Role.Holds.UNKNOWN);
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
                new Phrase.Terms(List.of(Stake.of(prepared.judgements().subject(key))));
        return Phrase.of(prepared.judgements().rival(key) ? "sources disagree: {0}" : "depends on {0}", stake);
    }

    private @Nullable String depends(RoleNames naming, int outcome, List<String> keys) {
        Truths named = Truths.width(naming.names().length);
        for (int draw = 0; draw < named.width(); draw++) {
            named.set(draw, naming.names()[draw] == outcome);
        }
        return depends(named, keys.stream().distinct().sorted().toList());
    }

    private List<Leg> legs(Role role, Constant receiver, Constant.Num year) {
        List<Leg> legs = new ArrayList<>();
        for (String power : prepared.dossier().identity().powers()) {
            for (Role.Leg leg : role.legs()) {
                legs.add(leg(role, leg, power, receiver, year));
            }
        }
        return legs;
    }

    private Leg leg(Role role, Role.Leg leg, String power, Constant receiver, Constant.Num year) {
        Answer answer = prepared.ask(
                "leg", new Constant.Id(role.id()), new Constant.Id(leg.name()), new Constant.Id(power), receiver, year);
        Truths truths = (Truths) answer.lanes();
        double t = truths.shareTrue();
        double u = truths.shareUnknown();
        Verdict verdict = Verdict.of(t, u);
        Boolean value =
                verdict == Verdict.SUPPORTED ? Boolean.TRUE : verdict == Verdict.CONTRADICTED ? Boolean.FALSE : null;
        String depends = value == null && truths.width() > 1 ? depends(truths, answer.keys()) : null;
        boolean disputed =
                depends != null && t > 0 && t + u < 1 && prepared.judgements().rival(depends);
        Phrase why = value != null
                ? Phrase.nothing()
                : depends == null || !disputed && u > 0 ? reason(truths, leg, year.year()) : dependsOn(depends);
        return new Leg(leg.name(), power, value, t, u, truths.share(Why.THIN), why, disputed, answer.rows());
    }

    /** The judgement on which a truth depends most; a choice between rival sources if it separates enough of the draws. */
    private @Nullable String depends(Truths truths, List<String> keys) {
        List<String> rivals = keys.stream().filter(prepared.judgements()::rival).toList();
        Dependence rival = Dependence.of(truths, rivals, prepared.judgements()::lanes);
        if (rival != null && rival.distance() >= SEPARATES) {
            return rival.key();
        }
        Dependence dependence = Dependence.of(truths, keys, prepared.judgements()::lanes);
        return dependence == null ? null : dependence.key();
    }

    /** Why a leg is open; where a series that it asks for merely ends, the year in which it does. */
    private Phrase reason(Truths truths, Role.Leg leg, int year) {
        for (int lane = 0; lane < truths.width(); lane++) {
            if (!truths.known(lane)) {
                int ends = truths.why(lane) == Why.OUT_OF_COVERAGE
                        ? ends(leg.when().expr())
                                .filter(last -> last < year)
                                .max()
                                .orElse(0)
                        : 0;
                return ends > 0
                        ? Phrase.of("figures end in {0}", Phrase.Years.of(ends))
                        : Phrase.of(truths.why(lane).says());
            }
        }
        return Phrase.nothing();
    }

    /** The last year of each indicator that an expression names. */
    private IntStream ends(Expr expr) {
        IntStream own = expr instanceof Expr.Name name
                        && prepared.dossier().indicators().containsKey(name.id())
                ? prepared.panel().rows(name.id()).stream()
                        .mapToInt(row -> prepared.panel().row(row).reaches().getYear())
                        .max()
                        .stream()
                : IntStream.empty();
        return IntStream.concat(own, expr.parts().stream().flatMapToInt(this::ends));
    }
}
