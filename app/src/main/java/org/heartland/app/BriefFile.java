package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.heartland.problem.Inert;
import org.heartland.render.file.WholeFiles;

/** A page, a picture or an archive that a command writes to a file. */
final class BriefFile {
    private BriefFile() {}

    /** Writes the page and reports on standard error what was written, or why not; true if it was written. */
    static boolean write(String page, Path file) {
        return write("--html", page.getBytes(StandardCharsets.UTF_8), file);
    }

    /** The same for the bytes of any file that an option names. */
    static boolean write(String option, byte[] bytes, Path file) {
        String name = Inert.text(file.toString());
        if (name.isEmpty() || name.equals("-") || Files.isDirectory(file)) {
            System.err.println("heartland: " + option + " needs the name of a file, not "
                    + (name.isEmpty() ? "an empty one" : name.equals("-") ? "-" : "the folder " + name));
            return false;
        }
        try {
            WholeFiles.write(bytes, file);
        } catch (IOException e) {
            System.err.println(
                    "heartland: " + name
                            + " could not be written; check that its folder is there, you may write there and the disk has room");
            return false;
        }
        System.err.println(String.format(Locale.ROOT, "Wrote %s (%.1f MB).", name, bytes.length / 1e6));
        return true;
    }
}
