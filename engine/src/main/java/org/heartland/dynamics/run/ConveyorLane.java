package org.heartland.dynamics.run;

import java.util.Arrays;
import org.heartland.dynamics.compile.Device;
import org.jspecify.annotations.Nullable;

/** A conveyor of one member. */
final class ConveyorLane {
    private static final double ROUNDING = 1e-9;
    private static final int FIRST_PLACES = 16;

    private final Device.ConveyorDevice device;
    private final double dt;
    private final int leaks;
    /** The places in a ring; the one that comes off next is at {@link #head}. */
    private @Nullable Load[] places = new Load[FIRST_PLACES];

    private int head;
    private int length;
    private long moves;
    private double transit;
    private double used;
    /** For leaks of whole units, what has not leaked yet, and what this step adds to it. */
    private final double[] carried;

    private final double[] added;

    /** What entered together: how much is left, how long it stays, and what leaks of it. */
    private static final class Load {
        double content;
        final int steps;
        final long entered;
        /** What each leak takes in a step, what it may still take, and what it takes in this step. */
        final double[] due;

        final double[] left;
        final double[] shed;

        @Nullable
        Load next;

        Load(double content, int steps, long entered, int leaks) {
            this.content = content;
            this.steps = steps;
            this.entered = entered;
            this.due = new double[leaks];
            this.left = new double[leaks];
            this.shed = new double[leaks];
        }

        double remaining() {
            double remaining = content;
            for (double each : shed) {
                remaining -= each;
            }
            return Math.max(0, remaining);
        }
    }

    ConveyorLane(Device.ConveyorDevice device, double dt) {
        this.device = device;
        this.dt = dt;
        this.leaks = device.leaks().size();
        this.carried = new double[leaks];
        this.added = new double[leaks];
    }

    ConveyorLane copy() {
        ConveyorLane copy = new ConveyorLane(device, dt);
        copy.places = new Load[places.length];
        for (int i = 0; i < places.length; i++) {
            copy.places[i] = copy(places[i]);
        }
        copy.head = head;
        copy.length = length;
        copy.moves = moves;
        copy.transit = transit;
        copy.used = used;
        System.arraycopy(carried, 0, copy.carried, 0, leaks);
        System.arraycopy(added, 0, copy.added, 0, leaks);
        return copy;
    }

    private @Nullable Load copy(@Nullable Load load) {
        Load first = null;
        Load last = null;
        for (Load each = load; each != null; each = each.next) {
            Load same = new Load(each.content, each.steps, each.entered, leaks);
            System.arraycopy(each.due, 0, same.due, 0, leaks);
            System.arraycopy(each.left, 0, same.left, 0, leaks);
            System.arraycopy(each.shed, 0, same.shed, 0, leaks);
            if (last == null) {
                first = same;
            } else {
                last.next = same;
            }
            last = same;
        }
        return first;
    }

    int length() {
        return length;
    }

    double used() {
        return used;
    }

    void forgetUsed() {
        used = 0;
    }

    double transit() {
        return transit;
    }

    /** Reads the transit time; one that is not a number leaves it as it was. */
    void transit(double time) {
        if (!Double.isNaN(time) && !Double.isInfinite(time)) {
            transit = time;
        }
    }

    private int steps() {
        double steps = Math.max(1, Math.floor(transit / dt + 0.5 + ROUNDING));
        if (steps > DeviceState.MOST_PIECES) {
            throw new DeviceState.TooMuch(
                    device.at(),
                    "the transit time of the conveyor " + device.stock().name() + " has more than "
                            + DeviceState.MOST_PIECES + " steps, the bound",
                    "take a larger dt, or a shorter transit time");
        }
        return (int) steps;
    }

    private @Nullable Load at(int place) {
        return place < length ? places[(head + place) % places.length] : null;
    }

    private void put(int place, Load load) {
        if (place >= places.length) {
            @Nullable Load[] larger = new Load[Math.max(2 * places.length, place + 1)];
            for (int i = 0; i < length; i++) {
                larger[i] = places[(head + i) % places.length];
            }
            places = larger;
            head = 0;
        }
        int index = (head + place) % places.length;
        load.next = place < length ? places[index] : null;
        for (int i = length; i < place; i++) {
            places[(head + i) % places.length] = null;
        }
        places[index] = load;
        length = Math.max(length, place + 1);
    }

    double[] pieces() {
        double[] pieces = new double[length];
        for (int i = 0; i < length; i++) {
            for (Load load = at(i); load != null; load = load.next) {
                pieces[i] += load.content;
            }
        }
        return pieces;
    }

