package org.heartland.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.app.Assessed;
import org.heartland.app.Main;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.read.Dossiers;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.render.page.Brief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.words.Words;

/** Briefs on disk, and the page of a run, each written once for all tests. */
enum Written {
    CENTRAL_ASIA("central-asia", "en"),
    EXAMPLE("example", "en"),
    EXAMPLE_IN_RUSSIAN("example", "ru"),
    ARMS_RACE("three-party-arms-race", "run");

    private static final Map<Written, Path> FILES = new ConcurrentHashMap<>();

    private final String dossier;
    private final String language;

    Written(String dossier, String language) {
        this.dossier = dossier;
        this.language = language;
    }

    String label() {
        return dossier + "-" + language;
    }

    /** The brief as {@code assess --html} writes it. */
    Path file() {
        return FILES.computeIfAbsent(
                this, unseen -> language.equals("run") ? run() : save(label(), html(dossier, language)));
    }

    /** The page of a run as {@code simulate --html} writes it. */
    private Path run() {
        Path model = Assessed.DOSSIERS.resolveSibling("models").resolve(dossier + ".yaml");
        Path file = folder("briefs").resolve(label() + ".html");
        if (Main.program().execute("simulate", model.toString(), "--html", file.toString()) != 0) {
            throw new AssertionError(model + " does not run");
        }
        return file;
    }

    /** What is written of a study in some words. */
    interface Page {
        String of(Study study, Words words);
    }

    /** A page of a shipped dossier in a language, computed on two threads. */
    static String of(String dossier, String language, Page page) {
        Folder folder = Folder.read(Assessed.DOSSIERS.resolve(dossier)).orThrow();
        Options usual = Options.standard();
        Options quick = new Options(usual.seed(), usual.draws(), 2, null, null, null, null);
        Study study = Study.prepare(Dossiers.read(folder).orThrow(), quick).orThrow();
        return page.of(
                study,
                Words.of(
                        language,
                        study.subject(),
                        Translation.read(folder, language).orThrow().texts()));
    }

    static String html(String dossier, String language) {
        return of(dossier, language, Written::html);
    }

    static String html(Study study, Words words) {
        return HtmlPage.of(Brief.of(study.assess(), words), words);
    }

    static Path save(String name, String html) {
        try {
            return Files.writeString(folder("briefs").resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the build's output. */
    static Path folder(String name) {
        try {
            return Files.createDirectories(Path.of(System.getProperty("heartland.home", ".."), "app", "target", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Written> all() {
        return List.of(values());
    }
}
