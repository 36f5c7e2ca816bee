package org.heartland.dynamics.run;

import java.util.List;
import java.util.Locale;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * The steps of a run: step k is at start + k dt, and every {@code every}-th step and the last are saved.
 *
 * @param every the number of steps from one saved step to the next
 */
public record Plan(double start, double dt, int steps, int every, Method method) {
    static final int MAX_STEPS = 20_000_000;

    /** The integration method. */
    public enum Method {
        EULER,
        /** Heun's method. */
        RK2,
        RK4;

        /** The number of stages of a step. */
        int stages() {
            return switch (this) {
                case EULER -> 1;
                case RK2 -> 2;
                case RK4 -> 4;
            };
        }

        /**
         * The first method of a list (comma-separated) that is implemented; rk4 if there is none but one of the
         * standard's methods with adaptive steps; null if no name is known.
         */
        static @org.jspecify.annotations.Nullable Method find(String list) {
            boolean standard = false;
            for (String name : list.toLowerCase(Locale.ROOT).split(",", -1)) {
                switch (name.strip()) {
                    case "", "euler" -> {
                        return EULER;
                    }
                    case "rk2" -> {
                        return RK2;
                    }
                    case "rk4" -> {
                        return RK4;
                    }
                    default ->
                        standard |= name.strip().equals("rk45") || name.strip().equals("gear");
                }
            }
            return standard ? RK4 : null;
        }

        /** True if a list names no implemented method, so that another one is used instead. */
        public static boolean isReplaced(String list) {
            return find(list) == RK4 && !list.toLowerCase(Locale.ROOT).matches("(.*,)?\\s*rk4\\s*(,.*)?");
        }
    }

    public static Read<Plan> of(SimSpecs specs) {
        double dt = specs.step();
        Method method = Method.find(specs.method());
        double span = specs.stop() - specs.start();
        if (!(dt > 0) || !Double.isFinite(dt)) {
            return bad(specs, "the step dt is not above 0", "write one such as 0.25");
        }
        if (span < 0) {
            return bad(specs, "this run stops before it starts", "let stop be later than start");
        }
        if (method == null) {
            return bad(specs, "there is no method " + specs.method(), "write euler, rk2 or rk4");
        }
        double steps = Math.floor(span / dt + 1e-6);
        if (!(steps <= MAX_STEPS)) {
            return bad(specs, "more steps than the bound of " + MAX_STEPS, "take a larger dt or stop earlier");
        }
        double every = Math.max(1, Math.min(Math.max(1, steps), Math.rint(specs.saveEvery() / dt)));
        return new Read.Good<>(new Plan(specs.start(), dt, (int) steps, (int) every, method));
    }

    private static Read<Plan> bad(SimSpecs specs, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(specs.at(), what, instead)));
    }

    /** The step nearest to a time; the first or last step if the time is outside the run. */
    public int step(double time) {
        return (int) Math.max(0, Math.min(steps, Math.rint((time - start) / dt)));
    }

    public double time(int step) {
        return start + step * dt;
    }

    public boolean saves(int step) {
        return step % every == 0 || step == steps;
    }

    /** The number of saved steps. */
    public int saved() {
        return steps / every + 1 + (steps % every == 0 ? 0 : 1);
    }
}
