package org.heartland.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.web.Workbench;
import org.heartland.web.desk.DeskSettings;
import org.heartland.web.desk.OpeningPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve [DIR]}: the workbench. */
@Command(
        name = "serve",
        header = "The workbench: a dossier in the browser of this machine, until it is stopped with Ctrl+C.",
        description = {
            "",
            "It listens to this machine only, loads nothing from anywhere, and follows the files of the dossier",
            "as they change. A text that is handed over stays in the memory of the program.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland serve                                  the dossier on Central Asia",
            "  heartland serve my-region --article article.txt  with the text that is judged and its marks",
            "  heartland serve --write --editor Anna            with the decisions kept beside the dossier",
            "  heartland serve --lang ru --port 9000            in Russian, at http://localhost:9000/",
            "",
            "Exit: 130 stopped with Ctrl+C; 2 wrong use or a dossier with problems; 3 a fault of the program.",
            ""
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final DossierFolder dossier = new DossierFolder();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 0 = any port that is free. Default: " + Workbench.USUAL_PORT
                    + ", or the next that is free.")
    private @Nullable Integer port;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = DeskSettings.ARTICLE,
            paramLabel = "[TEXT=]FILE",
            description = "The text that is judged, as plain text, Markdown or HTML, to be shown with its marks. "
                    + "Where several are judged, name each by its id. May be repeated.")
    private List<String> articles = List.of();

    @Option(
            names = "--write",
            description =
                    "Keep decisions in review.yaml and reports in reports.jsonld, in the dossier's folder, and let files be "
                            + "saved there from the page Check; else decisions last until the program ends.")
    private boolean writes;

    @Option(
            names = "--editor",
            paramLabel = "NAME",
            description = "Who decides and reports, as these files say it. Default: your name on this machine.")
    private String editor = System.getProperty("user.name", "editor");

    @Mixin
    private final StudyOptions options = new StudyOptions();

    @Override
    public Integer call() throws IOException {
        DeskSettings settings = new DeskSettings(
                dossier.path(),
                store.beside(options.asOf()),
                same(),
                articles,
                editor,
                writes,
                Main.version(),
                options::study,
                FitStore.of(dossier.path()),
                openingPage());
        return Refusal.orShow(
                language.words().then(known -> Workbench.start(settings, language.language(), port)), this::run);
    }

    private int run(Workbench started) throws IOException {
        try (Workbench workbench = started) {
            Runtime.getRuntime().addShutdownHook(new Thread(workbench::close));
            System.out.println(workbench.address());
            System.out.flush();
            return Refusal.orShow(workbench.opened(), this::untilStopped);
        }
    }

    private int untilStopped(Workbench workbench) {
        workbench.lookAhead();
        program.untilStopped();
        return ExitCode.DONE;
    }

    /** A page with a text that was handed over is not kept, since no such text is written anywhere. */
    private OpeningPage openingPage() {
        if (!articles.isEmpty() || !store.words().isEmpty()) {
            return OpeningPage.NONE;
        }
        List<String> all = new ArrayList<>(List.of("serve", language.language(), editor, String.valueOf(writes)));
        all.addAll(same());
        return new KeptOpeningPage(dossier.path(), all);
    }

    /** The words that open the same dossier in the same way by another command. */
    private List<String> same() {
        List<String> words = new ArrayList<>(options.words());
        if (!dossier.path().equals(DossierFolder.shipped())) {
            words.add(0, dossier.path().toString());
        }
        words.addAll(store.words());
        articles.forEach(article -> words.addAll(List.of(DeskSettings.ARTICLE, article)));
        return words;
    }
}
