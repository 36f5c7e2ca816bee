package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code theories} printed before, in a cache folder of its own. */
class KeptAnswerTest {
    private static final String OTHER = "Another answer: Ja, är så.\n";

    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeEach
    void copy() throws IOException {
        dossier = Folders.example(folder.resolve("example"));
    }

    private Printed run(String program, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("theories", dossier.toString(), "--draws", "40"));
        words.addAll(List.of(more));
        ProcessBuilder process =
                Launched.process(List.of("-Dheartland.program=" + program), words.toArray(String[]::new));
        process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = process.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Printed(code, Files.readString(out), Files.readString(err));
    }

    private List<Path> kept() throws IOException {
        Path printed = folder.resolve("cache/heartland/theories/printed");
        if (!Files.exists(printed)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(printed)) {
            return files.toList();
        }
    }

    private static String sealed(String written) throws NoSuchAlgorithmException {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + written;
    }

    @Test
    void the_same_call_again_prints_what_was_kept_and_makes_anew_what_is_damaged() throws Exception {
        Printed first = run("one");
        assertThat(first.code()).isZero();
        assertThat(kept()).hasSize(1);
        Path file = kept().get(0);
        assertThat(Files.readString(file)).isEqualTo(sealed(first.out()));

        Files.writeString(file, sealed(OTHER));
        assertThat(run("one")).isEqualTo(new Printed(0, OTHER, ""));

        Files.writeString(file, sealed(OTHER).replace("Another", "another"));
        assertThat(run("one").out()).isEqualTo(first.out());
        assertThat(Files.readString(file)).isEqualTo(sealed(first.out()));
    }

    @Test
    void another_call_program_or_dossier_has_an_answer_of_its_own() throws Exception {
        run("one");
        Path file = kept().get(0);
        Files.writeString(file, sealed(OTHER));
        assertThat(run("two").out()).doesNotContain(OTHER);
        assertThat(run("one", "--lang=ru").out()).doesNotContain(OTHER);
        assertThat(run("one", "--no-cache").out()).doesNotContain(OTHER);
        assertThat(kept()).hasSize(3);

        Path unexpected = Files.writeString(dossier.resolve("events.tsv"), "date\n");
        assertThat(run("one").code()).isEqualTo(2);
        Files.delete(unexpected);
        Path theory = dossier.resolve("theories").resolve("accounts.yaml");
        Files.writeString(theory, Files.readString(theory).replace("own path", "own road"));
        assertThat(run("one").out()).contains("own road").doesNotContain("own path");
    }

    @Test
    void a_program_that_does_not_know_which_it_is_keeps_no_answer() throws Exception {
        assertThat(run("").code()).isZero();
        assertThat(kept()).isEmpty();
    }
}
