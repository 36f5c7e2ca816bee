package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Bibliography;
import org.heartland.problem.Read;
import org.heartland.render.json.SourcesJson;
import org.heartland.render.text.SourcesTable;
import org.heartland.render.text.SourcesText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code sources [DIR]}: the sources of the dossier. */
@Command(
        name = "sources",
        header = "List every source of a dossier: its grade and terms, what depends on it, whether it is stale.",
        description = {
            "",
            "A source is stale if it was read more than two years before the dossier's as_of, or if it",
            "ends a series whose next figure was due by then: the last day of its newest period, and as",
            "many days more as lie between the beginnings of its last two periods, and the indicator's",
            "lag. Fewer than three periods are not a series, and one that another source goes on with is",
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
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final DossierOptions dossier = new DossierOptions();

    @ArgGroup
    private Form form = new Form();

    /** The form of the list. */
    static final class Form {
        @Option(names = "--json", description = "Everything as JSON.")
        private boolean json;

        @Option(names = "--tsv", description = "A line for each source, its fields separated by tabs.")
        private boolean tsv;
    }

    @Override
    public Integer call() throws IOException {
        Read<Study> read =
                Contributors.SHIPPED.read(dossier.folder()).then(known -> Study.prepare(known, Options.standard()));
        if (read instanceof Read.Good<Study> good) {
            show(good.value().within(program.deadline()).bibliography(), System.out);
            return ExitCode.DONE;
        }
        return Refusal.of(read.problems());
    }

    private void show(Bibliography sources, PrintStream out) throws IOException {
        if (form.json) {
            SourcesJson.write(sources, out);
        } else if (form.tsv) {
            SourcesTable.print(sources, out);
        } else {
            new SourcesText(sources, dossier.page(), out).print();
        }
        out.flush();
    }
}
