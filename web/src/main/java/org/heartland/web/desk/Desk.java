package org.heartland.web.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.heartland.assessment.Assessment.Part;
import org.heartland.passage.Prose;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * The dossier that is open, followed as its files change: where the changed files have problems, the last good one stays open and the
 * problems are told.
 */
public final class Desk implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;

    private final DeskSettings settings;
    private final Articles articles = new Articles();
    private final FileTimes times;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "heartland-watch"));
    private volatile Opened opened;
    private volatile List<Problem> problems = List.of();
    private String seen;

    private Desk(DeskSettings settings, Opened opened, FileTimes times, String seen) {
        this.settings = settings;
        this.opened = opened;
        this.times = times;
        this.seen = seen;
    }

    /** Opens a dossier, or says all that is wrong with it. */
    public static Read<Desk> open(DeskSettings settings) {
        FileTimes times = new FileTimes(settings);
        String seen = times.now();
        return Opened.read(1, settings, new Articles())
                .then(opened -> new Read.Good<>(new Desk(settings, opened, times, seen)));
    }

    /** What is open now. */
    public Opened opened() {
        return opened;
    }

    /** The folder of the dossier, as it was named. */
    public Path folder() {
        return settings.folder();
    }

    /** What is wrong with the files as they are now; empty if they are those that are open. */
    public List<Problem> problems() {
        return problems;
    }

    /** Computes what the first pages show, and from then on looks for changed files, until the desk is closed. */
    public void follow() {
        watch.execute(() -> opened.study().assess(Part.CLAIMS, Part.ROLES));
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        String now = times.now();
        if (!now.equals(seen)) {
            seen = now;
            problems = reopen().problems();
        }
    }

    /** Reads everything again; what was open stays open if there are problems. */
    private Read<Opened> reopen() {
        Read<Opened> read = Opened.read(opened.version() + 1, settings, articles);
        if (read instanceof Read.Good<Opened> good) {
            good.value().study().assess(Part.CLAIMS);
            opened = good.value();
        }
        return read;
    }

    /** Takes a text that is handed over in the page: its passages are marked from now on, or it is said why not. */
    public synchronized Read<Opened> hand(String text, Prose prose) {
        articles.put(text, prose);
        Read<Opened> read = reopen();
        if (read instanceof Read.Bad<Opened>) {
            articles.remove(text);
        }
        return read;
    }

    /** Forgets a text that was handed over in the page. */
    public synchronized void takeBack(String text) {
        articles.remove(text);
        reopen();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
