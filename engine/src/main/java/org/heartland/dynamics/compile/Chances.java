package org.heartland.dynamics.compile;

import java.util.ArrayList;
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
        table.add("normal", 2, 5, this::normal);
        table.add("lognormal", 2, 3, call -> draw(Term.Distribution.LOGNORMAL, call, 2));
        table.add("exprnd", 1, 2, call -> draw(Term.Distribution.EXPONENTIAL, call, 1));
        table.add("poisson", 1, 2, call -> draw(Term.Distribution.POISSON, call, 1));
        table.add("triangular", 3, 4, call -> draw(Term.Distribution.TRIANGULAR, call, 3));
        table.add("weibull", 2, 3, call -> draw(Term.Distribution.WEIBULL, call, 2));
        table.add("gamma", 2, 3, call -> draw(Term.Distribution.GAMMA, call, 2));
        table.add("beta", 2, 3, call -> draw(Term.Distribution.BETA, call, 2));
        table.add("binomial", 2, 3, this::binomial);
        table.add("montecarlo", 1, 2, this::chance);
    }

    /** A probability outside 0 to 1 is 1 (Stella's help, "Statistical builtins"). */
    private Term binomial(Functions.Call call) {
        Term p = call.value(1);
        Term outside = Term.apply(
                Op.OR, Term.apply(Op.LESS, p, Term.constant(0)), Term.apply(Op.GREATER, p, Term.constant(1)));
        List<Term> parameters = new ArrayList<>(call.values());
        parameters.set(1, Term.apply(Op.IF, outside, Term.constant(1), p));
        return draw(Term.Distribution.BINOMIAL, call, List.copyOf(parameters), call.count() > 2);
    }

    /** MONTECARLO(per cent in a unit of time): 1 in a step in which it happens, else 0. */
    private Term chance(Functions.Call call) {
        List<Term> parameters = new ArrayList<>(List.of(Term.constant(0), Term.constant(100)));
        parameters.addAll(call.values().subList(1, call.count()));
        Term drawn = draw(Term.Distribution.UNIFORM, call, List.copyOf(parameters), call.count() > 1);
        return Term.apply(Op.LESS, drawn, Term.apply(Op.MULTIPLY, call.value(0), Term.constant(flat.dt)));
    }

    /** NORMAL(mean, deviation, seed, least, most), as Stella and the converters write it; the bounds may be left out. */
    private Term normal(Functions.Call call) {
        if (call.count() <= 3) {
            return draw(Term.Distribution.NORMAL, call, 2);
        }
        Term most = call.value(4, Term.constant(Double.POSITIVE_INFINITY));
        List<Term> parameters = List.of(call.value(0), call.value(1), call.value(3), most, call.value(2));
        return draw(Term.Distribution.BOUNDED_NORMAL, call, parameters, true);
    }

    private Term draw(Term.Distribution from, Functions.Call call, int parameters) {
        return draw(from, call, List.copyOf(call.values()), call.count() > parameters);
    }

    private Term draw(Term.Distribution from, Functions.Call call, List<Term> parameters, boolean seeded) {
        Quantity self = call.context().self;
        int count = calls.merge(self, 1, Integer::sum);
        String stream = count == 1 ? self.name() : self.name() + "/" + count;
        Quantity drawn = flat.quantity(
                stream + " random",
                Quantity.QuantityKind.AUXILIARY,
                call.expr().span().place(),
                true);
        drawn.value(new Term.Draw(from, parameters, stream, seeded));
        return new Term.Ref(drawn);
    }
}
