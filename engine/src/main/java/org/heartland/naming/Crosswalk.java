package org.heartland.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.days.Days;
import org.heartland.naming.KnownActor.DatedCode;
import org.heartland.problem.Near;
import org.jspecify.annotations.Nullable;

/**
 * Which state a code or name stands for, in which days: one table over the lists of ISO 3166, M49, UN Comtrade, the Correlates of War Project,
 * Gleditsch and Ward, CAMEO and FIPS, and the names that publishers use. The table, with its sources, is {@code actors.csv}. Nothing is
 * guessed: what no list has, and what two states bear at a time, is said to be so.
 */
public final class Crosswalk {
    /** The days of a code or life without a beginning or an end. */
    public static final Days ALWAYS = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    private final SortedMap<String, KnownActor> actors;
    private final Map<CodeScheme, Map<String, List<Claim>>> bearers = new EnumMap<>(CodeScheme.class);

    /** What is found for a code. */
    public sealed interface Bearer {}

    /** The one actor that bears it in the days asked for. */
    public record Known(KnownActor actor) implements Bearer {}

    /** Nobody bears it; with similar codes or names of the scheme. */
    public record Unknown(List<String> near) implements Bearer {}

    /** Several bear it in the days asked for. */
    public record Ambiguous(List<KnownActor> actors) implements Bearer {}

    /** The days are {@link #ALWAYS} for names, and for codes that never changed hands. */
    private record Claim(KnownActor actor, Days valid) {}

    private static final class Holder {
        static final Crosswalk SHIPPED = new Crosswalk(CrosswalkTable.read());
    }

    private Crosswalk(Collection<KnownActor> all) {
        SortedMap<String, KnownActor> byId = new TreeMap<>();
        all.forEach(actor -> byId.put(actor.id(), actor));
        actors = Collections.unmodifiableSortedMap(byId);
        actors.values().forEach(this::index);
    }

    /** The table shipped with the program. */
    public static Crosswalk shipped() {
        return Holder.SHIPPED;
    }

    /** All actors by their ids. */
    public SortedMap<String, KnownActor> all() {
        return actors;
    }

    /** The actor with an id; null if there is none. */
    public @Nullable KnownActor find(String id) {
        return actors.get(id);
    }

    /** Similar ids, as suggestions. */
    public List<String> near(String id) {
        return Near.to(id, actors.keySet());
    }

    /** The id of the one state with this name, or this code of ISO 3166 of three or two letters; "" if there is none, or more than one. */
    public static String idOf(String name) {
        Bearer bearer = shipped().bearer(CodeScheme.NAME, name, ALWAYS);
        Bearer found = bearer instanceof Unknown ? shipped().bearer(CodeScheme.ISO2, name, ALWAYS) : bearer;
        return found instanceof Known known ? known.actor().id() : "";
    }

    /**
     * Who bears a code in a period. Where it passed from one to another within the period, it stands for the one that bore it for more of its
     * days: number 365 of the Correlates of War Project is the Soviet Union in 1991 and Russia in 1992.
     */
    public Bearer bearer(CodeScheme scheme, String code, Days period) {
        Map<String, List<Claim>> known = bearers.getOrDefault(scheme, Map.of());
        String plain = scheme.plain(code);
        List<Claim> claims = known.getOrDefault(plain, List.of());
        if (claims.isEmpty()) {
            return new Unknown(plain.isEmpty() ? List.of() : nearNames(scheme, plain, known));
        }
        Claim first = Collections.max(claims, Comparator.comparingLong(claim -> days(claim, period)));
        Set<KnownActor> rivals = new LinkedHashSet<>();
        claims.stream().filter(claim -> atOneTime(first, claim, period)).forEach(claim -> rivals.add(claim.actor()));
        return rivals.size() == 1 ? new Known(first.actor()) : new Ambiguous(List.copyOf(rivals));
    }

    /** A name is borne while its bearer lives; other codes have days of their own. */
    private static List<Days> spans(Claim claim) {
        boolean lives = claim.valid().equals(ALWAYS) && !claim.actor().life().isEmpty();
        return lives ? claim.actor().life() : List.of(claim.valid());
    }

    private static long days(Claim claim, Days period) {
        return spans(claim).stream().mapToLong(span -> common(span, period)).sum();
    }

    /** True if two bear the code on some day of the period, or neither bears it in any. */
    private static boolean atOneTime(Claim one, Claim other, Days period) {
        if (days(one, period) == 0) {
            return true;
        }
        return spans(one).stream()
                .anyMatch(span -> spans(other).stream().anyMatch(its -> common(overlap(span, period), its) > 0));
    }

    private static Days overlap(Days one, Days other) {
        return new Days(
                one.first().isAfter(other.first()) ? one.first() : other.first(),
                one.last().isBefore(other.last()) ? one.last() : other.last());
    }

    /** The number of days that two periods have in common. */
    private static long common(Days one, Days other) {
        return Math.max(0, overlap(one, other).length());
    }

    private static List<String> nearNames(CodeScheme scheme, String plain, Map<String, List<Claim>> known) {
        Set<String> near = new LinkedHashSet<>();
        for (String name : Near.to(plain, known.keySet())) {
            for (Claim claim : known.getOrDefault(name, List.of())) {
                KnownActor actor = claim.actor();
                near.add(scheme == CodeScheme.NAME ? actor.english() : name + " " + actor.english());
            }
        }
        return List.copyOf(near);
    }

    // ---- The index.

    private void index(KnownActor actor) {
        actor.codes()
                .forEach((scheme, codes) -> codes.forEach(code -> claim(scheme, code.code(), code.valid(), actor)));
        List<String> names = new ArrayList<>(actor.otherNames());
        names.addAll(List.of(actor.id(), actor.english(), actor.russian()));
        actor.codes().getOrDefault(CodeScheme.ISO3, List.of()).stream()
                .map(DatedCode::code)
                .forEach(names::add);
        new LinkedHashSet<>(names).forEach(name -> claim(CodeScheme.NAME, name, ALWAYS, actor));
    }

    private void claim(CodeScheme scheme, String code, Days valid, KnownActor actor) {
        List<Claim> claims = bearers.computeIfAbsent(scheme, any -> new TreeMap<>())
                .computeIfAbsent(scheme.plain(code), any -> new ArrayList<>());
        if (claims.stream()
                .noneMatch(claim -> claim.actor().equals(actor) && claim.valid().equals(valid))) {
            claims.add(new Claim(actor, valid));
        }
    }
}
