package org.heartland.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.citation.Cited;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Institution.Membership;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Scenario.Change;
import org.heartland.dossier.Supposition;
import org.heartland.language.ReservedWords;
import org.heartland.problem.Read;

/** Applies one scenario to a dossier; gives the changed dossier, or a problem for every change that cannot be made. */
final class Overlay {
    private static final String MEMBER = Institution.STATUSES.get(0);

    private final Dossier base;
    private final Scenario scenario;
    private final Touched touched;
    private final Assumed assumed;
    private final FigureOverlay figures;
    private final SortedMap<String, Institution> institutions;
    private final List<Event> events;
    private final Map<String, Judgement> judgements;

    Overlay(Dossier base, Scenario scenario) {
        this.base = base;
        this.scenario = scenario;
        this.touched = new Touched(base.under());
        this.assumed = new Assumed(base, scenario);
        this.figures = new FigureOverlay(base, touched, assumed);
        this.institutions = new TreeMap<>(base.institutions());
        this.events = new ArrayList<>(base.events());
        this.judgements = new LinkedHashMap<>(base.judgements());
    }

    Read<Dossier> dossier() {
        List<Scenario> under = new ArrayList<>(base.under().scenarios());
        if (under.stream().anyMatch(other -> other.id().equals(scenario.id()))) {
            touched.problem(scenario.at(), "the scenario " + scenario.id() + " is laid over twice", "name it once");
        } else {
            scenario.changes().forEach(this::make);
            figures.moveTotals();
        }
        under.add(scenario);
        return Read.of(changed(under), touched.problems());
    }

    private Dossier changed(List<Scenario> under) {
        return new Dossier(
                base.folder(),
                base.identity(),
                base.domains(),
                Collections.unmodifiableMap(judgements),
                base.ties(),
                base.alignment(),
                base.gaps(),
                Collections.unmodifiableSortedMap(assumed.sources()),
                base.actors(),
                Collections.unmodifiableSortedMap(institutions),
                base.indicators(),
                figures.observations(),
                List.copyOf(events),
                base.roles(),
                base.claims(),
                base.scenarios(),
                base.added(),
                base.review(),
                touched.under(under));
    }

    private void make(Change change) {
        Scenario.What what = change.what();
        if (what instanceof Scenario.Figures figure) {
            figures.make(change, figure);
        } else if (what instanceof Scenario.Join join) {
            join(change, join);
        } else if (what instanceof Scenario.Leave leave) {
            leave(change, leave);
        } else if (what instanceof Scenario.Happens happens) {
            happens(change, happens);
        } else if (what instanceof Scenario.Never never) {
            touched.take(Supposition.event(never.event()), never.event(), change);
        } else {
            judge(change, (Scenario.Judge) what);
        }
    }

    // ---- Institutions.

    private void join(Change change, Scenario.Join join) {
        Institution institution = institutions.get(join.institution());
        if (institution == null || !takesStanding(change, join.institution(), join.who())) {
            return;
        }
        for (Cited<Membership> cited : institution.members()) {
            Membership other = cited.value();
            boolean same = other.who().equals(join.who()) && other.status().equals(join.status());
            boolean before = other.to() != null && other.to().isBefore(join.from());
            boolean after = join.to() != null && join.to().isBefore(other.from());
            if (same && !before && !after) {
                String what = join.who() + " is " + join.status() + " of " + institution.id() + " by the dossier from "
                        + other.from() + (other.to() == null ? "" : " to " + other.to());
                touched.problem(change.at(), what, "choose other days, or let it leave first");
                return;
            }
        }
        Membership membership = new Membership(join.who(), join.status(), join.from(), join.to(), null);
        List<Cited<Membership>> members = new ArrayList<>(institution.members());
        members.add(new Cited<>(membership, assumed.anew(), change.locator("")));
        put(institution, members);
    }

    private boolean takesStanding(Change change, String institution, String who) {
        String key = Supposition.standing(institution, who);
        return touched.take(key, who + " in " + institution, change);
    }

    private void leave(Change change, Scenario.Leave leave) {
        Institution institution = institutions.get(leave.institution());
        if (institution == null || !takesStanding(change, leave.institution(), leave.who())) {
            return;
        }
        boolean left = false;
        List<Cited<Membership>> members = new ArrayList<>();
        for (Cited<Membership> cited : institution.members()) {
            Membership old = cited.value();
            boolean during = old.who().equals(leave.who())
                    && old.status().equals(MEMBER)
                    && old.from().isBefore(leave.on())
                    && (old.to() == null || !old.to().isBefore(leave.on()));
            left |= during;
            members.add(during ? ended(change, leave.on(), cited) : cited);
        }
        if (!left) {
            String what = leave.who() + " is not a member of " + institution.id() + " on the day before " + leave.on();
            touched.problem(change.at(), what, "name a member and a day of its membership");
        }
        put(institution, members);
    }

