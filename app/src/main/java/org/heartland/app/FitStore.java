package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.render.file.WholeFiles;
import org.heartland.theory.judge.TheoryContest;
import org.jspecify.annotations.Nullable;

/**
 * A folder as a store of fits and rankings, that of the user's cache or that of a dossier: a file for each, named by the hash of all that it depends
 * on. Of the user's, only the newest {@value #MOST} are kept, and of what was printed of them {@value #MOST_ANSWERS}. A folder that cannot be
 * written to keeps nothing.
 */
final class FitStore implements TheoryContest.Store {
    private static final int MOST = 200;
    private static final int MOST_ANSWERS = 20;
    private static final long MAX_BYTES = 8L << 20;
    private static final String SUFFIX = ".fit";
    /** The folder of a dossier in which its fits are kept. */
    private static final String FOLDER = "fits";

    private final Path folder;
    private final int most;
    /** Whether it was said that nothing can be kept. */
    private boolean refused;

    FitStore(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** The store of the user for a dossier: what is not in it is looked for in the dossier's folder, where fits may have come with it. */
    static TheoryContest.Store of(Path dossier) {
        FitStore own = new FitStore(ofUser(), MOST);
        FitStore beside = new FitStore(dossier.resolve(FOLDER), MOST);
        return new TheoryContest.Store() {
            @Override
            public @Nullable String find(String key) {
                String found = own.find(key);
                return found == null ? beside.find(key) : found;
            }

            @Override
            public void keep(String key, String text) {
                own.keep(key, text);
            }
        };
    }

    /** Keeps texts in the dossier's folder, each under its key, in place of those that were kept there before. */
    static void keepBeside(Path dossier, Map<String, String> texts) throws IOException {
        Path folder = dossier.resolve(FOLDER);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> one : texts.entrySet()) {
            WholeFiles.write(one.getValue().getBytes(StandardCharsets.UTF_8), folder.resolve(one.getKey() + SUFFIX));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
                String name = String.valueOf(file.getFileName());
                if (!texts.containsKey(name.substring(0, name.length() - SUFFIX.length()))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The user's store of what was printed. */
    static FitStore ofAnswers() {
        return new FitStore(ofUser().resolve("printed"), MOST_ANSWERS);
    }

    /** The cache folder of the user, as the XDG base directory specification places it. */
    private static Path ofUser() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home", "."), ".cache");
        Path base = cache == null || cache.isBlank() || !Path.of(cache).isAbsolute() ? home : Path.of(cache);
        return base.resolve("heartland").resolve("theories");
    }

    @Override
    public @Nullable String find(String key) {
        Path file = folder.resolve(key + SUFFIX);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_BYTES
                    ? Files.readString(file, StandardCharsets.UTF_8)
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void keep(String key, String text) {
        try {
            write(key, text);
        } catch (IOException e) {
            if (!refused) {
                refused = true;
                System.err.println("heartland: nothing can be kept in " + folder
                        + ", so what is computed now will be computed again next time");
            }
        }
    }

    /** Keeps a text under its key. */
    void write(String key, String text) throws IOException {
        Files.createDirectories(folder);
        WholeFiles.write(text.getBytes(StandardCharsets.UTF_8), folder.resolve(key + SUFFIX));
        prune();
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(FitStore::changed).reversed())
                    .skip(most)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }
}
