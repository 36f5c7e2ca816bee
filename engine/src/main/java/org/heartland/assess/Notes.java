package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Phrase;
import org.heartland.assessment.Spread;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.panel.Partners;
import org.jspecify.annotations.Nullable;

/** Notes for readers in addition to the tables: who leads where, which figures of one quantity disagree, what a regional sum hides. */
final class Notes {
    /** The relative difference from which two reporters' figures are reported to disagree. */
    private static final double DISAGREE = 0.10;

    private final PreparedDossier then;
    private final PreparedDossier now;
    private final Channels channels;

    Notes(PreparedDossier then, PreparedDossier now) {
        this.then = then;
        this.now = now;
        this.channels = new Channels(now);
    }

    List<Note> list() {
        List<Note> notes = new ArrayList<>();
        for (Dossier.Pair pair : now.dossier().identity().pairs()) {
            for (String domain : now.dossier().profile()) {
                lead(pair, domain, notes);
                region(pair, domain, notes);
            }
        }
        notes.addAll(new LevelNotes(now).list());
        notes.addAll(new LeaveOneOut(now, channels).notes());
        rivals(notes);
        for (Dossier.Gap gap : now.dossier().gaps()) {
            Phrase says = gap.look().isEmpty()
                    ? Phrase.of("{0}", new Phrase.Term(gap.says()))
                    : Phrase.of("{0} (where to look: {1})", new Phrase.Term(gap.says()), new Phrase.Term(gap.look()));
            notes.add(new Note(Note.Kind.GAP, says, new int[0]));
        }
        notes.addAll(new ClockNotes(then, now).list());
        return notes;
    }

    private static Spread share(PreparedDossier prepared, String domain, String power, String receiver, int year) {
        return Spreads.of(prepared.ask(
                        "share",
                        new Constant.Id(domain),
                        new Constant.Id(power),
                        new Constant.Id(receiver),
                        new Constant.Num(year))
                .lanes());
    }

    /** Notes the receivers in which the second of the pair leads the first, then and now, among those with figures for both. */
    private void lead(Dossier.Pair pair, String domain, List<Note> notes) {
        int before = channels.latest(domain, then.clock().year());
        int after = channels.latest(domain, now.clock().year());
        Count then = count(pair, domain, before);
        Count now = count(pair, domain, after);
        if (!then.equals(now) && then.measured() > 0 && now.measured() > 0) {
            Phrase says = Phrase.of(
                    "{0}: {1} was ahead of {2} by more than a tie in {3} in {4} (of {5} states with figures for both), and in {6} in {7} (of {8}).",
                    name(domain),
                    new Phrase.Actor(pair.second()),
                    new Phrase.Actor(pair.first()),
                    new Phrase.Actors(then.leads()),
                    Phrase.Years.of(before),
                    new Phrase.Count(then.measured()),
                    new Phrase.Actors(now.leads()),
                    Phrase.Years.of(after),
                    new Phrase.Count(now.measured()));
            notes.add(new Note(Note.Kind.LEAD, says, new int[0]));
        }
    }

    private record Count(List<String> leads, int measured) {}

    private Count count(Dossier.Pair pair, String domain, int year) {
        List<String> leads = new ArrayList<>();
        int measured = 0;
        for (String receiver : now.dossier().identity().receivers()) {
            Double first = share(now, domain, pair.first(), receiver, year).median();
            Double second = share(now, domain, pair.second(), receiver, year).median();
            if (first != null && second != null) {
                measured++;
                if (channels.lead(domain, pair, receiver, year) < 0) {
                    leads.add(receiver);
                }
            }
        }
        return new Count(leads, measured);
    }

    private Phrase.Term name(String domain) {
        for (String receiver : now.dossier().identity().receivers()) {
            String indicator = now.panel().shareIndicator(domain, receiver);
            if (indicator != null) {
                return new Phrase.Term(now.panel().indicator(indicator).quantity());
            }
        }
        return new Phrase.Term(domain);
    }

