package org.heartland.dynamics.compile;

import java.util.List;
import java.util.Locale;
import org.heartland.language.Expr;

/**
 * Functions with memory: delays and smooths as chains of stocks, trends and forecasts on a smooth, pipeline delays,
 * PREVIOUS and INIT (XMILE 1.0, section 3.5.3). Their states are hidden quantities named after the calling variable.
 */
final class Stages {
    private static final int MAX_STAGES = 1_000;
    private static final int MAX_ORDER = 20;
    private final Flattening flat;
    private final KnownNumbers numbers;

    Stages(Flattening flat, KnownNumbers numbers) {
        this.flat = flat;
        this.numbers = numbers;
    }

    void into(Functions.Table table) {
        table.add("smth1", 2, 3, call -> smooth(call, 1, call.value(2, call.value(0))));
        table.add("smth3", 2, 3, call -> smooth(call, 3, call.value(2, call.value(0))));
        table.add("smthn", 3, 4, call -> smooth(call, count(call), call.value(3, call.value(0))));
        table.add("smooth", 2, 2, call -> smooth(call, 1, call.value(0)));
        table.add("smoothi", 3, 3, call -> smooth(call, 1, call.value(2)));
        table.add("smooth3", 2, 2, call -> smooth(call, 3, call.value(0)));
        table.add("smooth3i", 3, 3, call -> smooth(call, 3, call.value(2)));
        table.add("delay1i", 3, 3, call -> delay(call, 1, call.value(2)));
        table.add("delay3i", 3, 3, call -> delay(call, 3, call.value(2)));
        table.add("delay_fixed", 3, 3, this::pipe);
        table.add("delay1", 2, 3, call -> delay(call, 1, call.value(2, call.value(0))));
        table.add("delay3", 2, 3, call -> delay(call, 3, call.value(2, call.value(0))));
        table.add("delayn", 3, 4, call -> delay(call, count(call), call.value(3, call.value(0))));
        table.add("delay", 2, 3, this::pipe);
        table.add("history", 2, 2, this::history);
        table.add("trend", 2, 3, call -> trend(call, call.value(2, Term.constant(0))));
        table.add("forcst", 3, 4, this::forecast);
        table.add("npv", 2, 4, this::presentValue);
        table.add("previous", 2, 2, this::previous);
        table.add("init", 1, 1, this::initial);
        table.add("initial", 1, 1, this::initial);
        table.add("active_initial", 2, 2, call -> new Term.Initially(call.value(1), call.value(0)));
        table.add("sample_if_true", 3, 3, this::sample);
        table.add("delay_material", 3, 3, this::constantPipe);
        table.add("delay_information", 3, 3, this::constantPipe);
        table.add("runmax", 1, 1, call -> extreme(call, Op.MAX));
        table.add("runmin", 1, 1, call -> extreme(call, Op.MIN));
        table.add("derivn", 2, 2, this::derivative);
        table.add("irr", 1, 2, this::rateOfReturn);
    }

    private int count(Functions.Call call) {
        double known = numbers.of(call.value(2)).orElse(Double.NaN);
        if (known >= 1 && known <= MAX_STAGES && known == Math.rint(known)) {
            return (int) known;
        }
        throw Flattening.wrong(
                call.expr().arguments().get(2).span().place(),
                "the number of stages is not a whole number from 1 to " + MAX_STAGES,
                "write it as a number, or as the name of one");
    }

    private Quantity hidden(Functions.Call call, String what, Quantity.QuantityKind kind) {
        Expr.Call expr = call.expr();
        String name = call.context().self.name() + " " + expr.name().toUpperCase(Locale.ROOT) + " " + what;
        return flat.quantity(name, kind, expr.span().place(), true);
    }

    /** A value that several stages use: the term itself if it is simple, else a hidden auxiliary. */
    private Term shared(Functions.Call call, Term value, String what) {
        if (value instanceof Term.Constant || value instanceof Term.Ref || value instanceof Term.Clock) {
            return value;
        }
        Quantity quantity = hidden(call, what, Quantity.QuantityKind.AUXILIARY);
        quantity.value(value);
        return new Term.Ref(quantity);
    }

    private ShortDelays pace(Functions.Call call, int stages) {
        flat.delays.add(new ShortDelays.Written(call.value(1), call.expr()));
        ShortDelays pace = ShortDelays.of(flat, shared(call, call.value(1), "time"), stages);
        Term kept = pace.kept();
        return kept == null
                ? pace
                : new ShortDelays(shared(call, pace.perStage(), "time of a stage"), shared(call, kept, "stages"));
    }

    private Term smooth(Functions.Call call, int stages, Term start) {
        ShortDelays pace = pace(call, stages);
        Term perStage = pace.perStage();
        Term before = shared(call, call.value(0), "input");
        Term first = start == call.value(0) ? before : start;
        int most = pace.most(stages);
        for (int k = 1; k <= most; k++) {
            Quantity stage = hidden(call, "stage " + k, Quantity.QuantityKind.STOCK);
            stage.initial(first);
            Term gap = Term.apply(Op.SUBTRACT, before, new Term.Ref(stage));
            stage.value(Term.apply(Op.DIVIDE, gap, perStage));
            before = pace.through(k, new Term.Ref(stage), before);
        }
        return before;
    }

