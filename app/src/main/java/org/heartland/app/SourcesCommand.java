package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.SourceDrop;
import org.heartland.assessment.WeakVerdict;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.brief.SourceFilter;
import org.heartland.render.brief.SourceTexts;
import org.heartland.render.json.SourceDropsJson;
import org.heartland.render.json.SourcesJson;
import org.heartland.render.json.WeakVerdictsJson;
import org.heartland.render.table.SourceTables;
import org.heartland.render.text.LicencesText;
import org.heartland.render.text.SourceDropsText;
import org.heartland.render.text.SourcesText;
import org.heartland.render.text.WeakVerdictsText;
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
            "",
            "--weakest lists the verdicts that rest on one source or on none that is primary, and says for",
            "each what to look for: first what the author would be told to correct, be asked, be told to",
            "narrow or to update, then what else he says, then what follows from it and further tests.",
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
            "  heartland sources --weakest                               the verdicts that want a better source",
            "  heartland sources --grade press --age from_5 --find Manas  the sources that all of these fit",
            "  heartland sources --licences                              what may be published of each",
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

    @Option(names = "--weakest", description = "The verdicts with one source or no primary one.")
    private boolean weakest;

    @Option(
            names = "--licences",
            description = "By what their terms allow: what may be published, and what is not known.")
    private boolean licences;

    @Mixin
    private final SourceChoice choice = new SourceChoice();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final ChosenText texts = new ChosenText();

    @Mixin
    private final StudyOptions options = new StudyOptions();

    @ArgGroup
    private Form form = new Form();

    /** The form of the list. */
    static final class Form {
        @Option(names = "--json", description = "Everything as JSON.")
        private boolean json;

        @Option(names = "--tsv", description = "A line for each source, its fields separated by tabs.")
        private boolean tsv;

        @Option(
                names = "--csv",
                description = "The same table as CSV, or that of --drop or --weakest (columns in docs/tables.md).")
        private boolean csv;
    }

    @Override
    public Integer call() throws IOException {
        Read<SourceFilter> filter = choice.filter();
        List<Problem> wrong = new ArrayList<>(filter.problems());
        wrong.addAll(clash(filter));
        if (!wrong.isEmpty()) {
            return Refusal.of(wrong);
        }
        Read<StudyInWords> read = StudyInWords.read(
                dossier.files(options.asOf()),
                language,
                known -> texts.of(known).then(options::study));
        if (!(read instanceof Read.Good<StudyInWords> good)) {
            return Refusal.of(read.problems());
        }
        Study study = good.value().study().within(program.deadline());
        Words words = good.value().words();
        if (drop) {
            showWithout(study, words, System.out);
        } else if (weakest) {
            showWeakest(study, words, System.out);
        } else {
            Bibliography found =
                    filter.orThrow().of(study.bibliography(), () -> new SourceTexts(study.assess(), words));
            show(found, words, System.out);
        }
        System.out.flush();
        return ExitCode.DONE;
    }

    /** Problems with options that exclude one another. */
    private List<Problem> clash(Read<SourceFilter> filter) {
        List<Problem> wrong = new ArrayList<>();
        if (drop && weakest) {
            wrong.add(Problem.at(
                    Place.of("--weakest"), "this cannot be asked for beside --drop", "leave out one of them"));
        }
        if (licences && (drop || weakest || form.json || form.tsv || form.csv)) {
            String instead = "leave out the other; --json, --tsv and --csv have a column allows";
            wrong.add(Problem.at(Place.of("--licences"), "this is a list of its own, as text", instead));
        }
        String other = drop ? "--drop" : "--weakest";
        if ((drop || weakest) && form.tsv) {
            wrong.add(Problem.at(Place.of("--tsv"), "this is no form of " + other, "write --csv or --json"));
        }
        if ((drop || weakest)
                && filter instanceof Read.Good<SourceFilter> good
                && !good.value().equals(SourceFilter.ALL)) {
            wrong.add(Problem.at(
                    Place.of(other),
                    "this is of all sources",
                    "leave out --grade, --read, --age, --publisher and --find"));
        }
        return wrong;
    }

    private void show(Bibliography sources, Words words, PrintStream out) throws IOException {
        if (form.json) {
            SourcesJson.write(sources, out);
        } else if (form.csv) {
            SourceTables.of(sources).print(out);
        } else if (form.tsv) {
            SourceTables.of(sources).printWithTabs(out);
        } else if (licences) {
            new LicencesText(words, dossier.page(), out).print(sources);
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

    private void showWeakest(Study study, Words words, PrintStream out) throws IOException {
        Assessment assessment = study.assess(Part.CLAIMS);
        List<WeakVerdict> links = WeakVerdict.of(assessment);
        if (form.json) {
            WeakVerdictsJson.write(links, assessment, out);
        } else if (form.csv) {
            SourceTables.weak(links, assessment).print(out);
        } else {
            new WeakVerdictsText(assessment, words, dossier.page(), out).print(links);
        }
    }

    /** Tells of every tenth part of the work. */
    private static void tell(int count, int of) {
        if (count * 10 / of > (count - 1) * 10 / of) {
            System.err.println("heartland: " + count + " of " + of + " sources left out in turn");
        }
    }
}
