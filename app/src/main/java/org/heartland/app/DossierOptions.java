package org.heartland.app;

import java.nio.file.Path;
import org.heartland.render.text.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that shows a dossier: its folder, and the width of the page. */
final class DossierOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The dossier's folder. Default: the one on Central Asia.")
    private @Nullable Path folder;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns of the page. Default: the terminal's, else 100.")
    private @Nullable Integer width;

    /** The given folder, or the dossier that comes with the project. */
    Path folder() {
        return folder == null ? shipped() : folder;
    }

    /** The dossier that comes with the project. */
    static Path shipped() {
        return Path.of(System.getProperty("heartland.home", "."), "dossiers", "central-asia");
    }

    Page page() {
        return Page.of(width);
    }
}