    private Term delay(Functions.Call call, int stages, Term start) {
        ShortDelays pace = pace(call, stages);
        Term perStage = pace.perStage();
        Term before = shared(call, call.value(0), "input");
        Term first = start == call.value(0) ? before : start;
        int most = pace.most(stages);
        for (int k = 1; k <= most; k++) {
            Quantity stage = hidden(call, "stage " + k, Quantity.QuantityKind.STOCK);
            stage.initial(Term.apply(Op.MULTIPLY, first, perStage));
            Term out = pace.through(k, Term.apply(Op.DIVIDE, new Term.Ref(stage), perStage), before);
            stage.value(Term.apply(Op.SUBTRACT, before, out));
            before = k < most ? shared(call, out, "outflow " + k) : out;
        }
        return before;
    }

    private Term pipe(Functions.Call call) {
        Quantity pipe = hidden(call, "pipeline", Quantity.QuantityKind.PIPE);
        pipe.value(call.value(0));
        pipe.initial(call.value(2, call.value(0)));
        pipe.lag(call.value(1));
        flat.delays.add(new ShortDelays.Written(call.value(1), call.expr()));
        return new Term.Ref(pipe);
    }

    /** A pipeline of Vensim's whose time may be worked out, but must not change. */
    private Term constantPipe(Functions.Call call) {
        flat.fixed.add(new ShortDelays.Written(call.value(1), call.expr()));
        return pipe(call);
    }

    /**
     * The value of the input at an earlier time, 0 before the start. Only times a fixed span ago are kept, and fixed
     * times.
     */
    private Term history(Functions.Call call) {
        Term at = call.value(1);
        if (at instanceof Term.Clock) {
            return call.value(0);
        }
        if (at instanceof Term.Constant) {
            Term since = Term.apply(
                    Op.SUBTRACT,
                    new Term.Clock(Term.Hand.STEP),
                    Term.apply(Op.SUBTRACT, at, flat.times().halfStep()));
            Quantity held = hidden(call, "held", Quantity.QuantityKind.PREVIOUS);
            Term there = Term.apply(
                    Op.AND,
                    Term.apply(Op.AT_LEAST, since, Term.constant(0)),
                    Term.apply(Op.LESS, since, flat.times().step()));
            Term now = Term.apply(Op.IF, there, call.value(0), new Term.Ref(held));
            held.value(now);
            held.initial(Term.constant(0));
            return now;
        }
        boolean ago = at instanceof Term.Apply apply
                && apply.op() == Op.SUBTRACT
                && apply.of().get(0) instanceof Term.Clock;
        if (!ago) {
            throw Flattening.wrong(
                    call.expr().arguments().get(1).span().place(),
                    "HISTORY is read at a fixed time, or at TIME less a span",
                    "write it so, such as HISTORY(x, TIME - 2)");
        }
        Term span = ((Term.Apply) at).of().get(1);
        Quantity pipe = hidden(call, "history", Quantity.QuantityKind.PIPE);
        pipe.value(call.value(0));
        pipe.initial(Term.constant(0));
        pipe.lag(span);
        flat.spans.add(new ShortDelays.Written(span, call.expr()));
        Term isNow = Term.apply(Op.LESS, span, flat.times().halfStep());
        return Term.apply(Op.IF, isNow, call.value(0), new Term.Ref(pipe));
    }

    /**
     * The fractional growth rate: the gap between the input and its smooth, which lags behind by the averaging time.
     */
    private Term trend(Functions.Call call, Term start) {
        Term in = shared(call, call.value(0), "input");
        Term time = pace(call, 1).perStage();
        Quantity average = hidden(call, "average", Quantity.QuantityKind.STOCK);
        Term growth = Term.apply(Op.ADD, Term.constant(1), Term.apply(Op.MULTIPLY, start, time));
        average.initial(Term.apply(Op.DIVIDE, in, growth));
        Term gap = Term.apply(Op.SUBTRACT, in, new Term.Ref(average));
        average.value(Term.apply(Op.DIVIDE, gap, time));
        return Term.apply(Op.DIVIDE, gap, Term.apply(Op.MULTIPLY, new Term.Ref(average), time));
    }

    private Term forecast(Functions.Call call) {
        Term ahead = Term.apply(Op.MULTIPLY, trend(call, call.value(3, Term.constant(0))), call.value(2));
        return Term.apply(Op.MULTIPLY, call.value(0), Term.apply(Op.ADD, Term.constant(1), ahead));
    }

