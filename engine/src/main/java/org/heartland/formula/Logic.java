package org.heartland.formula;

import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;

/** AND and OR. Where the first part is alike in all draws and decides, or leaves it all to the second, the other is not needed. */
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

    /** IF: a condition alike in all draws leaves it to one branch. */
    record Branch() implements Nodes.Of.Operation {
        @Override
        public Lanes on(Lanes[] parts) {
            return Operations.choose((Truths) parts[0], parts[1], parts[2]);
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
