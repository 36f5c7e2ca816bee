package org.heartland.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.words.Words;

/** Assessments of the dossiers that come with the project, for tests; few draws, so that they are quick. */
public final class Assessed {
    public static final Path DOSSIERS = Path.of(System.getProperty("heartland.home", ".."), "dossiers");
    private static final int DRAWS = 60;

    private static final Map<String, Study> STUDIES = new ConcurrentHashMap<>();
    private static final Map<Path, Map<String, String>> TRANSLATIONS = new ConcurrentHashMap<>();

    private Assessed() {}

    /** A dossier of these, such as central-asia, prepared once for all tests; what is asked of it is computed once too. */
    public static Study shipped(String dossier) {
        return STUDIES.computeIfAbsent(dossier, id -> study(DOSSIERS.resolve(id), options(1, 2)));
    }

    /** The words of a language for it, with the translations of its texts. */
    public static Words words(String dossier, String language) {
        return words(dossier, language, shipped(dossier));
    }

    /** The same for a study of it with other options. */
    public static Words words(String dossier, String language, Study study) {
        Map<String, String> texts = TRANSLATIONS.computeIfAbsent(Path.of(dossier, language), unread -> {
            Folder folder =
                    Contributors.SHIPPED.folder(DOSSIERS.resolve(dossier)).orThrow();
            return Translation.read(folder, language).orThrow().texts();
        });
        return Words.of(language, study.subject(), texts);
    }

    public static Path example() {
        return DOSSIERS.resolve("example");
    }

    public static Options options(long seed, int threads) {
        return new Options(seed, DRAWS, threads, null, null, null, null);
    }

    public static Study study(Path dossier, Options options) {
        return Study.prepare(Contributors.SHIPPED.read(dossier).orThrow(), options)
                .orThrow();
    }

    public static Assessment of(Path dossier) {
        return study(dossier, options(1, 1)).assess();
    }

    /** The example with every file's text changed. */
    public static Study changed(UnaryOperator<String> change) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(example())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = example().relativize(file).toString().replace('\\', '/');
                texts.put(name, change.apply(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Dossier dossier = Contributors.SHIPPED
                .read(Folder.of("example", texts, Contributors.SHIPPED.parts()))
                .orThrow();
        return Study.prepare(dossier, options(1, 1)).orThrow();
    }

    static byte[] json(Assessment assessment) {
        return bytes(out -> AssessmentJson.write(assessment, out));
    }

    /** What writes to a stream. */
    interface Printing {
        void to(PrintStream out) throws IOException;
    }

    private static byte[] bytes(Printing printing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            printing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What something prints. */
    static String text(Printing printing) {
        return new String(bytes(printing), StandardCharsets.UTF_8);
    }

    /** The lines that something prints. */
    static List<String> lines(Printing printing) {
        return text(printing).lines().toList();
    }
}
