package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Variable;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds the flows of stocks. Vensim knows none: a stock is INTEG(rate, initial). Where the rate is a sum and difference of variables that no
 * other stock uses in this way these are its flows; elsewhere the rate becomes a flow of its own.
 */
final class MdlFlows {
    private final Map<String, List<MdlEquation>> equations;
    private final Map<String, Flows> byStock = new HashMap<>();
    private final Set<String> filling = new HashSet<>();
    private final Set<String> draining = new HashSet<>();

    /** The flows of a stock. */
    record Flows(List<Variable.Flowing> in, List<Variable.Flowing> out) {}

    /** A variable in a sum, with its sign. */
    private record Summand(MdlToken name, boolean out) {}

    MdlFlows(Map<String, List<MdlEquation>> equations) {
        this.equations = equations;
        equations.forEach((key, all) -> {
            List<List<MdlToken>> integ = integ(all.get(0));
            Flows flows = all.size() == 1 && !integ.isEmpty() ? of(all.get(0), integ.get(0)) : null;
            if (flows != null) {
                byStock.put(key, flows);
                flows.in().forEach(flow -> filling.add(MdlToken.key(flow.name())));
                flows.out().forEach(flow -> draining.add(MdlToken.key(flow.name())));
            }
        });
    }

    /** The arguments of INTEG, if this equation is of a stock. */
    static List<List<MdlToken>> integ(MdlEquation equation) {
        return MdlText.onlyCall(equation.right(), "integ");
    }

    /** The flows of a stock among the variables of the model; null if its rate is to be a flow of its own. */
    @Nullable
    Flows of(String stock) {
        return byStock.get(stock);
    }

    boolean isFlow(String key) {
        return filling.contains(key) || draining.contains(key);
    }

    private @Nullable Flows of(MdlEquation stock, List<MdlToken> rate) {
        List<Summand> summands = summands(stock, MdlEquation.solid(rate));
        if (summands == null) {
            return null;
        }
        List<Variable.Flowing> in = new ArrayList<>();
        List<Variable.Flowing> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Summand summand : summands) {
            String key = summand.name().key();
            Set<String> taken = summand.out() ? draining : filling;
            if (taken.contains(key) || !seen.add(key) || !canFlow(key, stock)) {
                return null;
            }
            Place at = stock.at();
            (summand.out() ? out : in)
                    .add(new Variable.Flowing(MdlText.name(summand.name().text()), at));
        }
        return new Flows(List.copyOf(in), List.copyOf(out));
    }

    /** True for a variable that is neither stock nor lookup and has the subscripts of the stock. */
    private boolean canFlow(String key, MdlEquation stock) {
        List<MdlEquation> own = equations.get(key);
        return own != null
                && own.size() == 1
                && own.get(0).subscripts().equals(stock.subscripts())
                && own.get(0).except().isEmpty()
                && integ(own.get(0)).isEmpty()
                && !own.get(0).sign().equals("(");
    }

    /** The variables of which a rate is the sum; null if it is anything else. */
    private static @Nullable List<Summand> summands(MdlEquation stock, List<MdlToken> rate) {
        List<Summand> summands = new ArrayList<>();
        int i = 0;
        while (i < rate.size()) {
            boolean signed = rate.get(i).is("+") || rate.get(i).is("-");
            boolean out = signed && rate.get(i).is("-");
            i += signed ? 1 : 0;
            int after = i < rate.size() ? afterName(stock, rate, i) : -1;
            if (after < 0) {
                return null;
            }
            summands.add(new Summand(rate.get(i), out));
            i = after;
        }
        return summands;
    }

    /** The first part after a variable with the subscripts of the stock and before a sign or the end; -1 if it is none. */
    private static int afterName(MdlEquation stock, List<MdlToken> rate, int at) {
        int after = at + 1;
        List<String> subscripts = new ArrayList<>();
        if (after < rate.size() && rate.get(after).is("[")) {
            int close = MdlText.close(rate, after);
            rate.subList(after + 1, Math.min(close, rate.size())).stream()
                    .filter(token -> !token.is(","))
                    .forEach(token -> subscripts.add(token.text()));
            after = close + 1;
        }
        boolean ends = after >= rate.size()
                || rate.get(after).is("+")
                || rate.get(after).is("-");
        return rate.get(at).isName() && ends && subscripts.equals(stock.subscripts()) ? after : -1;
    }
}
