package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code store STORE}: what is in a store. */
@Command(
        name = "store",
        header = "Show what is in a store: data sets, editions, the years of each state, licences and gaps.",
        description = {
            "",
            "A store is a file that heartland import FILE --into STORE.duckdb makes. Nothing here changes it.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The tables for --sql: cited (what counts now, one row a figure, with source and place),",
            "cited_as_of(DATE '2024-01-01'), data_set, edition, series, import_log, imported_file, left_out.",
            "",
            "Examples:",
            "  heartland store world.duckdb                           data sets, editions, series",
            "  heartland store world.duckdb --series arms_tiv         its years for each state, and gaps",
            "  heartland store world.duckdb --as-of 2024-12-31 --csv  all series as a table, as of a day",
            "  heartland store world.duckdb --sql \"SELECT sender, sum(value) FROM cited GROUP BY sender\"",
            "  heartland store world.duckdb --parquet tables         for R and Python",
            "  heartland store world.duckdb --shares --series exports          the share of each partner",
            "  heartland store world.duckdb --concentration > concentration.csv  all states, all years",
            "",
            "Exit: 0 done, 2 wrong use, or a file that is no store.",
            ""
        })
final class StoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STORE", description = "The store.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    Path store;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What counted on this day, by the editions that were published. Default: now.")
    @Nullable
    String asOf;

    @Option(names = "--series", paramLabel = "NAME", description = "Only this series, state by state.")
    @Nullable
    String series;

    @ArgGroup
    About about = new About();

    /** What is answered; none = what is in the store. */
    static final class About {
        @Option(
                names = "--quality",
                description =
                        "Report on the figures instead, as text or with --json: how far sources agree, jumps, slips of units, copied years, sums among their parts, coverage that shrank.")
        boolean quality;

        @Option(
                names = "--shares",
                description = "The share of each partner in the total of each state and period, as CSV.")
        boolean shares;

        @Option(
                names = "--concentration",
                description = "How concentrated the partners of each state and period are, as CSV.")
        boolean concentration;
    }

    @ArgGroup
    Form form = new Form();

    /** The form of the answer; none = text. */
    static final class Form {
        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Option(names = "--csv", description = "Print a table of series, states and years.")
        boolean csv;

        @Option(names = "--sql", paramLabel = "QUERY", description = "Ask in SQL; the answer is printed as CSV.")
        @Nullable
        String sql;

        @Option(
                names = "--parquet",
                paramLabel = "FOLDER",
                description = "Write figures, editions and series as tables of Parquet into a new folder.")
        @Nullable
        Path parquet;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return new StoreSession(this).run();
    }
}
