package org.heartland.app;

import java.nio.file.Path;
import org.heartland.render.text.Page;
import picocli.CommandLine.Mixin;

/** The options of every command that shows a dossier: its folder, and the width of the page. */
final class DossierOptions {
    @Mixin
    private final DossierFolder folder = new DossierFolder();

    @Mixin
    private final PageWidth width = new PageWidth();

    /** The given folder, or the dossier that comes with the project. */
    Path folder() {
        return folder.path();
    }

    Page page() {
        return width.page();
    }
}
