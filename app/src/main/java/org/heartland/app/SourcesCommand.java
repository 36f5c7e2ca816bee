package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.SourceDrop;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.SourceDropsJson;
import org.heartland.render.json.SourcesJson;
import org.heartland.render.table.SourceTables;
import org.heartland.render.text.SourceDropsText;
import org.heartland.render.text.SourcesText;
import org.heartland.render.words.Words;
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
            "",
            "--drop leaves out one source after the other, with what only repeats it, judges again all",
            "that rests on its rows, and lists the verdicts and the current roles that would be otherwise.",
            "What the source told is then unknown, never false.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland sources dossiers/example",
            "  heartland sources dossiers/example --csv > sources.csv    a table for other programs",
            "  heartland sources --lang ru                               in Russian",
            "  heartland sources --drop                                  which verdicts rest on one source alone",
            "  heartland sources --drop --csv > without.csv              the same as a table",
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

    @Option(names = "--drop", description = "What would be otherwise without each source.")
    private boolean drop;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    @ArgGroup
    private Form form = new Form();

    /** The form of the list. */
    static final class Form {
        @Option(names = "--json", description = "Everything as JSON.")
        private boolean json;

        @Option(names = "--tsv", description = "A line for each source, its fields separated by tabs.")
        private boolean tsv;

        @Option(names = "--csv", description = "The same table as CSV, or that of --drop (columns in docs/tables.md).")
        private boolean csv;
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> wrong = new ArrayList<>(threads.problems());
        if (drop && form.tsv) {
            wrong.add(Problem.at(Place.of("--tsv"), "this is no form of --drop", "write --csv or --json"));
        }
        if (!wrong.isEmpty()) {
            return Refusal.of(wrong);
        }
        Options options = new Options(Options.SEED, Options.DRAWS, threads.count(), null, null, null, null);
        Read<StudyInWords> read = StudyInWords.read(dossier.folder(), language, known -> Study.prepare(known, options));
        if (!(read instanceof Read.Good<StudyInWords> good)) {
            return Refusal.of(read.problems());
        }
        Study study = good.value().study().within(program.deadline());
        Words words = good.value().words();
        if (drop) {
            showWithout(study, words, System.out);
        } else {
            show(study.bibliography(), words, System.out);
        }
        System.out.flush();
        return ExitCode.DONE;
    }

    private void show(Bibliography sources, Words words, PrintStream out) throws IOException {
        if (form.json) {
            SourcesJson.write(sources, out);
        } else if (form.csv) {
            SourceTables.of(sources).print(out);
        } else if (form.tsv) {
            SourceTables.of(sources).printWithTabs(out);
        } else {
            new SourcesText(sources, words, dossier.page(), out).print();
        }
    }

    private void showWithout(Study study, Words words, PrintStream out) throws IOException {
        List<SourceDrop> drops = study.drops(SourcesCommand::tell);
        if (form.json) {
            SourceDropsJson.write(drops, out);
        } else if (form.csv) {
            SourceTables.of(drops).print(out);
        } else {
            new SourceDropsText(study.assess(), words, dossier.page(), out).print(drops);
        }
    }

    /** Tells of every tenth part of the work. */
    private static void tell(int count, int of) {
        if (count * 10 / of > (count - 1) * 10 / of) {
            System.err.println("heartland: " + count + " of " + of + " sources left out in turn");
        }
    }
}
