package org.heartland.render.text;

import java.io.PrintStream;
import org.heartland.dynamics.unit.Units;
import org.heartland.problem.Inert;

/** The units of a model for the terminal: the contradictions, then every variable with its unit. */
public final class UnitsText {
    private UnitsText() {}

    public static void print(Units units, PrintStream out) {
        for (Units.Fault fault : units.faults()) {
            out.println(fault.problem().line());
            if (!fault.equation().isEmpty()) {
                out.println("    " + fault.equation());
                out.println("    " + fault.under());
            }
        }
        out.println(units.faults().isEmpty() ? "the units fit" : "");
        int widest = units.variables().stream()
                .mapToInt(variable -> Inert.text(variable.variable()).length())
                .max()
                .orElse(0);
        for (Units.Known known : units.variables()) {
            String name = Inert.text(known.variable());
            String star = known.how() == Units.How.WORKED_OUT ? " *" : "";
            String unit = known.how() == Units.How.UNKNOWN ? "?" : Inert.text(known.unit());
            out.println(name + " ".repeat(widest - name.length() + 2) + unit + star);
        }
        out.flush();
    }
}
