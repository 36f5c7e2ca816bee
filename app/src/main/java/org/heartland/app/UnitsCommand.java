package org.heartland.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.heartland.dynamics.unit.Units;
import org.heartland.render.json.UnitsJson;
import org.heartland.render.text.UnitsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code units MODEL}: the declared units of a model, the inferred ones, and contradictions. */
@Command(
        name = "units",
        header = "Check the units of a model, and work out those that it does not declare.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Contradictions come first, each with its equation and the unit under each term; then every variable",
            "with its unit: as it is declared, worked out from the others (with a star), or unknown (a question",
            "mark). Bare numbers take the unit of their neighbours; in a sum with something that has a unit they",
            "ought to be variables.",
            "",
            "Examples:",
            "  heartland units models/sir.yaml",
            "  heartland units models/lynx-and-hare.yaml --json",
            "",
            "Exit: 0 done, 1 the units do not fit, 2 wrong use or a model that cannot be read.",
            ""
        })
final class UnitsCommand implements Callable<Integer> {
    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(names = "--json", description = "Print JSON; a unit that is unknown is null.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return Refusal.orShow(onDisk.read(), model -> show(Units.of(model)));
    }

    private int show(Units units) throws IOException {
        if (json) {
            UnitsJson.write(units, System.out);
        } else {
            UnitsText.print(units, System.out);
        }
        return units.faults().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
