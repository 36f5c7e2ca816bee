package org.heartland.render.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are written whole or not at all, whenever the program is stopped. */
class WholeFilesTest {
    private static final int KILLS = 12;
    private static final int LENGTH = 3_000_000;

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_new_file_takes_the_place_of_the_old_one_and_its_permissions() throws IOException {
        Path file = folder.resolve("page");
        WholeFiles.write(bytes("old"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        WholeFiles.write(bytes("new"), file);
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(left()).containsExactly("page");
    }

    @Test
    void a_link_stays_a_link_whether_it_leads_to_a_file_or_to_none_yet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        WholeFiles.write(bytes("first"), link);
        WholeFiles.write(bytes("second"), link);
        assertThat(link).isSymbolicLink().hasContent("second");
        assertThat(left()).containsExactly("link", "target");
    }

    @Test
    void where_it_cannot_be_written_nothing_is_left_behind() throws IOException {
        assertThatIOException().isThrownBy(() -> WholeFiles.write(bytes("x"), folder.resolve("none/page")));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        assertThatIOException().isThrownBy(() -> WholeFiles.write(bytes("x"), loop.resolve("page")));
        assertThat(left()).containsExactly("loop");
    }

    @Test
    void a_folder_is_written_whole_or_not_at_all() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("a.txt", "one");
        files.put("b/c.txt", "two");
        WholeFiles.writeFolder(files, folder.resolve("made/here"));
        assertThat(folder.resolve("made/here/a.txt")).hasContent("one");
        assertThat(folder.resolve("made/here/b/c.txt")).hasContent("two");
        assertThatIOException().isThrownBy(() -> WholeFiles.writeFolder(files, folder.resolve("made/here")));
        files.put("a.txt/d.txt", "three");
        assertThatIOException().isThrownBy(() -> WholeFiles.writeFolder(files, folder.resolve("half")));
        assertThat(left()).containsExactly("made");
    }

    /** Writes the file that it is given again and again, with one letter from the first byte to the last. */
    static final class Forever {
        private Forever() {}

        public static void main(String[] args) throws IOException {
            for (char letter = 'a'; ; letter = letter == 'z' ? 'a' : (char) (letter + 1)) {
                WholeFiles.write(bytes(String.valueOf(letter).repeat(LENGTH)), Path.of(args[0]));
                System.out.write('.');
                System.out.flush();
            }
        }
    }

    @Test
    void a_program_killed_at_any_moment_leaves_the_old_file_or_the_new_one() throws IOException, InterruptedException {
        Path file = folder.resolve("page");
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Forever.class.getName(),
                            file.toString())
                    .start();
            assertThat(process.getInputStream().read()).isEqualTo('.');
            TimeUnit.MICROSECONDS.sleep(kill * 1_700L);
            process.destroyForcibly().waitFor();
            byte[] found = Files.readAllBytes(file);
            assertThat(found).hasSize(LENGTH);
            assertThat(found).containsOnly(found[0]);
        }
    }
}
