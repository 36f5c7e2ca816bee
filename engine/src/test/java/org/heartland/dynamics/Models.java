package org.heartland.dynamics;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.BothMachines;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.problem.Read;

/** Small models for tests, written in XMILE. */
final class Models {
    private Models() {}

    static Read<Model> read(String xmile) {
        return XmileReader.read(xmile.getBytes(StandardCharsets.UTF_8), "model.xmile");
    }

    static Read<RunResult> run(Read<Model> model) {
        return model.then(PreparedModel::of).then(Models::once);
    }

    /** One run of a model that is ready, with all its variables at the saved times, by both machines. */
    static Read<RunResult> once(PreparedModel prepared) {
        return BothMachines.run(
                prepared, Members.one(0), Keep.saved(prepared.flat().columns()));
    }

    static RunResult run(String xmile) {
        return run(read(xmile)).orThrow();
    }

    /** A whole file around some variables. */
    static String file(String method, double start, double stop, double dt, String variables) {
        return String.format(
                Locale.ROOT,
                "<xmile version=\"1.0\"><header/><sim_specs method=\"%s\"><start>%s</start><stop>%s</stop><dt>%s</dt></sim_specs>"
                        + "<dimensions><dim name=\"D\"><elem name=\"a\"/><elem name=\"b\"/><elem name=\"c\"/></dim><dim name=\"N\" size=\"2\"/><dim name=\"F\" size=\"5\"/>"
                        + "</dimensions><model><variables>%s</variables></model></xmile>",
                method,
                start,
                stop,
                dt,
                variables);
    }

    static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn><![CDATA[" + equation + "]]></eqn></aux>";
    }

    static String stock(String name, String initial, String inflow, String outflow) {
        return "<stock name=\"" + name + "\"><eqn>" + initial + "</eqn>"
                + (inflow.isEmpty() ? "" : "<inflow>" + inflow + "</inflow>")
                + (outflow.isEmpty() ? "" : "<outflow>" + outflow + "</outflow>") + "</stock>";
    }

    static String flow(String name, String equation) {
        return "<flow name=\"" + name + "\"><eqn><![CDATA[" + equation + "]]></eqn></flow>";
    }

    static double at(RunResult result, String name, double time) {
        for (int i = 0; i < result.times().length; i++) {
            if (Math.abs(result.times()[i] - time) < 1e-9) {
                return result.at(result.column(name), i, 0);
            }
        }
        throw new AssertionError("no time " + time);
    }

    /** The value of one expression, beside a few other variables. */
    static double value(String expression) {
        String variables = aux("v", expression)
                + "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1, 2, 4</eqn></aux>"
                + "<aux name=\"y\"><dimensions><dim name=\"D\"/><dim name=\"N\"/></dimensions><eqn>1, 2, 3, 4, 5, 6</eqn></aux>"
                + "<aux name=\"five\"><dimensions><dim name=\"F\"/></dimensions><eqn>10, 20, 40, 60, 90</eqn></aux>"
                + "<gf name=\"g\"><xpts>0,1,3,4</xpts><ypts>0,2,3,3</ypts></gf>";
        RunResult result = run(file("euler", 0, 0, 1, variables));
        return result.at(result.column("v"), 0, 0);
    }
}
