package org.heartland.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Claim;
import org.heartland.formula.Answer;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.formula.Scope;
import org.heartland.formula.Step;
import org.heartland.problem.Problem;
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
                        : compiling.wording(
                                "`right`", claim.right().says(), claim.right().when()));
        return Read.of(compiled, compiling.problems());
    }

    public Claim claim() {
        return claim;
    }

    /** Judges the claim; a prediction that is not due is open unless settled early. */
    public Judged judge(Sight sight) {
        if (claim.test() instanceof Claim.CannotFail not) {
            return Judged.untested(Verdict.NOT_TESTABLE, not.why());
        }
        if (claim.test() instanceof Claim.NotTestable not) {
            return Judged.untested(Verdict.NOT_TESTABLE, not.why());
        }
        if (claim.test() instanceof Claim.Awaits awaits) {
            return Judged.untested(Verdict.AWAITS, awaits.model());
        }
        Judged judged = reserved(check.judge(sight), sight);
        return isOpen(sight.asOf(), judged.verdict()) ? judged.as(Verdict.NOT_DUE) : judged;
    }

    /** With the reservations that hold where the check does, for some states at least. */
    private Judged reserved(Judged judged, Sight sight) {
        if (judged.verdict() != Verdict.SUPPORTED && judged.verdict() != Verdict.QUALIFIED) {
            return judged;
        }
        List<Sentence> reservations = new ArrayList<>();
        List<int[]> rows = new ArrayList<>(List.of(judged.rows()));
        for (CompiledWording reservation : but) {
            Sentence said = reservation.said(sight);
            if (said != null) {
                reservations.add(said);
                rows.add(said.rows());
            }
        }
        return reservations.isEmpty() ? judged : judged.reserved(List.copyOf(reservations), Answer.union(rows));
    }

    /** What would be right instead, where these words are known to be true; else null. */
    public @Nullable Sentence right(Sight sight) {
        return right == null ? null : right.said(sight);
    }

    /** The verdicts on the other readings, in the order written. */
    public List<Judged> alsoReads(Sight sight) {
        return alsoReads.stream().map(reading -> reading.judge(sight)).toList();
    }

    /** A check that nothing could speak against, and texts that state what the data do not show; from the current clock there must be none. */
    public List<Problem> faults(Sight sight) {
        List<Problem> problems = new ArrayList<>();
        if (claim.test() instanceof Claim.Check written && but.isEmpty() && !check.canBeFalse()) {
            problems.add(Problem.at(
                    written.check().text().at(),
                    "the check of " + claim.id()
                            + " can only be found or not found, so it could never come out against the statement",
                    "say under `but` what would speak against it, or ask a list that is complete"));
        }
        if (right != null && !right.holds(sight)) {
            problems.add(Problem.at(
                    Objects.requireNonNull(claim.right()).when().text().at(),
                    "what `right` of " + claim.id() + " says no longer holds: its `when` is not true in most settings",
                    "write what is right now, and a condition that is true where it is"));
        } else if (right != null) {
            unknown(right, sight, problems);
        }
        but.stream().filter(wording -> wording.holds(sight)).forEach(wording -> unknown(wording, sight, problems));
        return problems;
    }

    private static void unknown(CompiledWording printed, Sight sight, List<Problem> problems) {
        for (Formula figure : printed.unknown(sight)) {
            problems.add(Problem.at(
                    figure.text().at(),
                    "the figure in braces is not known: " + figure.text().source(),
                    "name one that is, or say the sentence without it"));
        }
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
