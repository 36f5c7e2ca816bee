package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import org.heartland.problem.Inert;
import org.heartland.render.file.WholeFiles;

/** Writes files of a dossier, all or none of them, and prints which. */
final class ChangedFiles {
    private ChangedFiles() {}

    /** The exit code; where the folder cannot be written to, a sentence says so. */
    static int write(SortedMap<String, byte[]> files, Collection<String> removed, Path folder) {
        return write(files, removed, folder, System.out);
    }

    /** The same, which says elsewhere what was written. */
    static int write(SortedMap<String, byte[]> files, Collection<String> removed, Path folder, PrintStream out) {
        try {
            WholeFiles.writeAll(files, removed, folder);
        } catch (IOException e) {
            System.err.println(
                    "heartland: " + Inert.text(folder.toString())
                            + " could not be written, and nothing was changed; check that you may write there and the disk has room");
            return ExitCode.WRONG;
        }
        files.keySet().forEach(file -> out.println("Wrote " + file));
        removed.forEach(file -> out.println("Took out " + file));
        return ExitCode.DONE;
    }
}
