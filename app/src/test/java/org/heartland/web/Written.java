package org.heartland.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.app.Assessed;
import org.heartland.app.Main;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.render.file.WholeFiles;
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
    private static final Map<String, Study> STUDIES = new ConcurrentHashMap<>();

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
        Study study = STUDIES.computeIfAbsent(
                dossier,
                id -> Assessed.study(
                        Assessed.DOSSIERS.resolve(id),
                        new Options(Options.SEED, Options.DRAWS, 2, null, null, null, null)));
        return page.of(study, Assessed.words(dossier, language, study));
    }

    static String html(String dossier, String language) {
        return of(dossier, language, Written::html);
    }

    static String html(Study study, Words words) {
        return HtmlPage.of(Brief.of(study.assess(), words), words);
    }

    static Path save(String name, String html) {
        try {
            Path file = folder("briefs").resolve(name + ".html");
            WholeFiles.write(html.getBytes(StandardCharsets.UTF_8), file);
            return file;
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
