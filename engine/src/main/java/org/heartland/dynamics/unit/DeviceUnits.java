package org.heartland.dynamics.unit;

import java.util.HashMap;
import java.util.Map;
import org.heartland.dynamics.model.Conveyor;
import org.heartland.dynamics.model.Leak;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.text.Text;

/**
 * The units of conveyors, queues and converted flows (XMILE 1.0, sections 4.2.1 and 4.3): a transit time is a time, a
 * capacity is in the unit of the stock, an inflow limit in that over time; a linear leak takes a share, an exponential one
 * a share in a unit of time.
 */
final class DeviceUnits {
    private final Checking checking;
    private final Submodel in;
    /** The conveyor or queue that each of its outflows leaves, by the name of the flow. */
    private final Map<String, Variable> drivenBy = new HashMap<>();

    private final Map<String, Measure> multipliers = new HashMap<>();

    DeviceUnits(Checking checking, Submodel in) {
        this.checking = checking;
        this.in = in;
        for (Variable variable : in.variables()) {
            if (variable.options().drivesOutflows()) {
                variable.outflows().forEach(flow -> drivenBy.put(ModelNames.canonical(flow.name()), variable));
            }
            if (variable.options().multiplier() != null) {
                multipliers.put(variable.id(), checking.fresh());
            }
        }
    }

    /** True for a flow whose own equation is no equation of a flow. */
    boolean isDriven(Variable variable) {
        return variable.kind() == Variable.VariableKind.FLOW && drivenBy.containsKey(variable.id());
    }

    /** The unit of what converts a flow for the stock that it fills. */
    Measure multiplier(Variable.Flowing flow) {
        return multipliers.getOrDefault(ModelNames.canonical(flow.name()), Measure.PURE);
    }

    void options(Variable variable, Measure unit) {
        String name = ModelNames.display(variable.name());
        Text multiplier = variable.options().multiplier();
        if (multiplier != null) {
            Measure of = multipliers.getOrDefault(variable.id(), Measure.PURE);
            checking.beside(in, "the multiplier of " + name, multiplier, of);
        }
        conveyor(name, variable.options().conveyor(), unit);
        variable.elements().forEach(part -> conveyor(name, part.options().conveyor(), unit));
        if (isDriven(variable)) {
            leaks(name, variable);
        }
    }

    private void conveyor(String name, @org.jspecify.annotations.Nullable Conveyor conveyor, Measure unit) {
        if (conveyor != null) {
            Measure time = checking.owners.time;
            checking.beside(in, "the transit time of " + name, conveyor.length(), time);
            checking.beside(in, "the capacity of " + name, conveyor.capacity(), unit);
            checking.beside(in, "the inflow limit of " + name, conveyor.limit(), unit.per(time));
        }
    }

    private void leaks(String name, Variable flow) {
        Variable stock = drivenBy.get(flow.id());
        Conveyor conveyor = stock == null ? null : stock.options().conveyor();
        Leak leak = flow.options().leak();
        if (conveyor == null || leak == null) {
            return;
        }
        Measure share = conveyor.exponential() ? Measure.PURE.per(checking.owners.time) : Measure.PURE;
        Text fraction = leak.fraction() == null ? flow.equation() : leak.fraction();
        checking.beside(in, "the fraction of the leak " + name, fraction, share);
    }
}
