package org.heartland.dossier.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/** Walks through a folder on disk: one level of known folders, within bounds, never out of the folder by a link. */
final class FolderWalk {
    private final Path root;
    private final Path realRoot;
    private final Layout layout;
    private final Kept kept;

    FolderWalk(Path root, Layout layout) throws IOException {
        this.root = root;
        this.layout = layout;
        this.kept = new Kept(layout);
        this.realRoot = root.toRealPath();
    }

    Folder read() throws IOException {
        for (Path entry : list(root)) {
            String name = entry.getFileName().toString();
            if (!Files.isDirectory(entry)) {
                file(entry, name);
            } else if (kept.wantsFolder(name) && staysInside(entry, name)) {
                folder(entry, name);
            }
        }
        Path own = root.toAbsolutePath().normalize().getFileName();
        return kept.folder(own == null ? "dossier" : own.toString());
    }

    private void folder(Path folder, String name) throws IOException {
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            kept.refuse(name, "this folder may not be read", "ask for permission to read it");
            return;
        }
        for (Path entry : list(folder)) {
            String inside = name + "/" + entry.getFileName();
            if (!Files.isDirectory(entry)) {
                file(entry, inside);
            } else {
                deeper(entry, inside);
            }
        }
    }

    /** A folder inside a folder: nothing is read from it, and items that somebody put there are a problem. */
    private void deeper(Path folder, String name) throws IOException {
        boolean readable = Files.isReadable(folder) && Files.isExecutable(folder);
        List<Path> entries = readable && kept.foreignFolder(name) ? list(folder) : List.of();
        entries.stream()
                .map(entry -> name + "/" + entry.getFileName())
                .filter(Layout::isYaml)
                .forEach(file -> kept.wants(file, 0));
    }

    private void file(Path path, String name) throws IOException {
        if (layout.ofFile(name) != Part.READ) {
            kept.wants(name, 0);
            return;
        }
        BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!own.isSymbolicLink()) {
            plainFile(path, name, own);
        } else if (!Files.exists(path)) {
            kept.refuse(name, "this link leads nowhere", "put the file itself here");
        } else if (staysInside(path, name)) {
            plainFile(path, name, Files.readAttributes(path, BasicFileAttributes.class));
        }
    }

    private void plainFile(Path path, String name, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            kept.refuse(name, "this is not a plain file", "put a text file here");
        } else if (!Files.isReadable(path)) {
            kept.refuse(name, "this file may not be read", "ask for permission to read it");
        } else if (kept.wants(name, attributes.size())) {
            kept.files.put(name, bytes(path, name));
        }
    }

    /** The bytes of a file; one that grows while it is read is cut at one byte above the bound, which detects it. */
    private byte[] bytes(Path path, String name) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(Folder.MAX_FILE_BYTES + 1);
            if (bytes.length > Folder.MAX_FILE_BYTES) {
                kept.tooLarge(name);
                return new byte[0];
            }
            return bytes;
        }
    }

    private boolean staysInside(Path path, String name) throws IOException {
        if (path.toRealPath().startsWith(realRoot)) {
            return true;
        }
        kept.refuse(name, "this link leads out of the dossier's folder", "put the file itself here");
        return false;
    }

    private List<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (entries.size() > Folder.MAX_FILES) {
                    break;
                }
                entries.add(entry);
            }
        }
        entries.sort(
                (a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
        return entries;
    }

    static Problem tooLarge(String file) {
        return Problem.at(
                Place.of(file),
                "this file is larger than " + Folder.MAX_FILE_BYTES / 1_000_000 + " MB",
                "divide it into several files");
    }

    /** The files kept so far, and the problems of those refused. */
    static final class Kept {
        final SortedMap<String, byte[]> files = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final SortedSet<String> foreign = new TreeSet<>();
        private final Layout layout;
        private int seen;
        private long bytes;

        Kept(Layout layout) {
            this.layout = layout;
        }

        /** True if a file of this name and size is to be read; reports why not if that is an error. */
        boolean wants(String file, long size) {
            seen++;
            if (seen > Folder.MAX_FILES) {
                return tooMany();
            }
            switch (layout.ofFile(file)) {
                case UNEXPECTED -> unexpected(file);
                case FOREIGN -> foreign(file);
                case IGNORED -> {}
                case READ -> {
                    return fits(file, size);
                }
            }
            return false;
        }

        boolean wantsFolder(String name) {
            Part part = layout.ofFolder(name);
            if (part == Part.UNEXPECTED) {
                problems.add(new Problem(
                        Place.of(name),
                        "this folder is not part of a dossier",
                        layout.says(),
                        Near.to(name, layout.folders())));
            }
            foreignFolder(name);
            return part == Part.READ;
        }

        /** True if a folder has nothing to do with a dossier; it is noted then. */
        boolean foreignFolder(String name) {
            boolean is = layout.ofFolder(name) == Part.FOREIGN;
            if (is) {
                foreign.add(name);
            }
            return is;
        }

        /** Notes a file that is not read, or the folder that it is in if that has nothing to do with a dossier. */
        private void foreign(String file) {
            int slash = file.lastIndexOf('/');
            String folder = slash < 0 ? "" : file.substring(0, slash);
            foreign.add(!folder.isEmpty() && layout.ofFolder(folder) == Part.FOREIGN ? folder : file);
        }

        Folder folder(String name) {
            List<Problem> notes = foreign.stream()
                    .map(file -> Problem.at(Place.of(file), "this is no part of a dossier and was not read", ""))
                    .toList();
            return new Folder(name, files, problems, notes);
        }

        void refuse(String name, String what, String instead) {
            problems.add(Problem.at(Place.of(name), what, instead));
        }

        void tooLarge(String file) {
            problems.add(FolderWalk.tooLarge(file));
        }

        private boolean fits(String file, long size) {
            if (size > Folder.MAX_FILE_BYTES) {
                tooLarge(file);
                return false;
            }
            boolean before = bytes > Folder.MAX_FOLDER_BYTES;
            bytes += size;
            if (bytes > Folder.MAX_FOLDER_BYTES) {
                if (!before) {
                    refuse(file, "with this file the dossier is larger than 64 MB", "leave out what no claim needs");
                }
                return false;
            }
            return true;
        }

        private boolean tooMany() {
            if (seen == Folder.MAX_FILES + 1) {
                refuse(
                        Layout.DOSSIER,
                        "this dossier has more than " + Folder.MAX_FILES + " files",
                        "put several into one file");
            }
            return false;
        }

        private void unexpected(String file) {
            String meant = layout.meant(file);
            String instead = meant.isEmpty() ? layout.says() : "name it " + meant;
            problems.add(Problem.at(Place.of(file), "this file is not part of a dossier", instead));
        }
    }
}
