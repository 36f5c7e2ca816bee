package org.heartland.dynamics.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Model;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.language.Parser;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.Text;

/**
 * The state of flattening a model. At most {@value #MAX_QUANTITIES} quantities made of at most {@value #MAX_TERMS}
 * terms.
 */
final class Flattening {
    static final int MAX_QUANTITIES = 200_000;
    static final int MAX_TERMS = 4_000_000;

    final Model model;
    private RunTimes times;
    /** The macros with specs of their own inside which this is. */
    final List<String> within;

    final List<Quantity> quantities = new ArrayList<>();
    final Problems problems = new Problems();
    final Map<String, Dimension> dimensions = new HashMap<>();
    /** Variables whose equations are not lowered yet. */
    final Deque<Entity> waiting = new ArrayDeque<>();

    /** What is told about a model that can still run. */
    final Set<Problem> findings = new LinkedHashSet<>();

    /** The times of delays and smooths. */
    final List<ShortDelays.Written> delays = new ArrayList<>();

    /** The spans of looks back, which are taken as they are at the start. */
    final List<ShortDelays.Written> spans = new ArrayList<>();

    /** The times of delays that must stay as they are. */
    final List<ShortDelays.Written> fixed = new ArrayList<>();

    /** The outflows of stocks that must not fall below zero. */
    final List<Flat.Limit> limits = new ArrayList<>();

    /** Conveyors and queues, by number. */
    final List<Device> devices = new ArrayList<>();

    /** What converts a flow into the unit of the stock that it fills. */
    final Map<Quantity, Term> multipliers = new HashMap<>();

    private final Map<Text, Read<List<Expr>>> parsed = new IdentityHashMap<>();
    private final Set<Problem> reported = new HashSet<>();
    private int terms;

    Flattening(Model model, List<String> within) {
        this.within = within;
        this.model = model;
        this.times = RunTimes.of(model.specs());
        model.dimensions().forEach(dimension -> dimensions.put(dimension.id(), dimension));
    }

    /** Ends the lowering of one equation; carries the problem. */
    static final class Wrong extends RuntimeException {
        final transient Problem problem;

        Wrong(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }

    /** Ends the flattening because a bound is exceeded. */
    static final class TooMuch extends RuntimeException {
        final transient Problem problem;

        TooMuch(Place at, String what) {
            super(what, null, false, false);
            this.problem = Problem.at(at, what, "make the arrays of the model smaller");
        }
    }

    /** The start, the stop and the step of the run. */
    RunTimes times() {
        return times;
    }

    /** Lets those times that are no numbers be worked out. */
    void times(RunTimes workedOut) {
        times = workedOut;
    }

    static Wrong wrong(Place at, String what, String instead) {
        return new Wrong(Problem.at(at, what, instead));
    }

    /** Refuses a call with too many or too few arguments. */
    static void requireCount(Expr.Call call, String name, long least, int most, String instead) {
        int given = call.arguments().size();
        if (given < least || given > most) {
            String takes = least == most ? String.valueOf(most) : least + " to " + most;
            throw wrong(call.span().place(), name + " takes " + takes + " values, not " + given, instead);
        }
    }

    /** The same for a function of the language. */
    static void requireCount(Expr.Call call, int least, int most) {
        requireCount(
                call,
                ModelNames.written(call.name()).toUpperCase(Locale.ROOT),
                least,
                most,
                "see docs/models.md for what each is");
    }

    Quantity quantity(String name, Quantity.QuantityKind kind, Place at, boolean hidden) {
        if (quantities.size() == MAX_QUANTITIES) {
            throw new TooMuch(at, "more numbers than the bound of " + MAX_QUANTITIES);
        }
        Quantity quantity = new Quantity(quantities.size(), name, kind, at, hidden);
        quantities.add(quantity);
        return quantity;
    }

    void count(Place at) {
        count(at, 1);
    }

    void count(Place at, int more) {
        terms += more;
        if (terms > MAX_TERMS) {
            throw new TooMuch(at, "equations of more parts, written out, than the bound of " + MAX_TERMS);
        }
    }

    /** Adds a problem; repetitions from other instances or elements of the same equation are not counted. */
    void add(Problem problem) {
        if (reported.add(problem)) {
            problems.add(problem);
        }
    }

    /** Tells what does not keep the model from running. */
    void tell(Problem problem) {
        findings.add(problem);
    }

    /** The expressions of an equation: one, or a list for the elements of an array. */
    List<Expr> parse(Text text) {
        Read<List<Expr>> read = parsed.computeIfAbsent(text, t -> Parser.parseList(t, model.dialect()));
        if (read instanceof Read.Good<List<Expr>> good) {
            return good.value();
        }
        throw new Wrong(read.problems().get(0));
    }

    Expr parseOne(Text text) {
        List<Expr> all = parse(text);
        if (all.size() > 1) {
            throw wrong(all.get(1).span().place(), "a list where one value is wanted", "write one equation");
        }
        return all.get(0);
    }
}
