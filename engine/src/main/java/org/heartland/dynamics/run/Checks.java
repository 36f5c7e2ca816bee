package org.heartland.dynamics.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;

/** Checks after a run: values that are not numbers, and a step that is too large for the model. */
public final class Checks {
    private static final int MAX_PROBLEMS = 10;
    private static final double SHARE = .01;
    private static final double MOST = 9.99;
    /** A range that is so small a share of the value is rounding. */
    private static final double ROUNDING = 1e-6;

    private static final long MAX_WORK = 20_000_000;

    private Checks() {}

    /** The first time at which each variable is infinite or not a number; at most {@value #MAX_PROBLEMS} variables. */
    public static List<Problem> afterwards(RunResult result, String file) {
        List<Problem> problems = new ArrayList<>();
        for (int column = 0; column < result.names().size() && problems.size() < MAX_PROBLEMS; column++) {
            int saved = result.unusual(column);
            if (saved < result.times().length) {
                double value = Arrays.stream(result.row(column, saved))
                        .filter(each -> !Double.isFinite(each))
                        .findFirst()
                        .orElseThrow();
                String what = result.names().get(column) + " is " + value + " at time " + result.times()[saved];
                problems.add(Problem.at(
                        Place.of(file),
                        what,
                        "look for a division by 0, a root, a logarithm, or a variable without values"));
            }
        }
        result.limited().stream().limit(MAX_PROBLEMS).forEach(each -> problems.add(limited(each)));
        return problems;
    }

    private static Problem limited(RunResult.Limited each) {
        Flat.Limit limit = each.limit();
        String what = limit.flow().name() + " is less than its equation says, for the first time at "
                + NumberText.plain(each.time())
                + ", since " + limit.stock().name() + " must not fall below zero"
                + (limit.withInflows()
                        ? "; what flows in during a step may leave in it, as in Stella"
                        : "; what flows in during a step leaves in the next at the earliest");
        return Problem.at(limit.flow().at(), what, "let the equation of the flow stop by itself at an empty stock");
    }

    /** A variable that half the step moves by more than 1 % of its range, with the share of the range. */
    public record Coarse(String variable, double share) {

        /** The same as a problem of the model. */
        public Problem problem(Model model) {
            String what = String.format(
                    Locale.ROOT,
                    "with half the step dt, %s would differ by %.0f %% of its range",
                    variable,
                    Math.min(share, MOST) * 100);
            return Problem.at(model.specs().at(), what, "take a smaller dt, or rk4");
        }
    }

    /** The variable that half the step changes most, if some differs by more than 1 % of its range at some time. */
    public static Optional<Coarse> halved(RunResult result, Model model, Function<Model, Read<RunResult>> run) {
        double dt = model.specs().step();
        if ((long) result.times().length * result.names().size() > MAX_WORK) {
            return Optional.empty();
        }
        Read<RunResult> half = run.apply(Overrides.specs(model, null, dt / 2, null));
        if (!(half instanceof Read.Good<RunResult> good)) {
            return Optional.empty();
        }
        return moved(result, good.value());
    }

    private static Optional<Coarse> moved(RunResult result, RunResult half) {
        double worst = SHARE;
        String name = "";
        for (int column = 0; column < result.names().size(); column++) {
            double share = change(result, half, column);
            if (share > worst) {
                worst = share;
                name = result.names().get(column);
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Coarse(name, worst));
    }

    private static double change(RunResult result, RunResult half, int column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double change = 0;
        int at = 0;
        for (int i = 0; i < result.times().length; i++) {
            double value = result.at(column, i, 0);
            low = Math.min(low, value);
            high = Math.max(high, value);
            while (at < half.times().length - 1 && half.times()[at] < result.times()[i] - 1e-9) {
                at++;
            }
            change = Math.max(change, Math.abs(half.at(column, at, 0) - value));
        }
        boolean moves = high - low > ROUNDING * Math.max(Math.abs(high), Math.abs(low));
        return moves && Double.isFinite(high - low) ? change / (high - low) : 0;
    }
}
