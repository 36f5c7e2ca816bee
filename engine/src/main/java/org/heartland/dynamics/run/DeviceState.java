package org.heartland.dynamics.run;

import java.util.List;
import org.heartland.dynamics.compile.Device;
import org.heartland.dynamics.compile.Program;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/** What a conveyor, queue or stream holds, for each member of a block. */
abstract class DeviceState {
    /** More pieces than this in one conveyor or queue are refused. */
    static final int MOST_PIECES = 200_000;

    /** Ends a run in which something would hold too much; carries the problem. */
    static final class TooMuch extends RuntimeException {
        final transient Problem problem;

        TooMuch(Place at, String what, String instead) {
            super(what, null, false, false);
            this.problem = Problem.at(at, what, instead);
        }
    }

    static DeviceState of(Device device, int[] state, Plan plan, int lanes) {
        if (device instanceof Device.ConveyorDevice conveyor) {
            return new ConveyorState(conveyor, state, plan, lanes);
        }
        return device instanceof Device.QueueDevice queue
                ? new QueueState(queue, state, plan, lanes)
                : new StreamState((Device.StreamDevice) device, state, plan, lanes);
    }

    static List<DeviceState> all(Program program, Plan plan, int lanes) {
        return java.util.stream.IntStream.range(0, program.devices().size())
                .mapToObj(
                        i -> of(program.devices().get(i), program.deviceStates().get(i), plan, lanes))
                .toList();
    }

    /** The value of a port for one member, from the values of its operands. */
    abstract double port(int port, double[] operands, int lane);

    /** Takes in the flows of a step; {@code next} is the time at its end. */
    abstract void keep(double[][] slots, double now, double next);

    /** A copy that later steps do not change. */
    abstract DeviceState copy();

    /** The pieces that one member holds, from the way out. */
    abstract double[] pieces(int lane);

    /** About how many operations one port takes. */
    abstract int work();

    /** Values that follow from the pieces alone. */
    final double ofPieces(int port, double[] operands, int lane) {
        double[] pieces = pieces(lane);
        return switch (port) {
            case Device.SIZE -> pieces.length;
            case Device.MIN -> java.util.Arrays.stream(pieces).min().orElse(0);
            case Device.MAX -> java.util.Arrays.stream(pieces).max().orElse(0);
            case Device.STDDEV -> deviation(pieces);
            case Device.PIECE -> {
                double at = Math.floor(operands[1]);
                yield at >= 1 && at <= pieces.length ? pieces[(int) at - 1] : operands[2];
            }
            default -> throw new IllegalStateException("port " + port);
        };
    }

    private static double deviation(double[] pieces) {
        double mean = java.util.Arrays.stream(pieces).average().orElse(0);
        double squares = 0;
        for (double piece : pieces) {
            squares += (piece - mean) * (piece - mean);
        }
        return pieces.length == 0 ? 0 : Math.sqrt(squares / pieces.length);
    }
}
