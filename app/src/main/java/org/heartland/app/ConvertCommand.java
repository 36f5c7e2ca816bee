package org.heartland.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.render.page.ModelView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convert MODEL --to xmile|yaml}: writes a model in the other notation. */
@Command(
        name = "convert",
        header = "Write a model in XMILE, which other programs read, or in the short form in YAML, which people read.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "All give the same results. A model may be in XMILE, in the short form, or a text model of Vensim",
            "(.mdl). XMILE keeps what Heartland does not understand; a model without a picture gets one, which",
            "Stella shows. The short form leaves both out.",
            "",
            "Examples:",
            "  heartland convert models/teacup.yaml --to xmile",
            "  heartland convert my-model.mdl --to xmile > my-model.xmile",
            "",
            "Exit: 0 done, 2 wrong use or a model that cannot be read.",
            ""
        })
final class ConvertCommand implements Callable<Integer> {
    /** The notations that can be written. */
    enum Notation {
        xmile,
        yaml
    }

    @Mixin
    private final ModelOnDisk onDisk = new ModelOnDisk();

    @Option(names = "--to", paramLabel = "NOTATION", required = true, description = "xmile or yaml.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Notation to;

    @Override
    public Integer call() throws IOException {
        return Refusal.orShow(onDisk.read(), model -> {
            System.out.print(
                    to == Notation.xmile ? XmileWriter.write(ModelView.added(model)) : YamlWriter.write(model));
            return ExitCode.DONE;
        });
    }
}
