package org.heartland.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The dossier that a command is about. */
final class DossierFolder {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The dossier's folder. Default: the one on Central Asia.")
    private @Nullable Path given;

    /** The given folder, or the dossier that comes with the project. */
    Path path() {
        return given == null ? shipped() : given;
    }

    /** The dossier that comes with the project. */
    static Path shipped() {
        return Path.of(System.getProperty("heartland.home", "."), "dossiers", "central-asia");
    }
}
