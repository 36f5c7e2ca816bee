package org.heartland.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.Contributors;
import org.heartland.assess.Inventory;
import org.heartland.assessment.Contents;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.render.table.ContentsTable;
import org.heartland.render.text.ContentsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list [DIR] [TOPIC]}: what there is in a dossier, by its ids. */
@Command(
        name = "list",
        header =
                "List what there is in a dossier, by its ids: claims, scenarios, indicators, choices, sources, coverage.",
        description = {
            "",
            "Without a topic: how many there are of each. Nothing is judged.",
            "",
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland list                                    what the dossier on Central Asia has",
            "  heartland list dossiers/example claims            the ids to ask for with assess --claim",
            "  heartland list scenarios                          the ids to ask for with compare",
            "  heartland list coverage                           which years each series covers, by state",
            "  heartland list choices --lang ru                  the same in Russian",
            "  heartland list coverage --csv > coverage.csv      the same by year (columns in docs/tables.md)",
            "",
            "Exit: 0 done; 2 wrong use or a dossier with problems; 3 a fault of the program.",
            ""
        })
final class ListCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..2",
            paramLabel = "DIR TOPIC",
            description =
                    "The dossier's folder (default: the one on Central Asia) and what to list: claims, scenarios, indicators, choices, sources or coverage.")
    private List<String> given = List.of();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--csv", description = "The table of the topic as CSV (columns in docs/tables.md).")
    private boolean csv;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final PageWidth width = new PageWidth();

    @Override
    public Integer call() throws IOException {
        List<String> words = new ArrayList<>(given);
        boolean topicAlone = words.size() == 1
                && !Files.isDirectory(Path.of(words.get(0)))
                && topic(words.get(0)) instanceof Read.Good<ContentsTable>;
        ContentsTable table = null;
        if (words.size() == 2 || topicAlone) {
            Read<ContentsTable> topic = topic(words.remove(words.size() - 1));
            if (!topic.problems().isEmpty()) {
                return Refusal.of(topic.problems());
            }
            table = topic.orThrow();
        } else if (csv) {
            return Refusal.of(
                    List.of(Refusal.wrong("--csv", "one topic makes a table", "name one of " + ContentsTable.words())));
        }
        Read<Folder> files = store.files(words.isEmpty() ? DossierFolder.shipped() : Path.of(words.get(0)));
        Read<Contents> read =
                files.then(Contributors.SHIPPED::read).then(dossier -> new Read.Good<>(Inventory.of(dossier)));
        ContentsTable asked = table;
        return Refusal.orShow(
                read.then(contents -> language.words(files.orThrow(), contents.subject())
                        .then(spoken -> new Read.Good<>(new ContentsText(contents, spoken, width.page(), System.out)))),
                text -> show(text, read.orThrow(), asked));
    }

    private static Read<ContentsTable> topic(String word) {
        return ContentsTable.read(word, Place.of("TOPIC"));
    }

    private int show(ContentsText text, Contents contents, @Nullable ContentsTable table) {
        if (table == null) {
            text.counts();
        } else if (csv) {
            table.of(contents).print(System.out);
        } else {
            text.print(table);
        }
        return ExitCode.DONE;
    }
}
