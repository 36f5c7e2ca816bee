package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.Bibliography;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sources [DIR]}: what the dossier rests on. */
@Command(
        name = "sources",
        header = "List every source of a dossier: its grade and terms, what depends on it, whether it is stale.",
        description = {
            "",
            "A source is stale if it was read more than two years before the dossier's as_of, or if it",
            "ends a series whose next figure was due by then: the last day of its newest period, and as",
            "many days more as lie between the beginnings of its last two periods, and the indicator's",
            "lag. Fewer than three periods are no series, and one that another source goes on with is",
            "not stale. A source that only repeats another (origin) counts once with it.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland sources dossiers/example",
            "  heartland sources dossiers/example --tsv > sources.tsv    a table for other programs",
            "",
            "Exit: 0 done; 2 wrong use or a dossier with problems; 3 a fault of the program.",
            ""
        })
final class SourcesCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The dossier's folder. Default: the one on Central Asia.")
    private @Nullable Path folder;

    @ArgGroup
    private Form form = new Form();

    /** In which form they are listed. */
    static final class Form {
        @Option(names = "--json", description = "Everything as JSON.")
        private boolean json;

        @Option(names = "--tsv", description = "A line for each source, its fields separated by tabs.")
        private boolean tsv;
    }

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns of the page. Default: the terminal's, else 100.")
    private @Nullable Integer width;

    @Override
    public Integer call() throws IOException {
        Path dossier = folder == null
                ? Path.of(System.getProperty("heartland.home", "."), "dossiers", "central-asia")
                : folder;
        Read<Study> read = Dossier.read(dossier).then(known -> Study.prepare(known, Options.standard()));
        if (read instanceof Read.Good<Study> good) {
            show(Bibliography.of(good.value()), System.out);
            return Main.DONE;
        }
        List<Problem> problems = read.problems();
        problems.forEach(problem -> System.err.println(problem.line()));
        System.err.println("heartland: " + CheckCommand.summary(problems.size()));
        return Main.WRONG;
    }

    private void show(Bibliography sources, PrintStream out) throws IOException {
        if (form.json) {
            SourcesJson.write(sources, out);
        } else if (form.tsv) {
            SourcesTable.print(sources, out);
        } else {
            new SourcesText(sources, Page.of(width), out).print();
        }
        out.flush();
    }
}
