package org.heartland.dynamics.compile;

/**
 * Functions of time (XMILE 1.0, section 3.5.4). Edges are compared with the time at the beginning of the step, with
 * half a step of tolerance, so that rounding does not shift them and all stages of a step are on the same side.
 */
final class TimeFunctions {
    private static final Term NOW = new Term.Clock(Term.Hand.STEP);
    private final Flattening flat;

    TimeFunctions(Flattening flat) {
        this.flat = flat;
    }

    private Term dt() {
        return flat.times().step();
    }

    private Term start() {
        return flat.times().start();
    }

    private Term slack() {
        return flat.times().halfStep();
    }

    void into(Functions.Table table) {
        table.add(
                "step",
                1,
                2,
                call -> Term.apply(Op.IF, reached(call.value(1, start())), call.value(0), Term.constant(0)));
        table.add("ramp", 1, 3, this::ramp);
        table.add("pulse", 1, 3, this::pulse);
        table.add("pulse_train", 4, 4, this::train);
        table.add("counter", 2, 2, this::counter);
        table.add("cgrowth", 1, 1, this::growth);
    }

    private Term reached(Term time) {
        return Term.apply(Op.GREATER, Term.apply(Op.ADD, NOW, slack()), time);
    }

    /** Vensim's PULSE TRAIN(start, width, time between, end): 1 during each pulse, which lasts at least one step; else 0. */
    private Term train(Functions.Call call) {
        Term now = Term.apply(Op.ADD, NOW, slack());
        Term phase = Term.apply(Op.MODULO, Term.apply(Op.SUBTRACT, now, call.value(0)), call.value(2));
        Term pulse = Term.apply(Op.LESS, phase, Term.apply(Op.MAX, call.value(1), dt()));
        Term before = Term.apply(Op.LESS, Term.apply(Op.SUBTRACT, NOW, slack()), call.value(3));
        Term within = Term.apply(Op.AND, reached(call.value(0)), before);
        return Term.apply(Op.AND, within, pulse);
    }

    /** From the first number up by one in a unit of time, and from the second one on from the first again. */
    private Term counter(Functions.Call call) {
        Term passed = Term.apply(Op.SUBTRACT, Term.apply(Op.ADD, NOW, slack()), start());
        Term span = Term.apply(Op.SUBTRACT, call.value(1), call.value(0));
        Term since = Term.apply(Op.SUBTRACT, Term.apply(Op.MODULO, passed, span), slack());
        return Term.apply(Op.ADD, call.value(0), since);
    }

    /** The rate that gives so many per cent in a unit of time, whatever the step (Stella's help, CGROWTH). */
    private Term growth(Functions.Call call) {
        Term one = Term.constant(1);
        Term base = Term.apply(Op.ADD, one, Term.apply(Op.DIVIDE, call.value(0), Term.constant(100)));
        return Term.apply(Op.DIVIDE, Term.apply(Op.SUBTRACT, Term.apply(Op.POWER, base, dt()), one), dt());
    }

    private Term ramp(Functions.Call call) {
        Term now = new Term.Clock(Term.Hand.TIME);
        Term until = call.count() > 2 ? Term.apply(Op.MIN, now, call.value(2)) : now;
        Term passed = Term.apply(Op.SUBTRACT, until, call.value(1, start()));
        return Term.apply(Op.MULTIPLY, call.value(0), Term.apply(Op.MAX, Term.constant(0), passed));
    }

    /**
     * The amount divided by one step, so that an inflow adds all of it. By default the first pulse is at the start(), and
     * without a period there is only one.
     */
    private Term pulse(Functions.Call call) {
        Term since = Term.apply(Op.SUBTRACT, Term.apply(Op.ADD, NOW, slack()), call.value(1, start()));
        Term every = call.value(2, Term.constant(0));
        Term phase = Term.apply(
                Op.IF, Term.apply(Op.GREATER, every, Term.constant(0)), Term.apply(Op.MODULO, since, every), since);
        Term now =
                Term.apply(Op.AND, Term.apply(Op.AT_LEAST, since, Term.constant(0)), Term.apply(Op.LESS, phase, dt()));
        return Term.apply(Op.IF, now, Term.apply(Op.DIVIDE, call.value(0), dt()), Term.constant(0));
    }
}
