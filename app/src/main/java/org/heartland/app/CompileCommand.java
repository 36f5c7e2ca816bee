package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.heartland.assess.Contributors;
import org.heartland.store.dossier.CompiledRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compile DOSSIER --store STORE}: writes down the rows that a dossier has from a store. */
@Command(
        name = "compile",
        header = "Write the rows that a dossier takes from a store into its folder, always in the same order.",
        description = {
            "",
            "Every indicator with store: ... gets its rows in indicators/ID-store.csv, each with source and place; their sources are in sources-store.yaml. Run again with a store that has a newer edition, a diff of these files shows what the edition changed. Nothing is written if the dossier would have a problem afterwards.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland compile my-region --store world.duckdb",
            "  heartland compile my-region --store world.duckdb --as-of 2024-12-31   as of a day",
            "",
            "Exit: 0 done (or nothing new), 2 wrong use, or a dossier or store with problems.",
            ""
        })
final class CompileCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The dossier's folder.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--store", paramLabel = "STORE", required = true, description = "The store.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path store;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day by which editions must have been published. Default: the dossier's.")
    private @Nullable String asOf;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        LocalDate day = asOf == null ? null : WrongUse.day(spec, "--as-of", asOf);
        return Refusal.orShow(
                Contributors.SHIPPED.folder(folder).then(files -> CompiledRows.of(files, store, day)), this::write);
    }

    private int write(CompiledRows rows) {
        if (rows.files().isEmpty() && rows.removed().isEmpty()) {
            System.out.println("Nothing new: the dossier has the rows of the store already.");
            return ExitCode.DONE;
        }
        rows.changes()
                .forEach(change -> System.out.println(change.file() + ", rows: " + change.added() + " new, "
                        + change.changed() + " changed, " + change.gone() + " gone"));
        return ChangedFiles.write(rows.files(), rows.removed(), folder);
    }
}
