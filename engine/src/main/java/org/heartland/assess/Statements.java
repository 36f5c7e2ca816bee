package org.heartland.assess;

import org.heartland.assessment.Statement;
import org.heartland.dossier.Claim;
import org.jspecify.annotations.Nullable;

/** Converts claims to what front ends show. */
final class Statements {
    private Statements() {}

    static Statement of(Claim claim) {
        Claim.Passage passage = claim.passage();
        return new Statement(
                claim.id(),
                new Statement.Passage(
                        passage.text(), passage.paragraph(), passage.first(), passage.last(), passage.words()),
                Statement.Voice.valueOf(claim.voice().name()),
                Statement.Kind.valueOf(claim.kind().name()),
                claim.says(),
                claim.test() instanceof Claim.Check check ? check.check().text().source() : null,
                !(claim.test() instanceof Claim.CannotFail),
                claim.because(),
                claim.suggest(),
                prediction(claim.prediction()));
    }

    private static Statement.@Nullable Prediction prediction(Claim.@Nullable Prediction prediction) {
        return prediction == null
                ? null
                : new Statement.Prediction(
                        prediction.horizon(),
                        prediction.rule(),
                        prediction.settlesEarly(),
                        prediction.probability(),
                        prediction.outcomes(),
                        resolved(prediction.resolved()));
    }

    private static Statement.@Nullable Resolved resolved(Claim.@Nullable Resolved resolved) {
        return resolved == null ? null : new Statement.Resolved(resolved.on(), resolved.as());
    }
}
