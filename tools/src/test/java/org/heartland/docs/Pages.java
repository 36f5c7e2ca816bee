package org.heartland.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.tools.Modules;

/** The pages for people (*.md) of the project, and their content. */
public final class Pages {
    static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final Pattern FENCE = Pattern.compile("(?m)^```(\\S*) ?(\\S*)\\n(.*?)^```$", Pattern.DOTALL);

    private Pages() {}

    /** All pages but those of what was built or fetched. */
    static List<Path> all() {
        return files(HOME, ".md").stream()
                .filter(file -> !HOME.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                .toList();
    }

    /** The Java files of all modules under a folder of theirs. */
    public static List<Path> sources(String folder) {
        try {
            return Modules.folders(HOME).stream()
                    .map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(sources -> files(sources, ".java").stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder.normalize())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String page) {
        return read(HOME.resolve(page));
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without its fenced blocks. */
    static String prose(String text) {
        return FENCE.matcher(text).replaceAll("");
    }

    /** The fenced blocks that bear the name of a file, by that name; several of one name are one file. */
    static SortedMap<String, String> files(String page) {
        SortedMap<String, String> files = new TreeMap<>();
        Matcher fence = FENCE.matcher(read(page));
        while (fence.find()) {
            if (!fence.group(2).isEmpty()) {
                files.merge(fence.group(2), fence.group(3), String::concat);
            }
        }
        return files;
    }

    /** The fenced blocks of a language, "" for none. */
    static List<String> blocks(String page, String language) {
        return FENCE.matcher(read(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(3))
                .toList();
    }
}
