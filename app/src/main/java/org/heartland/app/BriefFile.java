package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import org.heartland.problem.Inert;

/** Puts a page on disk: whole or not at all. */
final class BriefFile {
    private BriefFile() {}

    /** Writes the page and says on the error stream what was written, or why not; whether it was. */
    static boolean write(String page, Path file) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        String name = Inert.text(file.toString());
        if (name.isEmpty() || name.equals("-") || Files.isDirectory(file)) {
            System.err.println("heartland: --html wants the name of a file, not "
                    + (name.isEmpty() ? "an empty one" : name.equals("-") ? "-" : "the folder " + name));
            return false;
        }
        try {
            put(bytes, file);
        } catch (IOException e) {
            System.err.println(
                    "heartland: " + name
                            + " could not be written; see whether its folder is there, you may write there and the disk has room");
            return false;
        }
        System.err.println(String.format(Locale.ROOT, "Wrote %s (%.1f MB).", name, bytes.length / 1e6));
        return true;
    }

    /** A file is written beside its place first, then takes it; a pipe, a device and a link that leads nowhere yet are written into. */
    private static void put(byte[] bytes, Path file) throws IOException {
        boolean there = Files.isRegularFile(file);
        if (!there && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.write(file, bytes);
            return;
        }
        Path place = there ? file.toRealPath() : file.toAbsolutePath();
        Path beside = place.resolveSibling(".brief-" + UUID.randomUUID() + ".part");
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
