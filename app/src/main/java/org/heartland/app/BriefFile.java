package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Puts a page on disk: whole or not at all. */
final class BriefFile {
    private BriefFile() {}

    /** Writes beside the file first, then takes its place; says on the error stream what was written. */
    static void write(String page, Path file) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path beside = Files.createTempFile(folder, ".brief", ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        System.err.println(String.format(Locale.ROOT, "Wrote %s (%.1f MB).", file, bytes.length / 1e6));
    }
}
