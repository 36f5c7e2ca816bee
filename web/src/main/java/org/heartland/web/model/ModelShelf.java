package org.heartland.web.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.story.Story;
import org.heartland.dynamics.story.StoryFile;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** The models that can be opened, by their names: those beside the dossier, and those that come with the program. */
final class ModelShelf {
    private static final String FOLDER = "models";
    private static final List<String> ENDINGS = List.of(".yaml", ".xmile", ".stmx", ".itmx", ".xml", ".mdl");
    private static final int MOST = 200;
    private static final long MOST_BYTES = 2_000_000;
    private static final long MOST_LISTED = 200_000;

    /**
     * A model on disk.
     *
     * @param own true if it stands beside the dossier
     */
    record Shelved(String name, Path file, boolean own) {
        /** Another text whenever the model or its story changes. */
        String version() {
            return file + " " + changed(file) + " " + changed(StoryFile.beside(file));
        }

        /** What is on its cover. */
        Cover cover() {
            return new Cover(title(), story());
        }

        private String title() {
            try {
                Read<Model> read = Files.size(file) > MOST_LISTED ? new Read.Bad<>(List.of()) : ModelFile.read(file);
                return read instanceof Read.Good<Model> good
                                && !good.value().name().isBlank()
                        ? good.value().name()
                        : name;
            } catch (IOException e) {
                return name;
            }
        }

        private Story.@Nullable Said story() {
            Path beside = StoryFile.beside(file);
            return Files.isRegularFile(beside) && StoryFile.read(beside) instanceof Read.Good<Story> good
                    ? good.value().title()
                    : null;
        }

        private static String changed(Path file) {
            try {
                return Files.getLastModifiedTime(file) + " " + Files.size(file);
            } catch (IOException e) {
                return "none";
            }
        }
    }

    /**
     * What a model and its story are called.
     *
     * @param title what the model calls itself; the name of its file if it is too large to be read for a list, or cannot be read
     * @param story what its story is called; null if there is none, or it cannot be read
     */
    record Cover(String title, Story.@Nullable Said story) {
        /** About how many letters it has. */
        int size() {
            return title.length()
                    + (story == null
                            ? 0
                            : story.by().values().stream()
                                    .mapToInt(String::length)
                                    .sum());
        }
    }

    private ModelShelf() {}

    /** All models; one of the program whose name a model beside the dossier has too is called {@code shipped-NAME}. */
    static Map<String, Shelved> of(Path dossier) {
        Map<String, Shelved> all = new LinkedHashMap<>();
        files(dossier.resolve(FOLDER)).forEach(file -> put(file, true, all));
        files(Path.of(System.getProperty("heartland.home", "."), FOLDER)).forEach(file -> put(file, false, all));
        return all;
    }

    private static void put(Path file, boolean own, Map<String, Shelved> all) {
        String name = name(file);
        String free = all.containsKey(name) && !own ? "shipped-" + name : name;
        all.putIfAbsent(free, new Shelved(free, file, own));
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path inside = folder.toRealPath();
            return files.filter(file -> isModel(file, inside))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** True for a file of a fitting name and size that does not lead out of its folder. */
    private static boolean isModel(Path file, Path inside) {
        String name = String.valueOf(file.getFileName());
        boolean fits = ENDINGS.stream().anyMatch(name::endsWith) && !name.endsWith(StoryFile.ENDING);
        try {
            return fits
                    && !name.startsWith(".")
                    && Files.isRegularFile(file)
                    && Files.size(file) <= MOST_BYTES
                    && file.toRealPath().startsWith(inside);
        } catch (IOException e) {
            return false;
        }
    }
}
