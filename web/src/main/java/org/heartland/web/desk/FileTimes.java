package org.heartland.web.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the files of a dossier, and those of the texts that were handed over, were last changed. */
record FileTimes(DeskSettings settings) {
    private static final int DEPTH = 2;

    /** Another text whenever a file came, went or changed. */
    String now() {
        Stream<Path> texts =
                settings.articles().stream().map(given -> Path.of(given.substring(given.indexOf('=') + 1)));
        try (Stream<Path> files = Files.walk(settings.folder(), DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return Stream.concat(files.sorted(), texts).map(FileTimes::one).collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "gone";
        }
    }

    private static String one(Path file) {
        try {
            boolean folder = Files.isDirectory(file);
            return folder ? "" : file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }
}
