package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.Locale;
import org.heartland.draws.Deadline;
import org.heartland.dynamics.compile.OwnRun;
import org.heartland.dynamics.compile.Program;
import org.heartland.text.NumberText;

/**
 * Runs a macro that has simulation specs of its own, from its start to its stop at each call. At most {@value #MAX_STEPS}
 * steps a call.
 */
public final class OwnRunner {
    static final int MAX_STEPS = 1_000_000;
    private static final Plan UNKNOWN = new Plan(0, 1, 0, 1, Plan.Method.EULER);

    private final OwnRun run;
    private final Pace pace;
    private final Plan.Method method;
    private double[] operands = new double[0];
    private double value;

    OwnRunner(OwnRun run, Pace pace) {
        this.run = run;
        this.pace = pace;
        Plan.Method known = Plan.Method.find(run.method());
        if (known == null) {
            throw refused("there is no method " + run.method(), "write euler, rk2 or rk4");
        }
        this.method = known;
    }

    /** The value of a call outside of a run; NaN if it would take too many steps. */
    public static double value(OwnRun run, double[] operands, Deadline deadline) {
        try {
            return new OwnRunner(run, new Pace(deadline)).value(operands);
        } catch (DeviceState.TooMuch tooMuch) {
            return Double.NaN;
        }
    }

    /** The value of a call; not a number if its specs are none. */
    double value(double[] others) {
        if (operands.length == 0 || !Arrays.equals(operands, others)) {
            operands = others;
            value = worked(members());
        }
        return value;
    }

    private Members members() {
        int count = run.inputs().size();
        double[][] inputs = new double[count][1];
        for (int i = 0; i < count; i++) {
            inputs[i][0] = operands[i];
        }
        return Members.of(1, run.isRandom() ? (long) operands[count] : 0, inputs);
    }

    private double worked(Members members) {
        Simulation before = new Simulation(run.program(), UNKNOWN, members, 0, null, pace);
        double start = before.at(Program.slot(run.start()));
        double stop = before.at(Program.slot(run.stop()));
        double written = before.at(Program.slot(run.dt()));
        double dt = run.reciprocal() ? 1 / written : written;
        if (Double.isNaN(start) || Double.isNaN(stop) || Double.isNaN(dt)) {
            return Double.NaN;
        }
        int steps = steps(start, stop, dt);
        Simulation simulation =
                new Simulation(run.program(), new Plan(start, dt, steps, 1, method), members, 0, null, pace);
        double[] result = new double[1];
        simulation.run(
                0, steps, new int[] {steps}, (row, machine) -> machine.copy(Program.slot(run.result()), result, 0));
        return result[0];
    }

    /** As many whole steps as there are from the start to the stop; none if the stop is not later. */
    private int steps(double start, double stop, double dt) {
        if (!(dt > 0) || !Double.isFinite(dt)) {
            throw refused(
                    "the step dt of the macro " + run.macro() + " would be " + NumberText.plain(dt),
                    "let it be above 0");
        }
        double steps = Math.floor((stop - start) / dt + 1e-6);
        if (!(steps <= MAX_STEPS)) {
            throw refused(
                    String.format(
                            Locale.ROOT,
                            "a call of the macro %s would take %.0f steps; the bound is %d",
                            run.macro(),
                            steps,
                            MAX_STEPS),
                    "take a larger dt in its simulation specs, or let it stop earlier");
        }
        return (int) Math.max(0, steps);
    }

    private DeviceState.TooMuch refused(String what, String instead) {
        return new DeviceState.TooMuch(run.at(), what, instead);
    }
}
