package org.heartland.formula;

import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;

/** The operators, lane by lane: arithmetic as in XMILE 1.0, truth as in Kleene's strong three-valued logic. */
final class Operations {
    private Operations() {}

    static Truths and(Truths a, Truths b) {
        if (a.width() == 1 && a.known(0)) {
            return a.v()[0] ? b : a;
        }
        if (b.width() == 1 && b.known(0)) {
            return b.v()[0] ? a : b;
        }
        int width = Lanes.widest(a, b);
        Truths out = Truths.width(width);
        for (int i = 0; i < width; i++) {
            int x = a.lane(i);
            int y = b.lane(i);
            if (a.isFalse(x) || b.isFalse(y)) {
                out.set(i, false);
            } else if (a.known(x) && b.known(y)) {
                out.set(i, true);
            } else {
                out.setUnknown(i, Why.either(a.code(x), b.code(y)));
            }
        }
        return out;
    }

    /** True if a part of a conjunction or disjunction decides it: in some draw it is what the whole is. */
    static boolean decided(Truths part, Truths whole) {
        int width = Lanes.widest(part, whole);
        for (int i = 0; i < width; i++) {
            int x = part.lane(i);
            int y = whole.lane(i);
            if (part.known(x) == whole.known(y) && (!part.known(x) || part.v()[x] == whole.v()[y])) {
                return true;
            }
        }
        return false;
    }

    static Truths not(Truths a) {
        Truths out = Truths.width(a.width());
        for (int i = 0; i < out.width(); i++) {
            if (a.known(i)) {
                out.set(i, !a.v()[i]);
            } else {
                out.setUnknown(i, a.code(i));
            }
        }
        return out;
    }

    static Truths or(Truths a, Truths b) {
        if (a.width() == 1 && a.known(0)) {
            return a.v()[0] ? a : b;
        }
        if (b.width() == 1 && b.known(0)) {
            return b.v()[0] ? b : a;
        }
        int width = Lanes.widest(a, b);
        Truths out = Truths.width(width);
        for (int i = 0; i < width; i++) {
            int x = a.lane(i);
            int y = b.lane(i);
            if (a.isTrue(x) || b.isTrue(y)) {
                out.set(i, true);
            } else if (a.known(x) && b.known(y)) {
                out.set(i, false);
            } else {
                out.setUnknown(i, Why.either(a.code(x), b.code(y)));
            }
        }
        return out;
    }

    /** In each lane the first value if the condition is true, else the second; unknown if the condition is unknown. */
    static Lanes choose(Truths condition, Lanes then, Lanes otherwise) {
        if (condition.width() == 1 && condition.known(0)) {
            return condition.v()[0] ? then : otherwise;
        }
        int width = Lanes.widest(condition, then, otherwise);
        Gather gather = new Gather(width);
        for (int i = 0; i < width; i++) {
            int lane = condition.lane(i);
            if (!condition.known(lane)) {
                gather.setUnknown(i, condition.code(lane));
            } else {
                Lanes from = condition.v()[lane] ? then : otherwise;
                gather.take(i, from, from.lane(i));
            }
        }
        return gather.ofKind(then);
    }

    /** The truth or number itself if there is enough data, else unknown (too thin). */
    static Lanes thinUnless(Truths enough, Lanes value) {
        if (enough.width() == 1 && enough.isTrue(0)) {
            return value;
        }
        int width = Lanes.widest(enough, value);
        Gather gather = new Gather(width);
        for (int i = 0; i < width; i++) {
            int lane = enough.lane(i);
            if (enough.isTrue(lane)) {
                gather.take(i, value, value.lane(i));
            } else {
                gather.setUnknown(i, enough.known(lane) ? Why.THIN.code() : enough.code(lane));
            }
        }
        return gather.ofKind(value);
    }

    /** True where a value is not unknown; a tie is an answer too, though neither true nor false. */
    static Truths known(Lanes a) {
        Truths out = Truths.width(a.width());
        for (int i = 0; i < out.width(); i++) {
            out.set(i, a.known(i) || a.why(i) == Why.TIE);
        }
        return out;
    }

    static Truths sure(Truths a) {
        Truths out = Truths.width(a.width());
        for (int i = 0; i < out.width(); i++) {
            out.set(i, a.isTrue(i));
        }
        return out;
    }

    /** Adds 1 to the count in each lane where the truth is true; unknown if it is unknown. */
    static Numbers count(Numbers result, Truths next) {
        int width = Lanes.widest(result, next);
        Numbers out = Numbers.width(width);
        for (int i = 0; i < width; i++) {
            int x = result.lane(i);
            int y = next.lane(i);
            if (result.known(x) && next.known(y)) {
                out.set(i, result.v()[x] + (next.v()[y] ? 1 : 0));
            } else {
                out.setUnknown(i, Why.either(result.code(x), next.code(y)));
            }
        }
        return out;
    }
}
