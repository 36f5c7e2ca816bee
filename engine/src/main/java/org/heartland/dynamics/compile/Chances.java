package org.heartland.dynamics.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Random functions: each call in each element of each variable has its own stream, named only after these. The random
 * number is a hidden quantity.
 */
final class Chances {
    private final Flattening flat;
    private final Map<Quantity, Integer> calls = new HashMap<>();

    Chances(Flattening flat) {
        this.flat = flat;
    }

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
        Quantity drawn = flat.quantity(
                stream + " random",
                Quantity.QuantityKind.AUXILIARY,
                call.expr().span().place(),
                true);
        drawn.value(new Term.Draw(from, List.copyOf(call.values()), stream, call.count() > parameters));
        return new Term.Ref(drawn);
    }
}
