package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.app.Main;
import picocli.CommandLine;

/** The guide to dossiers as a reader follows it: its command writes the skeleton, its files take the place of those of the skeleton. */
final class Guide {
    static final String PAGE = "docs/dossier.md";

    private Guide() {}

    /** The files of the dossier that comes of it. */
    static Map<String, String> files() {
        SortedMap<String, String> files = skeleton();
        files.putAll(Pages.files(PAGE));
        return files;
    }

    /** What the command in the guide writes. */
    static SortedMap<String, String> skeleton() {
        List<String> commands = Pages.blocks(PAGE, "").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("heartland new my-region --receivers ARN"))
                .toList();
        assertThat(commands).hasSize(1);
        String[] words = commands.get(0).split(" ", -1);
        try {
            Path folder = Files.createTempDirectory("guide");
            words[2] = folder.toString();
            CommandLine program = Main.program();
            PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            program.setOut(nowhere).setErr(nowhere);
            assertThat(program.execute(List.of(words).subList(1, words.length).toArray(String[]::new)))
                    .isZero();
            return taken(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder, which is then deleted. */
    private static SortedMap<String, String> taken(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(path)) {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
                Files.delete(path);
            }
        }
        return files;
    }
}
