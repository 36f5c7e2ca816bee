package org.heartland.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Claim;
import org.heartland.draws.Lanes;
import org.heartland.formula.Run;
import org.heartland.formula.Scope;
import org.heartland.formula.Step;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** A claim ready to be judged: its check compiled, with one part for each state that it is about. */
public final class CompiledClaim {
    private final Claim claim;
    private final CompiledCheck check;
    private final List<CompiledWording> but;
    private final List<CompiledCheck> alsoReads;
    private final @Nullable CompiledWording right;

    private CompiledClaim(
            Claim claim,
            CompiledCheck check,
            List<CompiledWording> but,
            List<CompiledCheck> alsoReads,
            @Nullable CompiledWording right) {
        this.claim = claim;
        this.check = check;
        this.but = but;
        this.alsoReads = alsoReads;
        this.right = right;
    }

    /** Compiles every expression of a claim. A condition that reads no data is a problem, since nothing could change it. */
    public static Read<CompiledClaim> prepare(Claim claim, Scope scope) {
        if (!(claim.test() instanceof Claim.Check check)) {
            return new Read.Good<>(new CompiledClaim(claim, new CompiledCheck(List.of()), List.of(), List.of(), null));
        }
        Compiling compiling = new Compiling(claim.id(), scope);
        CompiledClaim compiled = new CompiledClaim(
                claim,
                compiling.condition("the check", check.check()),
                claim.but().stream()
                        .map(but -> compiling.wording("a reservation", but.says(), but.when()))
                        .toList(),
                claim.alsoReads().stream()
                        .map(reading -> compiling.condition("another reading", reading.check()))
                        .toList(),
                claim.right() == null
                        ? null
                        : compiling.wording("`right`", claim.right().says(), claim.right().when()));
        return Read.of(compiled, compiling.problems());
    }

    public Claim claim() {
        return claim;
    }

    /** Judges the claim on the data of the runs; a prediction that is not due by {@code asOf} is open unless settled early. */
    public Judged judge(LocalDate asOf, Supplier<Run> runs, Function<String, Lanes> drawn) {
        if (claim.test() instanceof Claim.CannotFail not) {
            return Judged.untested(Verdict.NOT_TESTABLE, not.why());
        }
        if (claim.test() instanceof Claim.NotTestable not) {
            return Judged.untested(Verdict.NOT_TESTABLE, not.why());
        }
        if (claim.test() instanceof Claim.Awaits awaits) {
            return Judged.untested(Verdict.AWAITS, awaits.model());
        }
        Judged judged = check.judge(runs, drawn);
        return isOpen(asOf, judged.verdict()) ? judged.as(Verdict.NOT_DUE) : judged;
    }

    /** True if a prediction is not due and the result so far does not settle it. */
    private boolean isOpen(LocalDate asOf, Verdict soFar) {
        Claim.Prediction prediction = claim.prediction();
        if (prediction == null || prediction.isDue(asOf)) {
            return false;
        }
        Verdict settling = prediction.settlesEarly() == null
                ? null
                : prediction.settlesEarly() ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        return soFar != settling;
    }

    /** The steps that led to the result of the check; for several states, those of each under its name. */
    public List<Step> unfold(Supplier<Run> unfolding) {
        return check.unfold(unfolding);
    }
}
