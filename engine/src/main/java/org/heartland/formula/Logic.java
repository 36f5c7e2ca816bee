package org.heartland.formula;

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

    /** IF: only one branch is needed if the condition is equal in all draws. */
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
