package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;

/** AND and OR. If the first part is equal in all draws, only one part is needed: the first if it decides, else the second. */
record Logic(boolean and) implements Nodes.Of.Operation {

    @Override
    public Lanes on(Lanes[] parts) {
        Truths a = (Truths) parts[0];
        Truths b = (Truths) parts[1];
        return and ? Operations.and(a, b) : Operations.or(a, b);
    }

    @Override
    public int decides(Lanes first) {
        if (first.width() > 1 || !first.known(0)) {
            return ALL;
        }
        return ((Truths) first).v()[0] == and ? 1 : 0;
    }

    @Override
    public Possible possible(List<Possible> parts) {
        return and ? parts.get(0).and(parts.get(1)) : parts.get(0).or(parts.get(1));
    }

    /** NOT. */
    record Not() implements Nodes.Of.Operation {
        @Override
        public Lanes on(Lanes[] parts) {
            return Operations.not((Truths) parts[0]);
        }

        @Override
        public Possible possible(List<Possible> parts) {
            return parts.get(0).not();
        }
    }

    /** Unknown booked as false. */
    record Sure() implements Nodes.Of.Operation {
        @Override
        public Lanes on(Lanes[] parts) {
            return Operations.sure((Truths) parts[0]);
        }

        @Override
        public Possible possible(List<Possible> parts) {
            return parts.get(0).sure();
        }
    }

    /** A value where there is enough to tell, else unknown. */
    record Enough() implements Nodes.Of.Operation {
        @Override
        public Lanes on(Lanes[] parts) {
            return Operations.thinUnless((Truths) parts[0], parts[1]);
        }

        @Override
        public Possible possible(List<Possible> parts) {
            return parts.get(1).either(new Possible(false, false, true));
        }
    }

    /** IF: only one branch is needed if the condition is equal in all draws. */
    record Branch() implements Nodes.Of.Operation {
        @Override
        public Lanes on(Lanes[] parts) {
            return Operations.choose((Truths) parts[0], parts[1], parts[2]);
        }

        @Override
        public Possible possible(List<Possible> parts) {
            return parts.get(0).choose(parts.get(1), parts.get(2));
        }

        @Override
        public int decides(Lanes first) {
            if (first.width() > 1 || !first.known(0)) {
                return ALL;
            }
            return ((Truths) first).v()[0] ? 1 : 2;
        }
    }
}