    private Cited<Membership> ended(Change change, LocalDate on, Cited<Membership> cited) {
        Membership old = cited.value();
        Membership shorter = new Membership(old.who(), old.status(), old.from(), on.minusDays(1), old.note());
        return new Cited<>(shorter, assumed.insteadOf(cited.source()), change.locator("till then " + cited.at()));
    }

    private void put(Institution old, List<Cited<Membership>> members) {
        institutions.put(
                old.id(),
                new Institution(
                        old.id(),
                        old.name(),
                        old.shortName(),
                        old.charter(),
                        old.obligation(),
                        old.complete(),
                        List.copyOf(members)));
    }

    // ---- Events.

    private void happens(Change change, Scenario.Happens happens) {
        TreeSet<String> kinds = new TreeSet<>();
        base.events().forEach(event -> kinds.add(event.kind()));
        if (!kinds.contains(happens.kind())) {
            String what = "no event of the dossier is of the kind " + happens.kind() + ", so no condition asks for it";
            touched.problem(change.at(), what, "write a kind that the dossier has", happens.kind(), kinds);
        } else if (isTaken(happens.id())) {
            String what = "the id " + happens.id() + " is taken (capitals make no difference)";
            touched.problem(change.at(), what, "choose another id");
        } else if (touched.take(Supposition.event(happens.id()), happens.id(), change)) {
            events.add(new Event(
                    happens.id(),
                    happens.from(),
                    happens.to(),
                    happens.kind(),
                    happens.by(),
                    happens.toward(),
                    happens.name(),
                    new Cited<>(happens.event(), assumed.anew(), change.locator("")),
                    false,
                    null,
                    change.at()));
        }
    }

    /** True if expressions already use this id for something. */
    private boolean isTaken(String id) {
        TreeSet<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(ReservedWords.ALL);
        taken.addAll(base.actors().keySet());
        taken.addAll(base.institutions().keySet());
        taken.addAll(base.indicators().keySet());
        taken.addAll(base.domains().keySet());
        taken.addAll(base.roles().keySet());
        taken.addAll(base.judgements().keySet());
        base.added().parts().forEach(part -> taken.addAll(base.added().ids(part)));
        events.forEach(event -> taken.add(event.id().toLowerCase(Locale.ROOT)));
        return taken.contains(id);
    }

    // ---- Judgements.

    private void judge(Change change, Scenario.Judge judge) {
        Judgement old = judgements.get(judge.judgement());
        if (old == null) {
            return;
        }
        String unfit = unfit(old, judge.kind());
        if (!unfit.isEmpty()) {
            touched.problem(change.at(), unfit, "keep to what the dossier lets the judgement be");
        } else if (touched.take(Supposition.judgement(old.id()), old.id(), change)) {
            judgements.put(
                    old.id(),
                    new Judgement(
                            old.id(),
                            old.says(),
                            narrowed(old.kind(), judge.kind()),
                            old.unit(),
                            old.perReceiver(),
                            old.rival()));
        }
    }

    /** Narrows the options that are drawn; all options keep their names, since conditions use them. */
    private static Judgement.Kind narrowed(Judgement.Kind old, Judgement.Kind asked) {
        return old instanceof Judgement.Choose known && asked instanceof Judgement.Choose choose
                ? new Judgement.Choose(known.options(), choose.drawn())
                : asked;
    }

    /** Why a judgement cannot be changed to another kind, or "": its conditions were written for the old one. */
    private static String unfit(Judgement old, Judgement.Kind kind) {
        String foreign = kind instanceof Judgement.Choose choose && old.kind() instanceof Judgement.Choose known
                ? foreign(choose.options(), known.options())
                : kind instanceof Judgement.Weights weights && old.kind() instanceof Judgement.Weights known
                        ? foreign(weights.names(), known.names())
                        : null;
        if (foreign != null) {
            return foreign.isEmpty() ? "" : foreign + " is not an option of " + old.id();
        }
        return kind.getClass() == old.kind().getClass()
                ? ""
                : old.id() + " is drawn with \"" + word(old.kind()) + "\" and not with \"" + word(kind) + "\"";
    }

    private static String foreign(List<String> options, List<String> known) {
        return options.stream()
                .filter(option -> !known.contains(option))
                .findFirst()
                .orElse("");
    }

    private static String word(Judgement.Kind kind) {
        return kind.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
