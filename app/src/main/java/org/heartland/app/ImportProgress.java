package org.heartland.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.heartland.importers.ImportRequest;
import org.heartland.problem.Inert;

/** Tells now and then how far a long file is read, at which rate, and how long the rest may take. Silent where nobody watches. */
final class ImportProgress implements ImportRequest.Progress {
    private static final long EVERY_SECONDS = 2;
    private static final long MINUTE = 60;
    private static final double MEGABYTE = 1e6;

    private final Map<String, Long> sizes = new HashMap<>();
    private final boolean watched = System.console() != null;
    private String file = "";
    private long start;
    private long last;

    ImportProgress(List<Path> files) throws IOException {
        for (Path one : files) {
            sizes.put(String.valueOf(one.getFileName()), Files.isRegularFile(one) ? Files.size(one) : 0);
        }
    }

    @Override
    public void at(String name, long bytes) {
        long now = System.nanoTime();
        if (!name.equals(file)) {
            file = name;
            start = now;
            last = now;
        }
        if (!watched || TimeUnit.NANOSECONDS.toSeconds(now - last) < EVERY_SECONDS) {
            return;
        }
        last = now;
        long all = sizes.getOrDefault(name, 0L);
        double seconds = (now - start) / 1e9;
        long left = Math.round(seconds * Math.max(0, all - bytes) / Math.max(1, bytes));
        System.err.println(
                "heartland: " + Inert.text(name) + ", " + Math.round(100.0 * bytes / Math.max(1, all)) + " % read, "
                        + Math.round(bytes / MEGABYTE / seconds) + " MB a second, about "
                        + (left < MINUTE ? left + " s" : (left + MINUTE / 2) / MINUTE + " min") + " left");
    }
}
