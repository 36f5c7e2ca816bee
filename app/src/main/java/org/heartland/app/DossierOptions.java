package org.heartland.app;

import java.nio.file.Path;
import java.time.LocalDate;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Read;
import org.heartland.render.text.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The options of every command that shows a dossier: its folder, a store, and the width of the page. */
final class DossierOptions {
    @Mixin
    private final DossierFolder folder = new DossierFolder();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final PageWidth width = new PageWidth();

    /** The given folder, or the dossier that comes with the project. */
    Path folder() {
        return folder.path();
    }

    /** The files in it, with rows from the store that is named. */
    Read<Folder> files() {
        return files(null);
    }

    /**
     * The same with a day by which editions must have been published.
     *
     * @param asOf null = that of the dossier
     */
    Read<Folder> files(@Nullable LocalDate asOf) {
        return store.files(folder(), asOf);
    }

    Page page() {
        return width.page();
    }
}
