package org.heartland.assess;

import org.heartland.assessment.Statement;
import org.heartland.dossier.Claim;
import org.jspecify.annotations.Nullable;

/** Converts claims to what front ends show. */
final class Statements {
    private Statements() {}

    static Statement of(Claim claim) {
        return new Statement(
                claim.id(),
                claim.passage().paragraph(),
                Statement.Kind.valueOf(claim.kind().name()),
                claim.says(),
                claim.test() instanceof Claim.Check check ? check.check().text().source() : null,
                !(claim.test() instanceof Claim.CannotFail),
                claim.because(),
                claim.right() == null ? null : claim.right().says().raw(),
                prediction(claim.prediction()));
    }

    private static Statement.@Nullable Prediction prediction(Claim.@Nullable Prediction prediction) {
        return prediction == null
                ? null
                : new Statement.Prediction(
                        prediction.horizon(), prediction.rule(), prediction.settlesEarly(), prediction.outcomes());
    }
}
