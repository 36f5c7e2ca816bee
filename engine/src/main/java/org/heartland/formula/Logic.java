package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;

/** AND and OR. They rest on the parts that decide them, whatever their order: OR on those that are true where it is true. */
record Logic(boolean and) implements Nodes.Of.Operation {

    @Override
    public Lanes on(Lanes[] parts) {
        Truths a = (Truths) parts[0];
        Truths b = (Truths) parts[1];
        return and ? Operations.and(a, b) : Operations.or(a, b);
    }

    @Override
    public boolean decides(int part, Lanes[] parts, Lanes result) {
        return Operations.decided((Truths) parts[part], (Truths) result);
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

    /**
     * IF: rests on the branches taken, and on its condition where another answer to it would have given another value. If the condition is
     * the same in all draws, only one branch is needed.
     */
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
        public boolean skips(int part, Lanes first) {
            return first.width() == 1 && first.known(0) && ((Truths) first).v()[0] == (part == 2);
        }

        @Override
        public boolean decides(int part, Lanes[] parts, Lanes result) {
            Truths condition = (Truths) parts[0];
            int width = part == 0 ? Lanes.widest(condition, parts[1], parts[2]) : condition.width();
            for (int draw = 0; draw < width; draw++) {
                int lane = condition.lane(draw);
                boolean needed = part == 0
                        ? !condition.known(lane) || differ(parts[1], parts[2], draw)
                        : condition.known(lane) && condition.v()[lane] == (part == 1);
                if (needed) {
                    return true;
                }
            }
            return false;
        }

        /** True if the branches differ in a draw, as far as truths can tell; other values are taken to differ. */
        private static boolean differ(Lanes then, Lanes otherwise, int draw) {
            if (!(then instanceof Truths a) || !(otherwise instanceof Truths b)) {
                return true;
            }
            int x = a.lane(draw);
            int y = b.lane(draw);
            return a.known(x) != b.known(y) || a.known(x) && a.v()[x] != b.v()[y];
        }
    }
}
