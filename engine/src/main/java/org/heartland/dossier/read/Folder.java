package org.heartland.dossier.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * The files of a dossier, by their names relative to its folder ({@code /} between parts), sorted: only files that are part of a dossier,
 * see {@link Layout}.
 */
public final class Folder {
    public static final int MAX_FILES = 2_000;
    public static final int MAX_FILE_BYTES = 5_000_000;
    public static final long MAX_FOLDER_BYTES = 64_000_000;

    private final String name;
    private final SortedMap<String, byte[]> files;
    private final List<Problem> problems;
    private final List<Problem> notes;
    private final ParsedFiles parsed;

    Folder(String name, SortedMap<String, byte[]> files, List<Problem> problems, List<Problem> notes) {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
        this.parsed = new ParsedFiles(files);
    }

    /** The folder's own name, for display. */
    public String name() {
        return name;
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** Files that look like parts of a dossier and are none, or were refused unread (too large, a link out of the folder). */
    public List<Problem> problems() {
        return problems;
    }

    /** Files and folders that have nothing to do with a dossier and were not read. */
    public List<Problem> notes() {
        return notes;
    }

    /** Parses its YAML files, so that whoever reads them meanwhile or later finds them parsed. */
    public void parse() {
        parsed.parse();
    }

    /** The tree of a YAML file, with what is wrong with it. */
    ParsedFiles.Tree tree(String file) {
        byte[] bytes = files.get(file);
        return bytes == null ? ParsedFiles.Tree.NONE : parsed.of(file, bytes);
    }

    /** Reads the files of a folder on disk; fails only if there is no dossier there. */
    public static Read<Folder> read(Path path) {
        return read(path, List.of());
    }

    /** The same for a dossier with the parts that engines add. */
    public static Read<Folder> read(Path path, List<PartReader<?>> added) {
        Place at = Place.of(path.toString().isEmpty() ? "." : path.toString());
        Problem unfit = unfit(path, at);
        if (unfit != null) {
            return new Read.Bad<>(List.of(unfit));
        }
        try {
            return new Read.Good<>(new FolderWalk(path, new Layout(added)).read());
        } catch (IOException e) {
            String instead = "check that the disk is in order";
            return new Read.Bad<>(List.of(Problem.at(at, "this folder cannot be read to its end", instead)));
        }
    }

    private static @Nullable Problem unfit(Path path, Place at) {
        String instead = "name the folder of a dossier, the one that holds dossier.yaml";
        if (!Files.exists(path)) {
            return Problem.at(at, "there is no such folder", instead);
        }
        if (!Files.isDirectory(path)) {
            return Problem.at(at, "this is a file, not a folder", instead);
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            return Problem.at(at, "this folder may not be read", "ask for permission to read it");
        }
        return Files.exists(path.resolve(Layout.DOSSIER))
                ? null
                : Problem.at(at, "this folder holds no dossier.yaml", instead);
    }

    /** A folder in memory, from names and texts; filtered as one on disk is. */
    public static Folder of(String name, Map<String, String> texts) {
        return of(name, texts, List.of());
    }

    /** The same for a dossier with the parts that engines add. */
    public static Folder of(String name, Map<String, String> texts, List<PartReader<?>> added) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return ofBytes(name, bytes, added);
    }

    /** A folder in memory, from names and bytes. */
    public static Folder ofBytes(String name, Map<String, byte[]> bytes) {
        return ofBytes(name, bytes, List.of());
    }

    /** The same for a dossier with the parts that engines add. */
    public static Folder ofBytes(String name, Map<String, byte[]> bytes, List<PartReader<?>> added) {
        FolderWalk.Kept kept = new FolderWalk.Kept(new Layout(added));
        new TreeMap<>(bytes).forEach((file, content) -> {
            if (kept.wants(file, content.length)) {
                kept.files.put(file, content);
            }
        });
        return kept.folder(name);
    }

    /** The same files with another content of one that is there; larger than a file may be, it is refused as on disk. */
    public Folder with(String file, byte[] content) {
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        return with(new TreeMap<>(Map.of(file, content)), List.of(file));
    }

    /** The file of the rows that an indicator has from a store. */
    public static String rowsOfStore(String indicator) {
        return "indicators/" + indicator + "-store.csv";
    }

    /** The same files but for some that are taken out, and with others, which may be new. */
    public Folder with(SortedMap<String, byte[]> put, Collection<String> out) {
        SortedMap<String, byte[]> other = new TreeMap<>(files);
        other.keySet().removeAll(out);
        List<Problem> wrong = new ArrayList<>(problems);
        put.forEach((file, content) -> {
            if (content.length > MAX_FILE_BYTES) {
                wrong.add(FolderWalk.tooLarge(file));
            } else {
                other.put(file, content);
            }
        });
        return new Folder(name, other, wrong, notes);
    }

    boolean has(String file) {
        return files.containsKey(file);
    }
}