    /** NPV(stream, rate, initial value, factor), discounted in steps as Vensim does. */
    private Term presentValue(Functions.Call call) {
        Term dt = flat.times().step();
        Term rate = shared(call, call.value(1), "rate");
        Quantity discount = hidden(call, "discount", Quantity.QuantityKind.STOCK);
        Term factor = new Term.Ref(discount);
        discount.initial(Term.constant(1));
        Term step = Term.apply(Op.ADD, Term.constant(1), Term.apply(Op.MULTIPLY, rate, dt));
        discount.value(Term.apply(Op.NEGATE, Term.apply(Op.DIVIDE, Term.apply(Op.MULTIPLY, factor, rate), step)));
        Quantity sum = hidden(call, "value", Quantity.QuantityKind.STOCK);
        sum.initial(call.value(2, Term.constant(0)));
        Term now = shared(call, Term.apply(Op.MULTIPLY, call.value(0), factor), "discounted");
        sum.value(now);
        Term value = Term.apply(Op.ADD, new Term.Ref(sum), Term.apply(Op.MULTIPLY, now, dt));
        return Term.apply(Op.MULTIPLY, value, call.value(3, Term.constant(1)));
    }

    private Term previous(Functions.Call call) {
        Quantity before = hidden(call, "of a step ago", Quantity.QuantityKind.PREVIOUS);
        before.value(call.value(0));
        before.initial(call.value(1));
        return new Term.Ref(before);
    }

    private Term initial(Functions.Call call) {
        if (call.value(0) instanceof Term.Constant) {
            return call.value(0);
        }
        Quantity frozen = hidden(call, "at the start", Quantity.QuantityKind.FROZEN);
        frozen.value(call.value(0));
        return new Term.Ref(frozen);
    }

    /** IRR(stream, value where there is none): the rate at which {@link #presentValue} of the stream so far is 0. */
    private Term rateOfReturn(Functions.Call call) {
        Quantity stream = hidden(call, "stream", Quantity.QuantityKind.AUXILIARY);
        stream.value(call.value(0));
        Term payment = new Term.Ref(stream);
        flat.devices.add(new Device.StreamDevice(stream, call.expr().span().place(), List.of(payment)));
        List<Term> operands = List.of(payment, call.value(1, Term.constant(0)));
        Quantity rate = hidden(call, "rate", Quantity.QuantityKind.AUXILIARY);
        rate.value(new Term.Port(stream, Device.RETURN, operands, payment));
        return new Term.Ref(rate);
    }

    /** The n-th derivative by differences from step to step, at first 0 (Stella's help, "Mathematical builtins"). */
    private Term derivative(Functions.Call call) {
        double order = numbers.of(call.value(1)).orElse(Double.NaN);
        if (!(order >= 0 && order <= MAX_ORDER && order == Math.rint(order))) {
            throw Flattening.wrong(
                    call.expr().arguments().get(1).span().place(),
                    "the order of a derivative is not a whole number from 0 to " + MAX_ORDER,
                    "write it as a number, or as the name of one");
        }
        Term of = call.value(0);
        for (int k = 1; k <= order; k++) {
            Term now = shared(call, of, "derivative " + (k - 1));
            Quantity before = hidden(call, "derivative " + (k - 1) + " of a step ago", Quantity.QuantityKind.PREVIOUS);
            before.value(now);
            before.initial(now);
            Term change = Term.apply(Op.SUBTRACT, now, new Term.Ref(before));
            of = Term.apply(Op.DIVIDE, change, flat.times().step());
        }
        return of;
    }

    /** The largest or smallest value of the input since the start. */
    private Term extreme(Functions.Call call, Op op) {
        Quantity before = hidden(call, "so far", Quantity.QuantityKind.PREVIOUS);
        Term now = Term.apply(op, call.value(0), new Term.Ref(before));
        before.value(now);
        before.initial(call.value(0));
        return now;
    }

    /**
     * Holds the value of the input when the condition was last true. Where the condition or the input names the variable
     * itself, such as for the largest value so far, its value of a step ago is meant, at first the one given.
     */
    private Term sample(Functions.Call call) {
        Quantity held = hidden(call, "held", Quantity.QuantityKind.PREVIOUS);
        Term first = call.value(2);
        Term condition = ofBefore(call, call.value(0), first);
        Term now = Term.apply(Op.IF, condition, ofBefore(call, call.value(1), first), new Term.Ref(held));
        held.value(now);
        held.initial(first);
        return now;
    }

    /** The term with the variable's own value of a step ago where it names the variable itself. */
    private Term ofBefore(Functions.Call call, Term term, Term first) {
        Quantity self = call.context().self;
        boolean[] named = new boolean[1];
        term.eachQuantity(false, quantity -> named[0] |= quantity == self);
        if (!named[0]) {
            return term;
        }
        Quantity before = hidden(call, "itself of a step ago", Quantity.QuantityKind.PREVIOUS);
        before.value(new Term.Ref(self));
        before.initial(first);
        return replaced(term, self, new Term.Ref(before));
    }

    private static Term replaced(Term term, Quantity self, Term by) {
        if (term instanceof Term.Ref ref) {
            return ref.quantity() == self ? by : term;
        }
        return term.withParts(
                term.parts().stream().map(part -> replaced(part, self, by)).toList());
    }
}
