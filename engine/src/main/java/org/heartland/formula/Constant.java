package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;

/** An argument of a function: a number (also a year), a day, a name, or a set of these. */
public sealed interface Constant {
    int LAST_YEAR = 9999;

    record Num(double value) implements Constant {}

    record Day(long epochDay) implements Constant {}

    record Id(String id) implements Constant {}

    record Many(List<Constant> of) implements Constant {}

    /** Lanes with this value in every draw. */
    default Lanes lanes() {
        if (this instanceof Num num) {
            return Numbers.of(num.value());
        }
        if (this instanceof Day day) {
            return Numbers.of((double) day.epochDay());
        }
        if (this instanceof Id id) {
            return Choices.one(id.id());
        }
        throw new IllegalStateException("a set has no lanes");
    }

    default String id() {
        return ((Id) this).id();
    }

    /** True if a number is a year: whole, of at most four digits. */
    static boolean isYear(double value) {
        return value == Math.rint(value) && Math.abs(value) <= LAST_YEAR;
    }

    /** The year, clamped to four digits. */
    default int year() {
        return (int) Math.max(-LAST_YEAR, Math.min(LAST_YEAR, ((Num) this).value()));
    }

    default List<Constant> elements() {
        return ((Many) this).of();
    }
}
