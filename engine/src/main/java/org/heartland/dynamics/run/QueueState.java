package org.heartland.dynamics.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.heartland.dynamics.compile.Device;

/**
 * The batches of a queue (XMILE 1.0, section 3.7.3): each inflow adds one in each step, the first to come is the first to
 * go, and what comes in during a step may leave in it.
 */
final class QueueState extends DeviceState {
    private final Device.QueueDevice device;
    private final int[] state;
    private final double dt;
    private final List<Deque<Double>> lanes = new ArrayList<>();

    QueueState(Device.QueueDevice device, int[] state, Plan plan, int lanes) {
        this.device = device;
        this.state = state;
        this.dt = plan.dt();
        for (int i = 0; i < lanes; i++) {
            this.lanes.add(new ArrayDeque<>());
        }
    }

    private QueueState(QueueState other) {
        this.device = other.device;
        this.state = other.state;
        this.dt = other.dt;
        other.lanes.forEach(batches -> lanes.add(new ArrayDeque<>(batches)));
    }

    @Override
    DeviceState copy() {
        return new QueueState(this);
    }

    @Override
    double[] pieces(int lane) {
        return lanes.get(lane).stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    int work() {
        return 1 + lanes.get(0).size();
    }

    @Override
    double port(int port, double[] operands, int lane) {
        if (port == Device.FILL) {
            return fill(operands, lane);
        }
        return port < Device.TAKE ? ofPieces(port, operands, lane) : served(port - Device.TAKE, operands, lane);
    }

    private double fill(double[] batches, int lane) {
        Deque<Double> queue = lanes.get(lane);
        queue.clear();
        double sum = 0;
        for (double batch : batches) {
            if (batch > 0) {
                queue.addLast(batch);
                sum += batch;
            }
        }
        return sum;
    }

    /** What an outflow takes in a unit of time; operands: the stock, inflows, what was taken before, active, room. */
    private double served(int number, double[] operands, int lane) {
        int outflow = number / 2;
        double active = operands[operands.length - 2];
        if (active == 0 || Double.isNaN(active)) {
            return 0;
        }
        Deque<Double> waiting = new ArrayDeque<>(lanes.get(lane));
        for (int i = 0; i < device.inflows(); i++) {
            arrive(waiting, operands[1 + i] * dt);
        }
        for (int j = 0; j < outflow; j++) {
            leave(waiting, operands[1 + device.inflows() + j] * dt);
        }
        double room = operands[operands.length - 1] * dt;
        Device.Service service = device.outflows().get(outflow);
        double taken = 0;
        for (double batch : waiting) {
            boolean fits = batch <= (room - taken) * (1 + 1e-12);
            if (!fits && service.wholeBatches()) {
                break;
            }
            taken += fits ? batch : Math.max(0, room - taken);
            if (!fits || service.oneAtATime()) {
                break;
            }
        }
        return taken / dt;
    }

    private static void arrive(Deque<Double> waiting, double volume) {
        if (volume > 0) {
            waiting.addLast(volume);
        }
    }

    private static void leave(Deque<Double> waiting, double volume) {
        double left = volume;
        while (left > 0 && !waiting.isEmpty()) {
            double batch = waiting.removeFirst();
            if (batch > left * (1 + 1e-12)) {
                waiting.addFirst(batch - left);
                return;
            }
            left -= batch;
        }
    }

    @Override
    void keep(double[][] slots, double now, double next) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            Deque<Double> waiting = lanes.get(lane);
            for (int i = 0; i < device.inflows(); i++) {
                arrive(waiting, slots[state[i]][lane] * dt);
            }
            for (int j = device.inflows(); j < state.length; j++) {
                leave(waiting, slots[state[j]][lane] * dt);
            }
            if (waiting.size() > MOST_PIECES) {
                throw new TooMuch(
                        device.at(),
                        "the queue " + device.stock().name() + " holds more than " + MOST_PIECES
                                + " batches, the bound",
                        "take a larger dt, or let less flow in");
            }
        }
    }
}
