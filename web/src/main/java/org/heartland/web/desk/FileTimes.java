package org.heartland.web.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** When the files of a dossier, its store, and those of the texts that were handed over, were last changed. */
record FileTimes(DeskSettings settings) {
    private static final int DEPTH = 2;
    private static final Set<FileVisitOption> FOLLOWING = EnumSet.of(FileVisitOption.FOLLOW_LINKS);

    /** Another text whenever a file came, went or changed. */
    String now() {
        SortedSet<String> seen = new TreeSet<>();
        visit(settings.folder(), seen);
        settings.store().files().forEach(file -> visit(file, seen));
        settings.articles().forEach(given -> visit(Path.of(given.substring(given.indexOf('=') + 1)), seen));
        return String.join("\n", seen);
    }

    private static void visit(Path from, SortedSet<String> seen) {
        try {
            Files.walkFileTree(from, FOLLOWING, DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    seen.add(is.isDirectory() ? "" : file + " " + is.lastModifiedTime() + " " + is.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    seen.add(file + " gone");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
