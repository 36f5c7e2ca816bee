package org.heartland.render.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Writes all files of commands atomically: first to a temporary file beside the target, synced to disk, then by an
 * atomic move. Whenever the program is stopped, either the whole old file is there or the whole new one.
 */
public final class WholeFiles {
    private static final int MAX_LINKS = 40;
    private static final String BEGINS = ".heartland-";
    private static final String ENDS = ".part";

    /** In the place of the contents of a file that was not there. */
    private static final byte[] GONE = {};

    private WholeFiles() {}

    /** Writes a file, replacing an older one; writes directly into a pipe or a device. */
    public static void write(byte[] bytes, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, bytes);
            return;
        }
        Path place = place(file.toAbsolutePath());
        Path beside = beside(place);
        try {
            put(bytes, beside);
            take(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Writes several files of a folder, and takes others out, all or none: they are written beside their places first, and where one cannot be put in its
     * place, those that were are put back.
     *
     * @param files contents by name relative to the folder
     */
    public static void writeAll(SortedMap<String, byte[]> files, Collection<String> removed, Path folder)
            throws IOException {
        Map<Path, Path> beside = new LinkedHashMap<>();
        Map<Path, byte[]> before = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = place(folder.resolve(file.getKey()).toAbsolutePath());
                Files.createDirectories(place.resolveSibling(""));
                Path part = beside(place);
                beside.put(place, part);
                put(file.getValue(), part);
            }
            for (Map.Entry<Path, Path> file : beside.entrySet()) {
                before.put(file.getKey(), Files.exists(file.getKey()) ? Files.readAllBytes(file.getKey()) : GONE);
                take(file.getValue(), file.getKey());
            }
            for (String file : removed) {
                Files.deleteIfExists(folder.resolve(file));
            }
        } catch (IOException e) {
            putBack(before);
            throw e;
        } finally {
            for (Path part : beside.values()) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void putBack(Map<Path, byte[]> before) throws IOException {
        for (Map.Entry<Path, byte[]> file : before.entrySet()) {
            if (file.getValue() == GONE) {
                Files.deleteIfExists(file.getKey());
            } else {
                write(file.getValue(), file.getKey());
            }
        }
    }

    /** Why a folder cannot be written, or "": nothing is ever written over. */
    public static String inTheWay(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder) ? "is a file; name a folder that is not there yet" : "";
        }
        if (Files.isSameFile(folder, Path.of(""))) {
            return "is the folder that you are in, and a new one would take its place; name one inside it";
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty()
                    ? ""
                    : "is not empty, and nothing is ever written over; name another folder";
        }
    }

    /** Writes a folder with all its files, by their names; it must not be there yet, or be empty. */
    public static void writeFolder(SortedMap<String, String> files, Path folder) throws IOException {
        Path place = place(folder.toAbsolutePath().normalize());
        Path beside = beside(place);
        Files.createDirectories(beside.resolveSibling(""));
        List<Path> written = new ArrayList<>(List.of(beside));
        try {
            Files.createDirectory(beside);
            beside.toFile().deleteOnExit();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = beside.resolve(file.getKey());
                Path parent = path.resolveSibling("");
                if (!Files.exists(parent)) {
                    Files.createDirectory(parent);
                    parent.toFile().deleteOnExit();
                    written.add(parent);
                }
                written.add(path);
                put(file.getValue().getBytes(StandardCharsets.UTF_8), path);
            }
            take(beside, place);
        } finally {
            Collections.reverse(written);
            written.removeIf(path -> path.toFile().delete());
        }
    }

    /** Fills a folder, and says what came of it. */
    public interface Filling<T> {
        T fill(Path folder) throws IOException;
    }

    /** Has a folder filled beside its place, where it is put if anything was written; it must not be there yet, or be empty. */
    public static <T> T fillFolder(Path folder, Filling<T> filling) throws IOException {
        Path place = place(folder.toAbsolutePath().normalize());
        Path beside = beside(place);
        Files.createDirectories(beside);
        try {
            T came = filling.fill(beside);
            if (!names(beside).isEmpty()) {
                take(beside, place);
            }
            return came;
        } finally {
            for (String left : names(beside)) {
                Files.delete(beside.resolve(left));
            }
            Files.deleteIfExists(beside);
        }
    }

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    /** Removes what programs that were killed while they wrote left behind in a folder. */
    public static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BEGINS + "*" + ENDS)) {
            for (Path part : parts) {
                String process =
                        part.getFileName().toString().substring(BEGINS.length()).replaceFirst("-.*", "");
                if (process.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** The real path of a file, with all links resolved, including a link to a file that does not exist yet. */
    private static Path place(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path place = file;
        for (int links = 0; Files.isSymbolicLink(place) && links < MAX_LINKS; links++) {
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    private static Path beside(Path place) {
        long process = ProcessHandle.current().pid();
        return place.resolveSibling(BEGINS + process + "-" + System.nanoTime() + ENDS);
    }

    private static void put(byte[] bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.toFile().deleteOnExit();
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Moves the written file to its place, with the permissions of the old file. */
    private static void take(Path beside, Path place) throws IOException {
        boolean replaces = Files.exists(place);
        if (replaces && !Files.isWritable(place)) {
            throw new AccessDeniedException(place.toString());
        }
        PosixFileAttributeView old = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (replaces && old != null) {
            Files.setPosixFilePermissions(beside, old.readAttributes().permissions());
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
