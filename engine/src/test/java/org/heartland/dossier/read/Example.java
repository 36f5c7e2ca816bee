package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** The dossier under dossiers/example in memory, to be changed at will; each change gives a new one. */
public record Example(Map<String, String> texts) {
    public static final Path PATH =
            Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");

    /** The dossier as shipped. */
    public static Example shipped() {
        Map<String, String> texts = new TreeMap<>();
        Folder.read(PATH)
                .orThrow()
                .files()
                .forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return new Example(texts);
    }

    /** Replaces a text that occurs once in a file. */
    public Example replaced(String file, String old, String by) {
        String text = texts.get(file);
        assertThat(text).as(file).isNotNull().containsOnlyOnce(old);
        return with(file, text.replace(old, by));
    }

    Example with(String file, String text) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(file, text);
        return new Example(changed);
    }

    Example appended(String file, String text) {
        return with(file, texts.get(file) + text);
    }

    Example without(String file) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.remove(file);
        return new Example(changed);
    }

    Read<Dossier> read() {
        return Dossiers.read(Folder.of("example", texts));
    }

    public Dossier dossier() {
        return read().orThrow();
    }

    /** Every problem as printed. */
    List<String> reported() {
        return read().problems().stream().map(Problem::line).toList();
    }

    /** Writes it to a folder on disk. */
    void write(Path folder) {
        texts.forEach((file, text) -> {
            try {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.writeString(folder.resolve(file), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
