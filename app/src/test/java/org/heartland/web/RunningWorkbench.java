package org.heartland.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.assess.Study;
import org.heartland.web.desk.DeskSettings;

/** A workbench that runs for tests, at any port that is free, and the requests that they make of it. */
record RunningWorkbench(Workbench workbench) implements AutoCloseable {

    /** The workbench of a dossier, which keeps its review beside it. */
    static RunningWorkbench of(Path dossier) {
        return new RunningWorkbench(
                Workbench.start(settings(dossier, true), "en", 0).orThrow());
    }

    static DeskSettings settings(Path dossier, boolean writes) {
        return new DeskSettings(
                dossier,
                List.of(dossier.toString(), "--draws", "60"),
                List.of(),
                "Anna",
                writes,
                "",
                read -> Study.prepare(read, Assessed.options(1, 1)));
    }

    /** A copy of the example in a folder, with the text of every file changed. */
    static Path example(Path folder, UnaryOperator<String> change) {
        try (Stream<Path> files = Files.walk(Assessed.example())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(Assessed.example().relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, change.apply(Files.readString(file)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return workbench.address();
    }

    int port() {
        return URI.create(address()).getPort();
    }

    HttpResponse<String> get(String page) throws Exception {
        return client().send(
                        HttpRequest.newBuilder(URI.create(address() + page)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a form as a page of an origin does; null: as a program that names none. */
    HttpResponse<String> post(String page, String origin, String... namesAndValues) throws Exception {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
        return client().send(
                        origin == null
                                ? request.build()
                                : request.header("Origin", origin).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a form as a page of its own does. */
    HttpResponse<String> post(String page, List<String> namesAndValues) throws Exception {
        return post(page, address().substring(0, address().length() - 1), namesAndValues.toArray(new String[0]));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What is answered to a request that is sent letter by letter. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        workbench.close();
    }
}
