package org.heartland.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a function is called, what it returns and how that is shown: everything that users read about it is made from this.
 *
 * @param in its parameters, all required
 * @param out its result type; the unit of a quantity may depend on the first argument, see {@link Function#typeOf}
 * @param says its result in words, for the catalogue
 * @param cost the cost of a call, in steps
 * @param range the least and the largest number that the result can be
 * @param publication where its measure was published, "" if nowhere
 */
public record Signature(
        String name,
        List<Parameter> in,
        Type out,
        String says,
        int cost,
        ShownAs shownAs,
        Range range,
        String publication) {

    /** A function without a publication whose answer is shown as it is. */
    public Signature(String name, List<Parameter> in, Type out, String says, int cost) {
        this(name, in, out, says, cost, out.equals(Type.YEAR) ? ShownAs.YEAR : ShownAs.PLAIN, Range.ANY, "");
    }

    /** The same signature with its answer shown in this way. */
    public Signature shown(ShownAs how) {
        return new Signature(name, in, out, says, cost, how, range, publication);
    }

    /** The same signature with its answer known to be within this range. */
    public Signature within(Range bounds) {
        return new Signature(name, in, out, says, cost, shownAs, bounds, publication);
    }

    /** The same signature with the publication of its measure. */
    public Signature publishedIn(String where) {
        return new Signature(name, in, out, says, cost, shownAs, range, where);
    }

    /** How a call is written: {@code share(domain_or_indicator, power, receiver, year)}. */
    public String usage() {
        return name + in.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
