package org.heartland.app;

import java.nio.file.Path;
import org.heartland.render.text.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that shows a dossier: its folder, and the width of the page. */
final class DossierOptions {
    @Mixin
    private final DossierFolder folder = new DossierFolder();

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns of the page. Default: the terminal's, else 100.")
    private @Nullable Integer width;

    /** The given folder, or the dossier that comes with the project. */
    Path folder() {
        return folder.path();
    }

    Page page() {
        return Page.of(width);
    }
}
