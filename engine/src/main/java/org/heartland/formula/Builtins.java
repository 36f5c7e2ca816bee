package org.heartland.formula;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.draws.Meeting;
import org.heartland.draws.Numbers;
import org.heartland.language.Plain;
import org.jspecify.annotations.Nullable;

/** The functions of the language itself: arithmetic of XMILE 1.0, section 3.5, and those about truth and missing knowledge. */
public final class Builtins {
    /** The parameters and result of a built-in function. */
    enum Typing {
        /** A number; gives a number of the same unit. */
        SAME,
        /** Two numbers of one unit; gives a number of that unit. */
        PAIR,
        /** A pure number; gives a pure number. */
        PURE,
        /** A truth; gives a truth. */
        TRUTH,
        /** Anything; gives a truth. */
        ASK,
        /** A truth and a value; gives the value. */
        GUARD
    }

    record Builtin(Typing typing, Nodes.Of.Operation operation) {}

    private static final List<Plain> PLAIN = List.of(
            Plain.ABS, Plain.INT, Plain.ROUND, Plain.SQRT, Plain.LN, Plain.EXP, Plain.LOG10, Plain.MIN, Plain.MAX);

    private static final Map<String, Builtin> ALL = new TreeMap<>(Map.of(
            "known", new Builtin(Typing.ASK, p -> Operations.known(p[0])),
            "sure", new Builtin(Typing.TRUTH, new Logic.Sure()),
            "thin_unless", new Builtin(Typing.GUARD, new Logic.Enough())));

    static {
        PLAIN.forEach(plain -> ALL.put(plain.id(), of(plain)));
    }

    private Builtins() {}

    static @Nullable Builtin find(String name) {
        return ALL.get(name.toLowerCase(Locale.ROOT));
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static Builtin of(Plain plain) {
        if (plain.arity() == 2) {
            return new Builtin(Typing.PAIR, p -> Meeting.compute(plain::of, false, (Numbers) p[0], (Numbers) p[1]));
        }
        Typing typing = plain.isPure() ? Typing.PURE : Typing.SAME;
        return new Builtin(typing, p -> Meeting.compute(plain::of, false, (Numbers) p[0], (Numbers) p[0]));
    }
}