    /** Notes a power's share of the region with and without its largest receiver, if that changes the result. */
    private void region(Dossier.Pair pair, String domain, List<Note> notes) {
        List<String> all = now.dossier().identity().receivers();
        double whole = regional(domain, pair.first(), all);
        String weightiest = "";
        double without = whole;
        for (String receiver : all) {
            double left = regional(
                    domain,
                    pair.first(),
                    all.stream().filter(other -> !other.equals(receiver)).toList());
            if (Math.abs(left - whole) > Math.abs(without - whole)) {
                weightiest = receiver;
                without = left;
            }
        }
        if (Math.abs(without - whole) > DISAGREE) {
            Phrase says = Phrase.of(
                    "{0}, {1}: {2} has {3} in the region as a whole, but {4} once {5} is left out.",
                    name(domain),
                    years(domain, all.get(0)),
                    new Phrase.Actor(pair.first()),
                    new Phrase.Share(whole),
                    new Phrase.Share(without),
                    new Phrase.Actor(weightiest));
            notes.add(new Note(Note.Kind.REGION, says, new int[0]));
        }
    }

    private Phrase.Years years(String domain, String receiver) {
        int year = year(domain);
        return new Phrase.Years(year - channels.window(domain, receiver, year) + 1, year);
    }

    private int year(String domain) {
        return channels.latest(domain, now.clock().year());
    }

    /** A power's share of the receivers' summed levels over the middle window; NaN if one of them is not known. */
    private double regional(String domain, String power, List<String> receivers) {
        double part = 0;
        double total = 0;
        for (String receiver : receivers) {
            Partners partners = channels.partners(domain, receiver, year(domain));
            if (partners.why() != Why.KNOWN && partners.why() != Why.UNDEFINED) {
                return Double.NaN;
            }
            part += partners.amount(power);
            total += partners.total();
        }
        return part / total;
    }

    /** Indicators of one quantity in different books: notes the largest disagreement for each receiver in the years of the two clocks. */
    private void rivals(List<Note> notes) {
        for (List<Indicator> rivals : BookFigure.quantities(now.dossier())) {
            for (String receiver : now.dossier().identity().receivers()) {
                Disagreement widest = widest(rivals, receiver);
                if (widest != null) {
                    notes.add(new Note(Note.Kind.RIVALS, widest.says(), widest.rows()));
                }
            }
        }
    }

    private record Disagreement(double ratio, Phrase says, int[] rows) {}

    private @Nullable Disagreement widest(List<Indicator> rivals, String receiver) {
        Disagreement widest = null;
        for (String power : now.dossier().identity().powers()) {
            for (int year : new int[] {year(rivals, then), year(rivals, now)}) {
                List<BookFigure> reported = BookFigure.of(now.panel(), rivals, power, receiver, year).stream()
                        .filter(figure -> figure.cell().value() > 0)
                        .toList();
                for (int i = 0; i < reported.size(); i++) {
                    for (int j = i + 1; j < reported.size(); j++) {
                        Disagreement between =
                                between(rivals.get(0), power, receiver, year, reported.get(i), reported.get(j));
                        widest = between != null && (widest == null || between.ratio() > widest.ratio())
                                ? between
                                : widest;
                    }
                }
            }
        }
        return widest;
    }

    /** The latest year of the first of several rival indicators. */
    private int year(List<Indicator> rivals, PreparedDossier clock) {
        return channels.latest(rivals.get(0).id(), clock.clock().year());
    }

    private @Nullable Disagreement between(
            Indicator indicator, String power, String receiver, int year, BookFigure one, BookFigure other) {
        double high = Math.max(one.cell().value(), other.cell().value());
        double low = Math.min(one.cell().value(), other.cell().value());
        if (high / low - 1 < DISAGREE || one.book().equals(other.book())) {
            return null;
        }
        Phrase says = Phrase.of(
                "{0}, {1} and {2} {3}: {4} ({5}) or {6} ({7}). The two count differently: do not combine them.",
                new Phrase.Term(indicator.quantity()),
                new Phrase.Actor(receiver),
                new Phrase.Actor(power),
                Phrase.Years.of(year),
                new Phrase.Quantity(one.cell().value(), indicator.unit()),
                new Phrase.Term(one.book()),
                new Phrase.Quantity(other.cell().value(), indicator.unit()),
                new Phrase.Term(other.book()));
        return new Disagreement(
                high / low,
                says,
                Answer.union(List.of(one.cell().rows(), other.cell().rows())));
    }
}
