package org.heartland.assess;

import java.util.List;
import org.heartland.assessment.Phrase;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Scenario;

/** What a change of a scenario does, as a phrase for readers. */
final class ChangePhrases {
    private ChangePhrases() {}

    static Phrase of(Scenario.What what) {
        if (what instanceof Scenario.Figures figures) {
            return of(figures);
        }
        if (what instanceof Scenario.Join join) {
            Phrase.Actor who = new Phrase.Actor(join.who());
            Phrase.Term status = new Phrase.Term(join.status());
            Phrase.Actor institution = new Phrase.Actor(join.institution());
            Phrase.Day from = new Phrase.Day(join.from());
            return join.to() == null
                    ? Phrase.of("{0} is a {1} of the {2} from {3} on", who, status, institution, from)
                    : Phrase.of(
                            "{0} is a {1} of the {2} from {3} to {4}",
                            who, status, institution, from, new Phrase.Day(join.to()));
        }
        if (what instanceof Scenario.Leave leave) {
            return Phrase.of(
                    "{0} is no longer a member of the {1} from {2} on",
                    new Phrase.Actor(leave.who()), new Phrase.Actor(leave.institution()), new Phrase.Day(leave.on()));
        }
        if (what instanceof Scenario.Happens happens) {
            return Phrase.of("{0}: {1}", new Phrase.Day(happens.from()), new Phrase.Term(happens.event()));
        }
        return what instanceof Scenario.Never never
                ? Phrase.of("as if nobody had reported [{0}]", new Phrase.Term(never.event()))
                : of((Scenario.Judge) what);
    }

    private static Phrase of(Scenario.Figures figures) {
        Phrase.Terms series = new Phrase.Terms(List.of(series(figures)));
        Phrase.Years years =
                new Phrase.Years(figures.years().first(), figures.years().last());
        Phrase.Quantity number = new Phrase.Quantity(figures.number(), "");
        return switch (figures.deed()) {
            case SET -> Phrase.of("{0}, {1}: set to {2}", series, years, number);
            case SCALE -> Phrase.of("{0}, {1}: multiplied by {2}", series, years, number);
            case DROP -> Phrase.of("{0}, {1}: as if never found", series, years);
        };
    }

    private static Phrase series(Scenario.Figures figures) {
        Phrase.Measured what = new Phrase.Measured(figures.indicator());
        Phrase.Actor sender = new Phrase.Actor(figures.sender());
        Phrase.Actor receiver = new Phrase.Actor(figures.receiver());
        if (figures.sender().isEmpty()) {
            return figures.receiver().isEmpty() ? Phrase.of("{0}", what) : Phrase.of("{0}, {1}", what, receiver);
        }
        return figures.receiver().isEmpty()
                ? Phrase.of("{0} from {1}", what, sender)
                : Phrase.of("{0} from {1} to {2}", what, sender, receiver);
    }

    private static Phrase of(Scenario.Judge judge) {
        Phrase.Choice choice = new Phrase.Choice(judge.judgement());
        if (judge.kind() instanceof Judgement.Between between && between.low() == between.high()) {
            return Phrase.of("{0}: {1}", choice, amount(between.low()));
        }
        if (judge.kind() instanceof Judgement.Whole whole && whole.low() == whole.high()) {
            return Phrase.of("{0}: {1}", choice, new Phrase.Count(whole.low()));
        }
        if (judge.kind() instanceof Judgement.Between between) {
            return Phrase.of("{0}: from {1} to {2}", choice, amount(between.low()), amount(between.high()));
        }
        if (judge.kind() instanceof Judgement.Whole whole) {
            return Phrase.of(
                    "{0}: from {1} to {2}", choice, new Phrase.Count(whole.low()), new Phrase.Count(whole.high()));
        }
        return judge.kind() instanceof Judgement.Choose choose
                ? Phrase.of(
                        "{0}: {1}",
                        choice,
                        new Phrase.Terms(choose.options().stream()
                                .map(option -> Phrase.of("{0}", new Phrase.Term(option.replace('_', ' '))))
                                .toList()))
                : Phrase.of("{0}: other weights", choice);
    }

    /** A number of a range; shares are written in per cent. */
    private static Phrase.Part amount(double number) {
        return Math.abs(number) <= 1 ? new Phrase.SetShare(number) : new Phrase.Quantity(number, "");
    }
}
