package org.heartland.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Range;
import org.heartland.formula.Run;
import org.heartland.formula.ShownAs;
import org.heartland.formula.Signature;
import org.heartland.formula.Type;
import org.heartland.formula.Unit;
import org.heartland.panel.Panel;
import org.jspecify.annotations.Nullable;

/** A function of the catalogue: a signature and a body; if its first argument is an indicator, that determines unit and book. */
public final class CatalogueFunction implements Function {
    /** Computes the answer. */
    public interface Body {
        Answer at(List<Constant> arguments, Run run);
    }

    private final Signature signature;
    private final Body body;
    private final @Nullable Panel units;
    private final Predicate<String> falseFor;

    private CatalogueFunction(Signature signature, Body body, @Nullable Panel units, Predicate<String> falseFor) {
        this.signature = signature;
        this.body = body;
        this.units = units;
        this.falseFor = falseFor;
    }

    private CatalogueFunction(Signature signature, Body body, @Nullable Panel units) {
        this(signature, body, units, first -> true);
    }

    /** A function whose answer always has the same type. */
    public static CatalogueFunction of(String name, Type out, String says, int cost, List<Parameter> in, Body body) {
        return new CatalogueFunction(new Signature(name, in, out, says, cost), body, null);
    }

    /** A condition: true, false or unknown. */
    public static CatalogueFunction truth(String name, String says, int cost, List<Parameter> in, Body body) {
        return of(name, Type.TRUTH, says, cost, in, body);
    }

    /** A part of a whole, shown in per cents. */
    public static CatalogueFunction share(String name, String says, int cost, List<Parameter> in, Body body) {
        return of(name, Type.PURE, says, cost, in, body).shown(ShownAs.PERCENT).within(Range.PART);
    }

    /** A difference of parts of a whole, shown in percentage points. */
    static CatalogueFunction points(String name, String says, int cost, List<Parameter> in, Body body) {
        return of(name, Type.PURE, says, cost, in, body).shown(ShownAs.POINTS);
    }

    /** How many there are. */
    public static CatalogueFunction count(String name, String says, int cost, List<Parameter> in, Body body) {
        return of(name, Type.PURE, says, cost, in, body).shown(ShownAs.COUNT).within(Range.NOT_NEGATIVE);
    }

    /** A pure number that is neither a share nor a count. */
    public static CatalogueFunction index(String name, String says, int cost, List<Parameter> in, Body body) {
        return of(name, Type.PURE, says, cost, in, body);
    }

    /** A function whose answer is in the unit of the indicator named first. */
    public static CatalogueFunction inUnit(
            Panel panel, String name, String says, int cost, List<Parameter> in, Body body) {
        return new CatalogueFunction(new Signature(name, in, Type.PURE, says, cost), body, panel);
    }

    /** A single figure: in the unit of the indicator named first, and as declared here where that unit is per cent. */
    static CatalogueFunction figure(
            Panel panel, String name, ShownAs perCents, String says, int cost, List<Parameter> in, Body body) {
        return inUnit(panel, name, says, cost, in, body).shown(perCents);
    }

    /** The same condition, which can be false only if its first argument is one of these; else it is true or unknown. */
    CatalogueFunction falseOnlyFor(Predicate<String> first) {
        return new CatalogueFunction(signature, body, units, first);
    }

    private CatalogueFunction shown(ShownAs how) {
        return new CatalogueFunction(signature.shown(how), body, units, falseFor);
    }

    /** The same function with its answer known to be within this range. */
    CatalogueFunction within(Range range) {
        return new CatalogueFunction(signature.within(range), body, units);
    }

    /** The same function with the publication of its measure. */
    CatalogueFunction publishedIn(String where) {
        return new CatalogueFunction(signature.publishedIn(where), body, units, falseFor);
    }

    /** True with the rows that show it; unknown if there are none. */
    public static Answer yesOrUnknown(List<Integer> rows) {
        return rows.isEmpty() ? Answer.of(Truths.none(Why.MISSING)) : Answer.of(Truths.TRUE, ints(rows));
    }

    static int[] ints(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    static Answer number(double value, List<Integer> rows) {
        return Answer.of(Numbers.of(value), ints(rows));
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public ShownAs shownAs(List<String> first) {
        boolean perCents = units == null
                || !first.isEmpty()
                        && first.stream().allMatch(name -> {
                            Indicator indicator = units.dossier().indicators().get(name);
                            return indicator != null && indicator.unit().equals("%");
                        });
        return perCents ? signature.shownAs() : ShownAs.PLAIN;
    }

    @Override
    public Type typeOf(List<String> first) {
        if (units == null) {
            return signature.out();
        }
        List<Unit> possible = new ArrayList<>();
        for (String name : first) {
            Indicator indicator = units.dossier().indicators().get(name);
            possible.add(indicator == null ? Unit.NONE : Unit.of(indicator.unit()));
        }
        return possible.isEmpty() ? signature.out() : new Type.Quantity(possible.get(0));
    }

    @Override
    public boolean canBeFalse(List<String> first) {
        return first.isEmpty() || first.stream().anyMatch(falseFor);
    }

    @Override
    public @Nullable Book book(List<String> first) {
        if (units == null || first.size() != 1) {
            return null;
        }
        Indicator indicator = units.dossier().indicators().get(first.get(0));
        return indicator == null ? null : new Book(indicator.quantity(), indicator.reporter());
    }

    @Override
    public Answer at(List<Constant> arguments, Run run) {
        return body.at(arguments, run);
    }
}
