package org.heartland.assess;

import org.heartland.assessment.Phrase;
import org.heartland.panel.Judgements;

/** The subject of a judgement, as a phrase. */
final class Stake {
    private Stake() {}

    static Phrase of(Judgements.Subject subject) {
        Phrase.Term says = new Phrase.Term(subject.says());
        if (subject.receiver().isEmpty()) {
            return Phrase.of("{0}", says);
        }
        return Phrase.of(
                subject.isBook() ? "whose figures of {0} for {1}" : "{0} ({1})",
                says,
                new Phrase.Actor(subject.receiver()));
    }
}
