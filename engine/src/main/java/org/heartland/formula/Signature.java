package org.heartland.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a function is called and what it gives.
 *
 * @param in its parameters, all required
 * @param out what it gives; the unit of a quantity may depend on the first argument, see {@link Function#typeOf}
 * @param says one sentence for the catalogue
 * @param cost what a call costs, in steps
 */
public record Signature(String name, List<Parameter> in, Type out, String says, int cost) {

    public String usage() {
        return name + in.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
