package org.heartland.expression;

import java.util.List;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;

/** What functions are given: a number (also a year), a day, a name, or a set of these. */
public sealed interface Constant {

    record Num(double value) implements Constant {}

    record Day(long epochDay) implements Constant {}

    record Id(String id) implements Constant {}

    record Many(List<Constant> of) implements Constant {}

    /** The value in every draw alike. */
    default Lanes lanes() {
        if (this instanceof Num num) {
            return Numbers.of(num.value());
        }
        if (this instanceof Day day) {
            return Numbers.of(day.epochDay());
        }
        if (this instanceof Id id) {
            return Choices.one(id.id());
        }
        throw new IllegalStateException("a set has no lanes");
    }

    default String id() {
        return ((Id) this).id();
    }

    default int year() {
        return (int) ((Num) this).value();
    }

    default List<Constant> elements() {
        return ((Many) this).of();
    }
}
