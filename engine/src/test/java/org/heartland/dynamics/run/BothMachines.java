package org.heartland.dynamics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;

/** Runs of one member by the machine that interprets and by the one that executes bytecode. */
public final class BothMachines {
    private BothMachines() {}

    /** Runs a model by both and requires the same bits and the same problems; gives the result. */
    public static Read<RunResult> run(PreparedModel model, Members one, Keep keep) {
        Read<RunResult> interpreted = by(Long.MAX_VALUE, model).run(one, keep, new Workers(1));
        Read<RunResult> generated = by(0, model).run(one, keep, new Workers(1));
        requireSame(interpreted, generated);
        return generated;
    }

    /** Runs half of a model, then the rest from the state, by both in turn, and requires the same bits as of a whole run. */
    public static void requireSameInLegs(PreparedModel model, Members one, Keep keep) {
        Plan plan = model.plan();
        double middle = plan.time(plan.steps() / 2);
        Workers alone = new Workers(1);
        PreparedModel interpreting = by(Long.MAX_VALUE, model);
        PreparedModel generating = by(0, model);
        Read<RunResult> whole = interpreting
                .until(middle, one, keep, alone)
                .then(leg -> interpreting.resume(leg.state(), plan.time(plan.steps()), one, keep, alone))
                .then(leg -> new Read.Good<>(leg.result()));
        Read<RunResult> other = generating
                .until(middle, one, keep, alone)
                .then(leg -> generating.resume(leg.state(), plan.time(plan.steps()), one, keep, alone))
                .then(leg -> new Read.Good<>(leg.result()));
        requireSame(whole, other);
    }

    /** The same model, run as bytecode after so many instructions. */
    private static PreparedModel by(long instructions, PreparedModel model) {
        return new PreparedModel(model.flat(), model.plan(), model.program(), new SingleRuns(instructions, 0));
    }

    private static void requireSame(Read<RunResult> one, Read<RunResult> other) {
        assertThat(other.problems()).isEqualTo(one.problems());
        if (!(one instanceof Read.Good<RunResult> first)) {
            return;
        }
        RunResult second = other.orThrow();
        assertThat(second.limited()).isEqualTo(first.value().limited());
        assertThat(second.names()).isEqualTo(first.value().names());
        for (int column = 0; column < second.names().size(); column++) {
            assertThat(bits(second.values(column)))
                    .as(second.names().get(column))
                    .isEqualTo(bits(first.value().values(column)));
        }
    }

    /** The bits of numbers; all NaN are one, since Java does not say which of them an operation gives. */
    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }
}