    /** What comes off the end in this step, after leaks. */
    double atEnd() {
        double sum = 0;
        for (Load load = at(0); load != null; load = load.next) {
            sum += load.remaining();
        }
        return sum;
    }

    private boolean leaksAt(int age, int steps, int leak) {
        Device.Zone zone = device.leaks().get(leak);
        double position = (Math.min(age, steps - 1) + 0.5) / steps;
        return position >= zone.from() - ROUNDING && position <= zone.to() + ROUNDING;
    }

    /** The number of steps in which what stays so many steps is in the zone of a leak. */
    private int stepsInZone(int steps, int leak) {
        int count = 0;
        for (int age = 0; age < steps; age++) {
            count += leaksAt(age, steps, leak) ? 1 : 0;
        }
        return count;
    }

    /** Works out what leaks in this step, and returns how much; if the fraction is not a number, nothing leaks. */
    double leak(int leak, double fraction) {
        boolean still = Double.isNaN(fraction);
        boolean whole = device.leaks().get(leak).integers();
        double sum = 0;
        for (int i = 0; i < length; i++) {
            for (Load load = at(i); load != null; load = load.next) {
                load.shed[leak] = 0;
                double wanted = still ? 0 : wanted(load, leak, fraction);
                load.shed[leak] = whole ? 0 : wanted;
                sum += wanted;
            }
        }
        if (!whole) {
            return sum;
        }
        added[leak] = sum;
        return still ? 0 : leakWholeUnits(leak, Math.floor(carried[leak] + sum + ROUNDING));
    }

    private double wanted(Load load, int leak, double fraction) {
        int age = (int) Math.min(Integer.MAX_VALUE, moves - load.entered);
        if (!leaksAt(age, load.steps, leak)) {
            return 0;
        }
        double before = 0;
        for (int k = 0; k < leak; k++) {
            before += load.shed[k];
        }
        double most = Math.max(0, load.content - before);
        double share = device.exponential()
                ? load.content * Math.max(0, fraction) * dt
                : Math.min(load.due[leak], load.left[leak]);
        return Math.min(share, most);
    }

    /** Whole units leak from the end on. */
    private double leakWholeUnits(int leak, double units) {
        double left = units;
        for (int i = 0; i < length && left > 0; i++) {
            for (Load load = at(i); load != null && left > 0; load = load.next) {
                int age = (int) Math.min(Integer.MAX_VALUE, moves - load.entered);
                double taken = leaksAt(age, load.steps, leak) ? Math.min(left, load.remaining()) : 0;
                load.shed[leak] = taken;
                left -= taken;
            }
        }
        return units - left;
    }

    /** Takes away what leaked and what came off, and moves on by one place. */
    void move(boolean held) {
        for (int leak = 0; leak < leaks; leak++) {
            if (device.leaks().get(leak).integers()) {
                carried[leak] += added[leak];
            }
        }
        for (int i = 0; i < length && leaks > 0; i++) {
            for (Load load = at(i); load != null; load = load.next) {
                takeAway(load);
            }
        }
        Load first = at(0);
        if (length > 0) {
            places[head] = null;
            head = (head + 1) % places.length;
            length--;
        }
        moves++;
        for (Load load = held ? first : null; load != null; ) {
            Load following = load.next;
            put(0, load);
            load = following;
        }
        while (length > 0 && at(length - 1) == null) {
            length--;
        }
    }

    private void takeAway(Load load) {
        for (int leak = 0; leak < leaks; leak++) {
            if (device.leaks().get(leak).integers()) {
                carried[leak] -= load.shed[leak];
                load.left[leak] -= Math.min(load.due[leak], load.left[leak]);
            } else {
                load.left[leak] -= load.shed[leak];
            }
        }
        load.content = load.remaining();
        Arrays.fill(load.shed, 0);
    }

    /** Puts on what flows in. */
    void put(double volume, Device.Entry entry, double[] shares, double @Nullable [] profile) {
        if (!(volume > 0)) {
            return;
        }
        used += entry.counted() ? volume : 0;
        int steps = steps();
        if (entry.spread() == Device.Spread.BEGINNING) {
            put(steps - 1, load(volume, volume, steps, steps - 1, shares));
            return;
        }
        double[] weights = weights(steps, entry, profile);
        double all = Arrays.stream(weights).sum();
        if (!(all > 0)) {
            put(steps - 1, load(volume, volume, steps, steps - 1, shares));
            return;
        }
        for (int place = 0; place < weights.length; place++) {
            if (weights[place] > 0) {
                double part = volume * weights[place] / all;
                put(place, load(part, part, Math.max(steps, place + 1), place, shares));
            }
        }
    }

