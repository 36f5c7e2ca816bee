package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.unit.Units;
import org.heartland.problem.Inert;
import org.heartland.problem.Read;
import org.heartland.render.json.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code units MODEL}: the declared units of a model, the inferred ones, and contradictions. */
@Command(
        name = "units",
        header = "Check the units of a model, and work out those that it does not declare.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Contradictions come first, each with its equation and the unit under each term; then every variable with its unit: as it",
            "is declared, worked out from the others (with a star), or unknown (a question mark). Bare numbers take the unit",
            "of their neighbours; in a sum with something that has a unit they ought to be variables.",
            "",
            "Examples:",
            "  heartland units models/sir.yaml",
            "  heartland units models/lynx-and-hare.yaml --json",
            "",
            "Exit: 0 done, 1 the units do not fit, 2 wrong use or a model that cannot be read.",
            ""
        })
final class UnitsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(names = "--json", description = "Print JSON; a unit that is unknown is null.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Read<Model> read = onDisk.read();
        if (!(read instanceof Read.Good<Model> good)) {
            return Refusal.of(read.problems());
        }
        Units units = Units.of(good.value());
        if (json) {
            json(units);
        } else {
            text(units, spec.commandLine().getOut());
        }
        return units.faults().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private static void text(Units units, PrintWriter out) {
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

    private static void json(Units units) throws IOException {
        try (JsonOut json = new JsonOut(System.out)) {
            json.object(() -> {
                json.objects("faults", units.faults(), fault -> {
                    json.text("file", fault.problem().at().file());
                    json.whole("line", fault.problem().at().line());
                    json.whole("column", fault.problem().at().column());
                    json.text("what", fault.problem().what());
                    json.text("instead", fault.problem().instead());
                    json.text("equation", fault.equation().isEmpty() ? null : fault.equation());
                    json.text("under", fault.under().isEmpty() ? null : fault.under());
                });
                json.rows("variables", units.variables(), known -> {
                    json.text("variable", known.variable());
                    json.text("unit", known.how() == Units.How.UNKNOWN ? null : known.unit());
                    json.text("how", known.how().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                });
            });
        }
    }
}
