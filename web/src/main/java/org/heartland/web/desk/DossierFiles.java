package org.heartland.web.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.assess.CheckReport;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Deadline;
import org.heartland.passage.HandedOver;
import org.heartland.passage.Passages;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.render.file.WholeFiles;
import org.heartland.review.Review;
import org.heartland.text.Sha256;
import org.jspecify.annotations.Nullable;

/** The files of the dossier as they are now, whatever is open: what {@code check} says of them, and what it would say if one were changed. */
public final class DossierFiles {
    /** Files that the program writes itself, decision by decision. */
    private static final List<String> OWN = List.of(Review.DECISIONS, Review.REPORTS);

    private final DeskSettings settings;
    private final Articles articles;
    private final FileTimes times;
    private @Nullable Checked last;
    private String lastSeen = "";

    DossierFiles(DeskSettings settings, Articles articles, FileTimes times) {
        this.settings = settings;
        this.articles = articles;
        this.times = times;
    }

    /** The files as they are on disk, and what is said of them; checked once for each change. */
    public synchronized Read<Checked> now() {
        String seen = articles.changes() + " " + times.now();
        Checked known = last;
        if (known != null && seen.equals(lastSeen)) {
            return new Read.Good<>(known);
        }
        return Contributors.SHIPPED.folder(settings.folder()).then(files -> {
            Checked checked = check(files, Deadline.NONE);
            last = checked;
            lastSeen = seen;
            return new Read.Good<>(checked);
        });
    }

    /** True if a file of the dossier can be edited: all but those that the program writes itself. */
    public static boolean isEditable(String file, Folder files) {
        return files.files().containsKey(file) && !OWN.contains(file);
    }

    /** What would be said of these files; throws {@link Deadline.Passed} if that is not found in time. */
    public Checked check(Folder files, Deadline deadline) {
        Read<Folder> whole = settings.store().over().apply(files);
        CheckReport report = CheckReport.of(
                whole instanceof Read.Good<Folder> good ? good.value() : files, Contributors.SHIPPED, deadline);
        List<Problem> problems = new ArrayList<>(report.problems());
        problems.addAll(whole.problems());
        problems.addAll(passages(report));
        return new Checked(files, List.copyOf(problems), report.notes());
    }

    /** What is wrong with the passages in the texts that were handed over, if the dossier says which texts there are. */
    private List<Problem> passages(CheckReport report) {
        if (report.problems().stream().anyMatch(problem -> problem.at().file().equals("dossier.yaml"))) {
            return List.of();
        }
        Read<Passages> passages = articles.of(report.readable(), settings.articles())
                .then(texts -> HandedOver.passages(report.readable(), texts));
        return passages instanceof Read.Good<Passages> found ? found.value().problems() : passages.problems();
    }

    /** What these files would open, or all that is wrong with them. */
    public Read<Opened> open(Folder files) {
        return Opened.read(0, files, settings, articles);
    }

    /** A mark that changes with the content of a file. */
    public static String sum(byte[] bytes) {
        return Sha256.of(bytes);
    }

    /** Why a change is not kept. */
    public enum Refusal {
        /** The program was started without the right to write. */
        NOT_WRITING,
        /** No file of the dossier has this name, or it is one that the program writes itself. */
        NO_SUCH_FILE,
        /** The file is another than the one that was opened. */
        CHANGED,
        /** With the change there would be more problems than before. */
        WORSE
    }

    /**
     * Writes another content of a file: whole and safe on disk when this returns, or not at all.
     *
     * @param opened the mark of the content that was changed
     * @return why it is refused; null if it is written
     * @throws IOException if it could not be written; then nothing has changed
     */
    synchronized @Nullable Refusal keep(String file, String opened, byte[] content, Deadline deadline)
            throws IOException {
        if (!settings.writes()) {
            return Refusal.NOT_WRITING;
        }
        Read<Checked> read = now();
        if (!(read instanceof Read.Good<Checked> good)
                || !isEditable(file, good.value().files())) {
            return Refusal.NO_SUCH_FILE;
        }
        Folder files = good.value().files();
        Path path = settings.folder().resolve(file).toRealPath();
        if (!path.startsWith(settings.folder().toRealPath())) {
            return Refusal.NO_SUCH_FILE;
        }
        Checked changed = check(files.with(file, content), deadline);
        if (Problems.total(changed.problems()) > Problems.total(good.value().problems())) {
            return Refusal.WORSE;
        }
        byte[] there = Files.readAllBytes(path);
        if (!sum(there).equals(opened) || !Arrays.equals(there, files.files().get(file))) {
            return Refusal.CHANGED;
        }
        WholeFiles.write(content, path);
        return null;
    }
}
