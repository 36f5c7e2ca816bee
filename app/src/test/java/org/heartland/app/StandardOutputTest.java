package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a process whose output cannot be written, or is read in part only. */
class StandardOutputTest {
    private static final String EXAMPLE = Assessed.DOSSIERS.resolve("example").toString();

    @TempDir
    private Path folder;

    private static ProcessBuilder heartland(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.heartland.app.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "check", "sources", "ledger"})
    void a_full_disk_is_told_in_one_sentence(String command) throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeThat(full).exists();
        Path err = folder.resolve("err");
        int code = heartland(command, EXAMPLE)
                .redirectOutput(full)
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(Files.readString(err))
                .isEqualTo("heartland: the output could not be written whole; see whether the disk has room\n");
        assertThat(code).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void a_reader_who_has_seen_enough_is_no_fault() throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process = heartland("assess", EXAMPLE, "--json")
                .redirectError(err.toFile())
                .start();
        byte[] first = process.getInputStream().readNBytes(1);
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(ExitCode.DONE);
        assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("{");
        assertThat(Files.readString(err)).isEmpty();
    }
}
