package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.render.text.StandardOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a process whose output cannot be written, or is read in part only. */
class StandardOutputTest {
    private static final String EXAMPLE = Assessed.DOSSIERS.resolve("example").toString();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess EXAMPLE --draws 20",
                "assess EXAMPLE --draws 20 --json",
                "check EXAMPLE",
                "sources EXAMPLE",
                "ledger EXAMPLE",
                "new NEW --receivers ARM --powers RUS"
            })
    void a_full_disk_is_told_in_one_sentence(String words) throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        Path err = folder.resolve("err");
        int code = Launched.process(
                        List.of(),
                        words.replace("EXAMPLE", EXAMPLE)
                                .replace("NEW", folder.resolve("new").toString())
                                .split(" "))
                .redirectOutput(full)
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(Files.readString(err))
                .isEqualTo("heartland: the output could not be written whole; check that the disk has room\n");
        assertThat(code).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void a_page_that_a_full_disk_does_not_take_is_told_in_one_sentence() {
        assumeThat(new File("/dev/full")).as("a device that is always full").exists();
        Printed printed = Printed.by("assess", EXAMPLE, "--draws", "10", "--html", "/dev/full");
        assertThat(printed.err())
                .isEqualTo("heartland: /dev/full could not be written; check that its folder is there, you may write"
                        + " there and the disk has room\n");
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void a_new_dossier_does_not_take_the_place_of_the_folder_that_the_shell_is_in()
            throws IOException, InterruptedException {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path err = folder.resolve("err");
        for (String named : new String[] {".", "../here", here.toString()}) {
            int code = Launched.process(List.of(), "new", named, "--receivers", "ARM", "--powers", "RUS")
                    .directory(here.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            assertThat(Files.readString(err))
                    .isEqualTo("heartland: " + named + " is the folder that you are in, and a new one would take its"
                            + " place; name one inside it\n");
            assertThat(code).isEqualTo(ExitCode.WRONG);
        }
        assertThat(here).isEmptyDirectory();
    }

    @Test
    void a_reader_who_has_seen_enough_is_no_fault() throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process = Launched.process(List.of(), "assess", EXAMPLE, "--json")
                .redirectError(err.toFile())
                .start();
        byte[] first = process.getInputStream().readNBytes(1);
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(ExitCode.DONE);
        assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("{");
        assertThat(Files.readString(err)).isEmpty();
    }

    private static String filtered(boolean colours, int piece, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        try (StandardOutput out = new StandardOutput(bytes, colours)) {
            for (int from = 0; from < raw.length; from += piece) {
                out.write(raw, from, Math.min(piece, raw.length - from));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void what_could_move_the_cursor_or_turn_the_line_never_leaves_the_program(int piece) throws IOException {
        String plain = "Plain, ж 漢 🙂 \u00a0\u202f é\tand\nmore\n";
        assertThat(filtered(false, piece, plain)).isEqualTo(plain);
        assertThat(filtered(false, piece, "a\u001b[31mb\u0007\rc")).isEqualTo("a\uFFFD[31mb\uFFFD\uFFFDc");
        assertThat(filtered(false, piece, "\u202e\u200f\u0085\u009b\u2028\u2029\ue000" + "\udb40\udc41"))
                .isEqualTo("\uFFFD".repeat(8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void on_a_terminal_colours_pass_and_nothing_else_does(int piece) throws IOException {
        String coloured = "\u001b[38;5;208mx\u001b[0m";
        assertThat(filtered(true, piece, coloured)).isEqualTo(coloured);
        assertThat(filtered(true, piece, "\u001b[2J\u001b]0;t\u0007\u001b\u001b[1mx\u001b[9999999999999999m"))
                .isEqualTo("\uFFFD[2J\uFFFD]0;t\uFFFD\uFFFD\u001b[1mx\uFFFD[9999999999999999m");
    }

    @Test
    void bytes_that_are_no_text_are_shown_as_such() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (StandardOutput out = new StandardOutput(bytes, false)) {
            out.write(new byte[] {'a', (byte) 0xC3, 'b', (byte) 0xFF, (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'c'});
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a\uFFFDb\uFFFD\uFFFDc");
    }
}
