package org.heartland.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.Tally;
import org.heartland.assessment.Phrase;
import org.heartland.claim.Dependence;
import org.heartland.claim.Verdict;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.question.PerSetting;
import org.jspecify.annotations.Nullable;

/** Draws up what each role is at a receiver in a year, with its legs and channels. */
final class RoleRows {
    static final String UNKNOWN = "unknown";
    static final String UNDETERMINED = "undetermined";

    private final PreparedDossier world;
    private final Channels channels;

    RoleRows(PreparedDossier world) {
        this.world = world;
        this.channels = new Channels(world);
    }

    List<RoleRow> rows(int... years) {
        List<RoleRow> rows = new ArrayList<>();
        for (Role role : world.dossier().roles().values()) {
            for (String receiver : world.dossier().identity().receivers()) {
                for (int year : years) {
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
        for (String power : world.dossier().candidates(role)) {
            Answer answer = world.ask("status", new Constant.Id(role.id()), new Constant.Id(power), r, y);
            statuses.put(power, (Choices) answer.lanes());
            keys.addAll(answer.keys());
        }
        RoleNames naming = RoleNames.of(role, (Choices) holders.lanes(), statuses);
        List<Tally> shares = naming.tally();
        Tally most = shares.get(0);
        boolean settled = most.share() >= Verdict.ENOUGH;
        String depends = settled
                ? null
                : depends(naming, most.name(), keys.stream().distinct().sorted().toList());
        List<Leg> legs = legs(role, r, y);
        return new RoleRow(
                role.id(),
                receiver,
                year,
                settled ? most.name() : UNDETERMINED,
                powers(naming, settled ? most.name() : UNDETERMINED),
                naming.holding(),
                shares,
                why(settled, most, depends, legs),
                !settled
                        && (depends != null && world.judgements().rival(depends)
                                || legs.stream().anyMatch(Leg::disputed)),
                legs,
                channels.of(role, receiver, year),
                rows(legs, holders));
    }

    /** The rows of the legs that stand; where none does, all that was looked at. */
    private static int[] rows(List<Leg> legs, Answer holders) {
        List<int[]> standing = legs.stream()
                .filter(leg -> Boolean.TRUE.equals(leg.value()))
                .map(Leg::rows)
                .toList();
        return standing.isEmpty() ? holders.rows() : PerSetting.rows(standing);
    }

    /** Who holds the role in most draws; where nobody does, who has the status that names the row. */
    private static List<String> powers(RoleNames naming, String status) {
        List<String> holders = naming.often();
        return holders.isEmpty() && !status.equals(UNDETERMINED) && !status.equals(UNKNOWN)
                ? naming.with(status)
                : holders;
    }

    private Phrase why(boolean settled, Tally most, @Nullable String depends, List<Leg> legs) {
        if (depends != null) {
            return dependsOn(depends);
        }
        if (settled && !most.name().equals(UNKNOWN)) {
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

    private @Nullable String depends(RoleNames naming, String name, List<String> keys) {
        Truths named = Truths.width(naming.width());
        for (int draw = 0; draw < named.width(); draw++) {
            named.set(draw, naming.names()[draw].equals(name));
        }
        return depends(named, keys);
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
