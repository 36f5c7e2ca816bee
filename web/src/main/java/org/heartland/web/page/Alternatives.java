package org.heartland.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.heartland.assess.Comparison;
import org.heartland.draws.BoundedMemory;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.web.desk.Opened;
import org.jspecify.annotations.Nullable;

/**
 * What choices change once they are settled, against all settings. What was computed is kept as long as the same dossier is open.
 */
final class Alternatives {
    private static final int AT_ONCE = 2;
    private static final long WAIT_SECONDS = 8;
    private static final long MOST_BYTES = 12_000_000;

    private final Opened opened;
    private final Semaphore running = new Semaphore(AT_ONCE);
    private final BoundedMemory<List<String>, Read<Compared>> memory =
            new BoundedMemory<>(MOST_BYTES, Alternatives::size);
    private final Map<String, List<Tick>> ticks = new ConcurrentHashMap<>();
    private volatile boolean stopped;
    private @Nullable Thread behind;

    Alternatives(Opened opened) {
        this.opened = opened;
    }

    /**
     * A value of a choice that was tried alone.
     *
     * @param flips how many answers it changes against all settings
     * @param turns true if an answer is another than at the value before
     */
    record Tick(String value, int flips, boolean turns) {}

    private static long size(Read<Compared> read) {
        return read instanceof Read.Good<Compared> good ? good.value().size() : 1_000;
    }

    /** True if it is of the same reading of the files; a decision of the editors changes no answer. */
    boolean isOf(Opened other) {
        return opened.whole() == other.whole();
    }

    /** What these choices change, each as {@code id=value}; what is wrong with them; nothing if too many ask at once. */
    @Nullable
    Read<Compared> of(List<String> settled) {
        try {
            if (!running.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return memory.get(settled, this::compute);
        } finally {
            running.release();
        }
    }

    private Read<Compared> compute(List<String> settled) {
        return opened.study()
                .settling(settled, Place.of("/choices"))
                .then(study -> new Read.Good<>(Compared.of(Comparison.between(opened.study(), study), opened.words())));
    }

    // ---- Where something flips.

    /** The values of a choice that were tried; null until all of them were. */
    @Nullable
    List<Tick> ticks(String choice) {
        return ticks.get(choice);
    }

    /** Tries every value of the choices one after the other, behind what is asked for, once. */
    synchronized void tryAll(Map<String, List<String>> values) {
        if (behind == null) {
            Thread thread = new Thread(() -> values.forEach(this::tryEach), "heartland-choices");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            behind = thread;
            thread.start();
        }
    }

    private void tryEach(String choice, List<String> values) {
        List<Tick> tried = new ArrayList<>();
        Set<String> before = null;
        for (String value : values) {
            Read<Compared> read = stopped ? null : of(List.of(choice + "=" + value));
            if (read instanceof Read.Good<Compared> good) {
                Set<String> answers = good.value().answers();
                int flips = good.value().any().flips();
                tried.add(new Tick(value, flips, before != null && !before.equals(answers)));
                before = answers;
            }
        }
        if (tried.size() == values.size()) {
            ticks.put(choice, List.copyOf(tried));
        }
    }

    /** Ends what runs behind, since another dossier is open. */
    void stop() {
        stopped = true;
    }
}
