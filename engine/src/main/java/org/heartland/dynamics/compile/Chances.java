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
    private static final double BELOW_ONE = Math.nextDown(1.0);

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
        table.add("logistic", 2, 3, this::logistic);
        table.add("pareto", 2, 3, this::pareto);
        table.add("geometric", 1, 2, this::geometric);
        table.add("negbinomial", 2, 3, this::negativeBinomial);
        table.add("random_uniform", 2, 3, call -> draw(Term.Distribution.UNIFORM, call, 2));
        table.add("random_normal", 5, 5, this::boundedFirst);
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
        return Term.apply(
                Op.LESS,
                drawn,
                Term.apply(Op.MULTIPLY, call.value(0), flat.times().step()));
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

    /** Vensim's order: least, most, mean, deviation, seed. */
    private Term boundedFirst(Functions.Call call) {
        List<Term> parameters = List.of(call.value(2), call.value(3), call.value(0), call.value(1), call.value(4));
        return draw(Term.Distribution.BOUNDED_NORMAL, call, parameters, true);
    }

    /** A number above 0 and up to 1. */
    private Term share(Functions.Call call, int parameters) {
        List<Term> bounds = new ArrayList<>(List.of(Term.constant(0), Term.constant(1)));
        bounds.addAll(call.values().subList(Math.min(parameters, call.count()), call.count()));
        Term drawn = draw(Term.Distribution.UNIFORM, call, List.copyOf(bounds), call.count() > parameters);
        return Term.apply(Op.SUBTRACT, Term.constant(1), drawn);
    }

    /** LOGISTIC(mean, scale), by the inverse of its distribution. */
    private Term logistic(Functions.Call call) {
        Term share = Term.apply(Op.MIN, share(call, 2), Term.constant(BELOW_ONE));
        Term odds = Term.apply(Op.DIVIDE, share, Term.apply(Op.SUBTRACT, Term.constant(1), share));
        Term away = Term.apply(Op.MULTIPLY, call.value(1), Term.apply(Op.LN, odds));
        return Term.apply(Op.ADD, call.value(0), away);
    }

    /** PARETO(shape, scale), by the inverse of its distribution; the scale is the least value. */
    private Term pareto(Functions.Call call) {
        Term root = Term.apply(Op.DIVIDE, Term.constant(1), call.value(0));
        return Term.apply(Op.DIVIDE, call.value(1), Term.apply(Op.POWER, share(call, 2), root));
    }

    /** GEOMETRIC(chance): the number of trials up to the first success. */
    private Term geometric(Functions.Call call) {
        Term failing = Term.apply(Op.LN, Term.apply(Op.SUBTRACT, Term.constant(1), call.value(0)));
        Term below = Term.apply(Op.NEGATE, Term.apply(Op.DIVIDE, Term.apply(Op.LN, share(call, 1)), failing));
        return Term.apply(Op.MAX, Term.constant(1), Term.apply(Op.NEGATE, Term.apply(Op.FLOOR, below)));
    }

    /** NEGBINOMIAL(successes, chance): the failures before so many successes, a Poisson number around a gamma number. */
    private Term negativeBinomial(Functions.Call call) {
        Term odds = Term.apply(Op.DIVIDE, Term.apply(Op.SUBTRACT, Term.constant(1), call.value(1)), call.value(1));
        List<Term> seed = call.values().subList(2, call.count());
        List<Term> shape = new ArrayList<>(List.of(call.value(0), odds));
        shape.addAll(seed);
        List<Term> mean = new ArrayList<>();
        mean.add(draw(Term.Distribution.GAMMA, call, List.copyOf(shape), !seed.isEmpty()));
        mean.addAll(seed);
        return draw(Term.Distribution.POISSON, call, List.copyOf(mean), !seed.isEmpty());
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
