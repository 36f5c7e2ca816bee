package org.heartland.web.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment.Part;
import org.heartland.draws.Deadline;
import org.heartland.passage.Prose;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.file.WholeFiles;
import org.heartland.review.Review;
import org.heartland.scenario.WrittenScenario;
import org.jspecify.annotations.Nullable;

/**
 * The dossier that is open, with the review of its editors. It follows the files as they change: where these have problems, the last good
 * assessment stays open and the problems are told.
 */
public final class Desk implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;
    /** When all that can be said of the files is looked for: not while the first page is made. */
    private static final long CHECK_MILLIS = 5_000;

    private static final int MOST_UNDONE = 100;
    private static final long FIRST_VERSION = 1;

    private final DeskSettings settings;
    private final Articles articles;
    private final FileTimes times;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Desk::daemon);
    private final DossierFiles files;
    private final Deque<Review> before = new ArrayDeque<>();
    private volatile Opened opened;
    private volatile List<Problem> problems = List.of();
    private volatile long version = FIRST_VERSION;
    private volatile long step;
    private String seen;

    private Desk(DeskSettings settings, Articles articles, Opened opened, FileTimes times, String seen) {
        this.settings = settings;
        this.articles = articles;
        this.opened = opened;
        this.times = times;
        this.files = new DossierFiles(settings, articles, times);
        this.seen = seen;
    }

    /** Opens a dossier, or says all that is wrong with it. */
    public static Read<Desk> open(DeskSettings settings) {
        if (settings.writes() && Files.isDirectory(settings.folder())) {
            sweep(settings.folder());
        }
        FileTimes times = new FileTimes(settings);
        String seen = times.now();
        Articles articles = new Articles();
        return Opened.read(FIRST_VERSION, settings, articles)
                .then(opened -> new Read.Good<>(new Desk(settings, articles, opened, times, seen)));
    }

    /** Removes what was left behind in the folder and in those inside it, since the files in these are saved too. */
    private static void sweep(Path folder) {
        try (Stream<Path> folders = Files.walk(folder.toRealPath(), 1)) {
            for (Path one : folders.filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                WholeFiles.sweep(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DeskSettings settings() {
        return settings;
    }

    /** What is open now. */
    public Opened opened() {
        return opened;
    }

    /** What is wrong with the files as they are now; empty if they are those that are open. */
    public List<Problem> problems() {
        return problems;
    }

    /** Counts how often the files changed, so that a page can tell that it is out of date. */
    public long version() {
        return version;
    }

    /** True if nothing has changed since it was opened. */
    public boolean isUnchanged() {
        return edition() == FIRST_VERSION;
    }

    /** Counts whatever changes an answer: files, texts that are handed over, and decisions of the editors. */
    public long edition() {
        return version + step;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "heartland-watch");
        thread.setDaemon(true);
        return thread;
    }

    // ---- The files.

    /** Computes what the first pages show, and from then on looks for changed files, until the desk is closed. */
    public void follow() {
        watch.execute(() -> opened.study().assess(Part.CLAIMS, Part.ROLES));
        watch.schedule(files::now, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        String now = times.now();
        if (!now.equals(seen)) {
            seen = now;
            problems = reopen().problems();
            version++;
        }
    }

    /** The files as they are now, whatever is open. */
    public DossierFiles files() {
        return files;
    }

    /**
     * Writes another content of a file of the dossier, and opens what has changed. When this returns, the change is safe on disk.
     *
     * @param before the mark of the content that was changed, see {@link DossierFiles#sum}
     * @return why it is refused; null if it is written
     * @throws IOException if it could not be written; then nothing has changed
     */
    public synchronized DossierFiles.@Nullable Refusal keep(
            String file, String before, byte[] content, Deadline deadline) throws IOException {
        DossierFiles.Refusal refused = files.keep(file, before, content, deadline);
        if (refused == null) {
            look();
        }
        return refused;
    }

    /** Reads everything again; what was open stays open if there are problems. Decisions that no file has are kept. */
    private Read<Opened> reopen() {
        Read<Opened> read = Opened.read(opened.version() + 1, settings, articles);
        if (read instanceof Read.Good<Opened> good) {
            Opened fresh = settings.writes() || before.isEmpty()
                    ? good.value()
                    : good.value().reviewed(review());
            fresh.study().assess(Part.CLAIMS);
            opened = fresh;
        }
        return read;
    }

    // ---- The scenarios.

    /** What stands where a scenario would be kept. */
    public ScenarioFiles.Place place(WrittenScenario scenario) throws IOException {
        return ScenarioFiles.place(scenario, opened.suppositions().files(), settings.folder());
    }

    /**
     * Keeps a scenario, which can be read, in the dossier's folder, if the desk writes at all; when this returns, it is safe on disk, and open.
     *
     * @param replaces true if the file that holds it may be replaced
     * @return false if it was not written, since something stands there
     */
    public synchronized boolean keep(WrittenScenario scenario, boolean replaces) throws IOException {
        look();
        ScenarioFiles.Place place = place(scenario);
        boolean free = place == ScenarioFiles.Place.FREE || replaces && place == ScenarioFiles.Place.TAKEN;
        if (!settings.writes() || !free) {
            return false;
        }
        ScenarioFiles.write(scenario, settings.folder());
        look();
        return true;
    }

    // ---- The texts.

    /** Takes a text that is handed over in the page: its passages are marked from now on, or it is said why not. */
    public synchronized Read<Opened> hand(String text, Prose prose) {
        articles.put(text, prose);
        Read<Opened> read = reopen();
        if (read instanceof Read.Bad<Opened>) {
            articles.remove(text);
        }
        version++;
        return read;
    }

    /** Forgets a text that was handed over in the page. */
    public synchronized void takeBack(String text) {
        articles.remove(text);
        reopen();
        version++;
    }

    // ---- The review.

    /** What was decided and remarked so far. */
    public Review review() {
        return opened.assessment().review();
    }

    /**
     * Changes the review if it still is what the change was made for. When this returns, the change is safe on disk, if the desk writes at all.
     *
     * @param still true of a review in which nobody else has decided the same thing meanwhile
     * @return false if somebody has; then nothing has changed
     * @throws IOException if it could not be written; then nothing has changed
     */
    public synchronized boolean change(Predicate<Review> still, UnaryOperator<Review> change) throws IOException {
        look();
        Review now = review();
        if (!still.test(now)) {
            return false;
        }
        put(change.apply(now));
        before.push(now);
        step++;
        while (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
        return true;
    }

    /**
     * Takes the last change of the review back, if there is one.
     *
     * @param seen the step at which it was asked for, or null if that does not matter
     * @return false if something was changed or taken back since that step; then nothing has changed
     */
    public synchronized boolean undo(@Nullable Long seen) throws IOException {
        if (seen != null && seen != step) {
            return false;
        }
        if (!before.isEmpty()) {
            put(before.peek());
            before.pop();
            step++;
        }
        return true;
    }

    /** Counts the changes of the review and those that were taken back. */
    public long step() {
        return step;
    }

    /** True if there is a change that can be taken back. */
    public synchronized boolean canUndo() {
        return !before.isEmpty();
    }

    private void put(Review review) throws IOException {
        if (settings.writes()) {
            ReviewFiles.write(review(), review, opened.assessment().subject().texts(), settings.folder());
            seen = times.now();
        }
        opened = opened.reviewed(review);
    }
}
