package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of {@code serve} in a cache folder of its own. */
class KeptOpeningPageTest {
    @TempDir
    private Path folder;

    /** Starts the workbench, and returns what it shows first; it ends when as many pages as these are kept. */
    private String first(Path dossier, int pages, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("serve", dossier.toString(), "--port", "0", "--draws", "40"));
        words.addAll(List.of(more));
        ProcessBuilder process = Launched.process(List.of("-Dheartland.program=one"), words.toArray(String[]::new));
        process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process running = process.redirectError(folder.resolve("err").toFile()).start();
        try (BufferedReader out = running.inputReader(StandardCharsets.UTF_8)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(out.readLine() + "article"))
                    .build();
            String page = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            while (kept().size() < pages) {
                Thread.sleep(20);
            }
            return page;
        } finally {
            running.destroy();
            running.waitFor();
        }
    }

    private List<Path> kept() throws IOException {
        Path printed = folder.resolve("cache/heartland/theories/printed");
        if (!Files.exists(printed)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(printed)) {
            return files.filter(file -> file.toString().endsWith(".fit")).toList();
        }
    }

    @Test
    void it_is_kept_for_the_same_dossier_and_options_only() throws Exception {
        Path dossier = Folders.example(folder.resolve("example"));
        String page = first(dossier, 1);
        assertThat(Files.readString(kept().get(0))).isEqualTo(Sha256.of(page) + page);

        assertThat(first(dossier, 2, "--write")).isNotEqualTo(page);

        Path identity = dossier.resolve("dossier.yaml");
        Files.writeString(identity, Files.readString(identity) + "\n# A remark.\n");
        assertThat(first(dossier, 3)).isEqualTo(page);
    }
}
