package org.heartland.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a function is called, what it gives and how that is shown: all that users are told of it is made from here.
 *
 * @param in its parameters, all required
 * @param out what it gives; the unit of a quantity may depend on the first argument, see {@link Function#typeOf}
 * @param says what it gives, in words, for the catalogue
 * @param cost what a call costs, in steps
 * @param publication where the measure behind it was published, "" if nowhere
 */
public record Signature(
        String name, List<Parameter> in, Type out, String says, int cost, ShownAs shownAs, String publication) {

    /** A function that is published nowhere and whose answer is shown as it is. */
    public Signature(String name, List<Parameter> in, Type out, String says, int cost) {
        this(name, in, out, says, cost, out.equals(Type.YEAR) ? ShownAs.YEAR : ShownAs.PLAIN, "");
    }

    /** The same with its answer shown in this way. */
    public Signature shown(ShownAs how) {
        return new Signature(name, in, out, says, cost, how, publication);
    }

    /** The same with the publication of the measure behind it. */
    public Signature publishedIn(String where) {
        return new Signature(name, in, out, says, cost, shownAs, where);
    }

    /** How a call is written: {@code share(domain_or_indicator, power, receiver, year)}. */
    public String usage() {
        return name + in.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
