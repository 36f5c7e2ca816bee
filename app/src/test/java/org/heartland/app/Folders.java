package org.heartland.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folders that tests copy, change and remove. */
public final class Folders {
    private Folders() {}

    /** Copies a file, or a folder with all that is in it. */
    public static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** Writes a copy of the example into a folder, which it returns. */
    public static Path example(Path folder) {
        return example(folder, text -> text);
    }

    /** The same with the text of every file changed. */
    public static Path example(Path folder, UnaryOperator<String> change) {
        return example(folder, (file, text) -> change.apply(text));
    }

    /** The same, where the new text depends on the name of the file too. */
    public static Path example(Path folder, BinaryOperator<String> change) {
        Path example = Assessed.example();
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(example.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, change.apply(file.getFileName().toString(), Files.readString(file)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a folder with all that is in it, if it is there. */
    public static void remove(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path inside : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(inside);
            }
        }
    }
}