    private double[] weights(int steps, Device.Entry entry, double @Nullable [] profile) {
        if (entry.spread() == Device.Spread.DESTINATION) {
            return pieces();
        }
        double[] weights = new double[steps];
        for (int place = 0; place < steps; place++) {
            double position = 1 - (place + 0.5) / steps;
            if (entry.profile() != null) {
                double[] x = entry.profile().x();
                weights[place] = Math.max(0, entry.profile().at(x[0] + position * (x[x.length - 1] - x[0])));
            } else if (profile != null) {
                weights[place] = Math.max(0, profile[(int) Math.min(profile.length - 1.0, position * profile.length)]);
            } else {
                weights[place] = 1;
            }
        }
        return weights;
    }

    /** What entered as so much, stays so many steps, and is at a place now. */
    private Load load(double content, double entering, int steps, int place, double[] shares) {
        Load load = new Load(content, steps, moves - (steps - 1 - place), leaks);
        for (int leak = 0; leak < leaks && !device.exponential(); leak++) {
            int inZone = stepsInZone(steps, leak);
            double share = Math.max(0, Math.min(1, shares[leak]));
            load.due[leak] = inZone == 0 || Double.isNaN(share) ? 0 : entering * share / inZone;
            int still = 0;
            for (int age = steps - 1 - place; age < steps; age++) {
                still += leaksAt(age, steps, leak) ? 1 : 0;
            }
            load.left[leak] = load.due[leak] * still;
        }
        return load;
    }

    /** Fills the conveyor at the start, and returns how much it holds. */
    double fill(double[] values, double time, double[] shares) {
        Arrays.fill(places, null);
        length = 0;
        transit(time);
        int steps = steps();
        double[] left = leftOfOne(steps, shares);
        double[] contents = values.length == 1 ? spread(values[0], left) : listed(values, steps);
        double sum = 0;
        for (int place = 0; place < steps; place++) {
            sum += contents[place];
            if (contents[place] > 0) {
                double entering = left[place] > 0 ? contents[place] / left[place] : contents[place];
                put(place, load(contents[place], entering, steps, place, shares));
            }
        }
        return sum;
    }

    /** How much of one unit that entered is left at each place. */
    private double[] leftOfOne(int steps, double[] shares) {
        double[] left = new double[steps];
        Load one = load(1, 1, steps, steps - 1, shares);
        for (int place = steps - 1; place >= 0; place--) {
            left[place] = one.content;
            int age = steps - 1 - place;
            double sum = 0;
            for (int leak = 0; leak < leaks; leak++) {
                if (leaksAt(age, steps, leak)) {
                    double fraction = Double.isNaN(shares[leak]) ? 0 : Math.max(0, shares[leak]);
                    sum += device.exponential() ? one.content * fraction * dt : one.due[leak];
                }
            }
            one.content = Math.max(0, one.content - sum);
        }
        return left;
    }

    /** The unit of time in which what is at a place comes off. */
    private int unit(int place) {
        return (int) Math.floor(place * dt + ROUNDING);
    }

    /** The steady state with so much in all; on a discrete conveyor what comes off in one unit of time is in one place. */
    private double[] spread(double value, double[] left) {
        double all = Arrays.stream(left).sum();
        double[] contents = new double[left.length];
        for (int place = 0; place < left.length; place++) {
            contents[place] = all > 0 ? value * left[place] / all : 0;
        }
        return device.discrete() ? gathered(contents) : contents;
    }

    private double[] gathered(double[] contents) {
        double[] gathered = new double[contents.length];
        double sum = 0;
        for (int place = 0; place < contents.length; place++) {
            sum += contents[place];
            if (place + 1 == contents.length || unit(place + 1) > unit(place)) {
                gathered[place] = sum;
                sum = 0;
            }
        }
        return gathered;
    }

    /** Listed values: one for each place if there are as many, else one for each unit of time, the last again and again. */
    private double[] listed(double[] values, int steps) {
        double[] contents = new double[steps];
        if (values.length == steps) {
            System.arraycopy(values, 0, contents, 0, steps);
            return contents;
        }
        int[] inUnit = new int[unit(steps - 1) + 1];
        for (int place = 0; place < steps; place++) {
            inUnit[unit(place)]++;
        }
        for (int place = 0; place < steps; place++) {
            contents[place] = values[Math.min(unit(place), values.length - 1)] / inUnit[unit(place)];
        }
        return device.discrete() ? gathered(contents) : contents;
    }
}
