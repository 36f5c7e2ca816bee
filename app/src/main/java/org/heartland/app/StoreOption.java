package org.heartland.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Read;
import org.heartland.store.dossier.StoredRows;
import org.heartland.web.desk.DeskSettings.StoreBeside;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --store} of every command that reads a dossier. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "Take the series that the dossier names in its indicators (store: ...) from this store.")
    private @Nullable Path store;

    /** The files of a dossier, with rows from the store if there is one. */
    Read<Folder> files(Path folder) {
        return files(folder, null);
    }

    /**
     * The same with a day by which editions must have been published.
     *
     * @param asOf null = that of the dossier
     */
    Read<Folder> files(Path folder, @Nullable LocalDate asOf) {
        return Contributors.SHIPPED.folder(folder).then(beside(asOf).over()::apply);
    }

    /** The store, for what follows its files. */
    StoreBeside beside(@Nullable LocalDate asOf) {
        Path from = store;
        return from == null
                ? StoreBeside.NONE
                : new StoreBeside(List.of(from), own -> StoredRows.over(own, from, asOf));
    }

    /** The words that say the same to another command. */
    List<String> words() {
        return store == null ? List.of() : List.of("--store", store.toString());
    }
}
