package org.heartland.dynamics.run;

import java.util.Arrays;
import org.heartland.dynamics.compile.Device;

/** The payments of a stream so far, for its internal rate of return (Stella's help, "Financial builtins"). */
final class StreamState extends DeviceState {
    private static final int HALVINGS = 100;
    /** Rates in one step, between which a root is looked for, the nearest to 0 first. */
    private static final double[] RATES = rates();

    private final Device.StreamDevice device;
    private final int[] state;
    private final double dt;
    private final double[][] payments;
    private int count;

    StreamState(Device.StreamDevice device, int[] state, Plan plan, int lanes) {
        this.device = device;
        this.state = state;
        this.dt = plan.dt();
        this.payments = new double[lanes][16];
    }

    private StreamState(StreamState other) {
        this.device = other.device;
        this.state = other.state;
        this.dt = other.dt;
        this.count = other.count;
        this.payments = Arrays.stream(other.payments).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[] rates() {
        double[] rates = new double[64];
        for (int i = 0; i < rates.length; i++) {
            double size = Math.scalb(1.0, i / 2 - 20);
            rates[i] = i % 2 == 0 ? size : -size / (1 + size);
        }
        return rates;
    }

    @Override
    DeviceState copy() {
        return new StreamState(this);
    }

    @Override
    double[] pieces(int lane) {
        return Arrays.copyOf(payments[lane], count);
    }

    @Override
    int work() {
        return 1 + count * HALVINGS;
    }

    @Override
    void keep(double[][] slots, double now, double next) {
        if (count == MOST_PIECES) {
            throw new TooMuch(
                    device.at(), "an IRR over more than " + MOST_PIECES + " steps, the bound", "take a larger dt");
        }
        for (int lane = 0; lane < payments.length; lane++) {
            if (count == payments[lane].length) {
                payments[lane] = Arrays.copyOf(payments[lane], 2 * count);
            }
            payments[lane][count] = slots[state[0]][lane];
        }
        count++;
    }

    @Override
    double port(int port, double[] operands, int lane) {
        double[] all = Arrays.copyOf(payments[lane], count + 1);
        all[count] = operands[0];
        double up = 0;
        double down = 0;
        for (int i = 0; i < RATES.length; i++) {
            double end = RATES[i];
            double from = i % 2 == 0 ? up : down;
            double change = value(all, from) * value(all, end);
            if (change <= 0 && value(all, end) != value(all, from)) {
                return root(all, from, end) / dt;
            }
            up = i % 2 == 0 ? end : up;
            down = i % 2 == 0 ? down : end;
        }
        return operands[1];
    }

    /** What the payments are worth now, at a rate in a step. */
    private static double value(double[] payments, double rate) {
        double value = 0;
        for (int i = payments.length - 1; i >= 0; i--) {
            value = value / (1 + rate) + payments[i];
        }
        return value;
    }

    private static double root(double[] payments, double from, double to) {
        double low = from;
        double high = to;
        boolean rises = value(payments, low) < value(payments, high);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean below = value(payments, middle) < 0;
            if (below == rises) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
