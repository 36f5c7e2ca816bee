package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.List;

/** Random functions: each call in each element of each variable has a stream of its own, named by them and by nothing else. */
final class Chances {
    private final java.util.Map<Quantity, Integer> calls = new java.util.HashMap<>();

    void into(Functions.Table table) {
        table.add("random", 2, 3, call -> draw(Term.Distribution.UNIFORM, call, 2));
        table.add("uniform", 2, 3, call -> draw(Term.Distribution.UNIFORM, call, 2));
        table.add("normal", 2, 3, call -> draw(Term.Distribution.NORMAL, call, 2));
        table.add("lognormal", 2, 3, call -> draw(Term.Distribution.LOGNORMAL, call, 2));
        table.add("exprnd", 1, 2, call -> draw(Term.Distribution.EXPONENTIAL, call, 1));
        table.add("poisson", 1, 2, call -> draw(Term.Distribution.POISSON, call, 1));
    }

    private Term draw(Term.Distribution from, Functions.Call call, int parameters) {
        Quantity self = call.context().self;
        int count = calls.merge(self, 1, Integer::sum);
        String stream = count == 1 ? self.name() : self.name() + "/" + count;
        List<Term> values = new ArrayList<>(call.values());
        return new Term.Draw(from, List.copyOf(values), stream, call.count() > parameters);
    }
}
