package org.heartland.dynamics.compile;

import java.util.List;
import org.heartland.dynamics.model.Graph;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * What works out values from all that it holds, piece by piece: one element of a conveyor or of a queue, or the payments
 * of a stream so far. Values are read from it by {@link Term.Port}; at the end of a step it takes in what they then were.
 */
public sealed interface Device {
    /** The contents at the start, from the initial value; what it returns is their sum. */
    int FILL = 0;
    /** How many pieces it holds: the steps of a conveyor, the batches of a queue. */
    int SIZE = 1;
    /** The smallest piece. */
    int MIN = 2;
    /** The largest piece. */
    int MAX = 3;
    /** The standard deviation of the pieces. */
    int STDDEV = 4;
    /** One piece, counted from the way out. */
    int PIECE = 5;
    /** Of a conveyor, the transit time that was last read. */
    int TRANSIT = 6;
    /** Of a discrete conveyor, how much has flowed in since the last whole unit of time. */
    int USED = 7;
    /** The outflow at the end of a conveyor. */
    int EXIT = 8;
    /** Of a stream, its internal rate of return. */
    int RETURN = 9;
    /** The first leak of a conveyor; the others follow. */
    int LEAK = 16;
    /** What the first outflow of a queue takes; the others follow, with two numbers each. */
    int TAKE = 16;
    /** What an outflow of a queue would take if nothing kept it from flowing: the number above that of what it takes. */
    int WANTED = 1;

    /** The stock that it is; for a stream, the stream. */
    Quantity stock();

    Place at();

    /** What it reads at the end of a step, in an order of its own. */
    List<Term> state();

    /**
     * A conveyor (XMILE 1.0, section 3.7.2). Its state is: whether it is arrested, whether its end is held by an arrested
     * conveyor, the transit time, whether that is read; for each leak its fraction; for each inflow its volume in a unit of
     * time; then the values of profiles that are arrays.
     */
    record ConveyorDevice(
            Quantity stock,
            Place at,
            boolean discrete,
            boolean exponential,
            List<Zone> leaks,
            List<Entry> entries,
            List<Term> state)
            implements Device {
        /** Arrested, held, transit time, sampled. */
        public static final int FIRST_LEAK = 4;
    }

    /** The zone of a leak, as shares of the way; {@code integers}: only whole units leak. */
    record Zone(boolean integers, double from, double to) {}

    /**
     * How an inflow is put on a conveyor.
     *
     * @param counted true if it counts towards the inflow limit
     * @param profile how much goes where, if the spread is by a graphical function
     * @param firstOfProfile the index in the state of the first value of the profile, if it is an array of so many values
     */
    record Entry(boolean counted, Spread spread, @Nullable Graph profile, int firstOfProfile, int values) {}

    /** Where on a conveyor an inflow is put (Stella's help, "Spreading Conveyor Inputs"). */
    enum Spread {
        BEGINNING,
        EVEN,
        /** In proportion to what is there. */
        DESTINATION,
        /** By a profile. */
        DISTRIBUTION
    }

    /** A queue (XMILE 1.0, section 3.7.3). Its state is the volume of each inflow, then what each outflow takes. */
    record QueueDevice(Quantity stock, Place at, int inflows, List<Service> outflows, List<Term> state)
            implements Device {}

    /** The payments of a stream so far. */
    record StreamDevice(Quantity stock, Place at, List<Term> state) implements Device {}

    /** How an outflow takes batches from the front of a queue: all, or as the conveyor behind it does. */
    record Service(boolean oneAtATime, boolean wholeBatches) {}
}
