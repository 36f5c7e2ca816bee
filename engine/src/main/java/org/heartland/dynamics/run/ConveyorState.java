package org.heartland.dynamics.run;

import java.util.Arrays;
import org.heartland.dynamics.compile.Device;
import org.jspecify.annotations.Nullable;

/**
 * What is on a conveyor (XMILE 1.0, section 3.7.2; in detail Stella's help, "Traditional Conveyor Computation" and
 * "Initializing Discrete Stocks"). It has a place for each step that is left to go. In each step it leaks everywhere, what
 * is left at the last place comes off, all else moves on by one place, and what flows in is put as many places from the end
 * as the transit time has steps. What is on it stays for the transit time of when it came.
 */
final class ConveyorState extends DeviceState {
    private static final double ROUNDING = 1e-9;

    private final Device.ConveyorDevice device;
    private final int[] state;
    private final double dt;
    private final double start;
    private final ConveyorLane[] lanes;
    private final double[] row;

    ConveyorState(Device.ConveyorDevice device, int[] state, Plan plan, int lanes) {
        this.device = device;
        this.state = state;
        this.dt = plan.dt();
        this.start = plan.start();
        this.lanes = new ConveyorLane[lanes];
        Arrays.setAll(this.lanes, i -> new ConveyorLane(device, plan.dt()));
        this.row = new double[state.length];
    }

    private ConveyorState(ConveyorState other) {
        this.device = other.device;
        this.state = other.state;
        this.dt = other.dt;
        this.start = other.start;
        this.lanes = new ConveyorLane[other.lanes.length];
        Arrays.setAll(this.lanes, i -> other.lanes[i].copy());
        this.row = new double[state.length];
    }

    @Override
    DeviceState copy() {
        return new ConveyorState(this);
    }

    @Override
    double[] pieces(int lane) {
        return lanes[lane].pieces();
    }

    @Override
    int work() {
        return device.leaks().isEmpty() ? 1 : 1 + lanes[0].length();
    }

    @Override
    double port(int port, double[] operands, int lane) {
        ConveyorLane belt = lanes[lane];
        if (port >= Device.LEAK) {
            boolean still = isTrue(operands[1]) || isTrue(operands[2]);
            return belt.leak(port - Device.LEAK, still ? Double.NaN : operands[3]) / dt;
        }
        return switch (port) {
            case Device.FILL -> fill(belt, operands);
            case Device.EXIT -> isTrue(operands[1]) || isTrue(operands[2]) ? 0 : belt.atEnd() / dt;
            case Device.USED -> belt.used();
            case Device.TRANSIT -> belt.transit();
            default -> ofPieces(port, operands, lane);
        };
    }

    private static boolean isTrue(double condition) {
        return condition != 0 && !Double.isNaN(condition);
    }

    private double fill(ConveyorLane belt, double[] operands) {
        int leaks = device.leaks().size();
        int values = operands.length - 1 - leaks;
        double length = operands[values];
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new TooMuch(
                    device.at(),
                    "the transit time of the conveyor " + device.stock().name() + " is " + length + " at the start",
                    "let it be a number above 0");
        }
        double[] shares = Arrays.copyOfRange(operands, values + 1, operands.length);
        return belt.fill(Arrays.copyOf(operands, values), length, shares);
    }

    @Override
    void keep(double[][] slots, double now, double next) {
        boolean unitBegins = Math.floor((next - start) + ROUNDING) > Math.floor((now - start) + ROUNDING);
        for (int lane = 0; lane < lanes.length; lane++) {
            for (int i = 0; i < state.length; i++) {
                row[i] = slots[state[i]][lane];
            }
            ConveyorLane belt = lanes[lane];
            if (!isTrue(row[0])) {
                advance(belt);
            }
            if (unitBegins) {
                belt.forgetUsed();
            }
        }
    }

    private void advance(ConveyorLane belt) {
        if (isTrue(row[3])) {
            belt.transit(row[2]);
        }
        belt.move(isTrue(row[1]));
        int leaks = device.leaks().size();
        double[] shares =
                Arrays.copyOfRange(row, Device.ConveyorDevice.FIRST_LEAK, Device.ConveyorDevice.FIRST_LEAK + leaks);
        for (int i = 0; i < device.entries().size(); i++) {
            Device.Entry entry = device.entries().get(i);
            double volume = row[Device.ConveyorDevice.FIRST_LEAK + leaks + i] * dt;
            belt.put(volume, entry, shares, profile(entry));
        }
    }

    private double @Nullable [] profile(Device.Entry entry) {
        return entry.values() == 0
                ? null
                : Arrays.copyOfRange(row, entry.firstOfProfile(), entry.firstOfProfile() + entry.values());
    }
}
