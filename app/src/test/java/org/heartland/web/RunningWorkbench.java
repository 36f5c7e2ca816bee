package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.heartland.assess.Study;
import org.heartland.store.dossier.StoredRows;
import org.heartland.web.desk.DeskSettings;
import org.heartland.web.desk.DeskSettings.StoreBeside;
import org.heartland.web.desk.OpeningPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** A workbench that runs for tests, at any port that is free, the requests that they make of it, and the same commands of its dossier. */
class RunningWorkbench implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final List<String> DRAWS = List.of("--draws", "60");

    Path dossier;
    Workbench workbench;

    /** The workbench of a dossier, which keeps its review beside it. */
    static RunningWorkbench of(Path dossier) {
        return of(dossier, true);
    }

    /** The same, which may or may not write into the folder. */
    static RunningWorkbench of(Path dossier, boolean writes) {
        RunningWorkbench running = new RunningWorkbench();
        running.dossier = dossier;
        running.workbench = Workbench.start(settings(dossier, writes), "en", 0).orThrow();
        return running;
    }

    /** The same of a dossier that takes rows from a store, laid over its files as the command does it. */
    static RunningWorkbench of(Path dossier, Path store) {
        RunningWorkbench running = new RunningWorkbench();
        running.dossier = dossier;
        StoreBeside beside = new StoreBeside(List.of(store), own -> StoredRows.over(own, store, null));
        running.workbench =
                Workbench.start(settings(dossier, beside, true), "en", 0).orThrow();
        return running;
    }

    /** The one workbench of a shipped dossier in this process, for all tests that only look at its pages. */
    static final class OfShipped extends RunningWorkbench implements BeforeAllCallback {
        OfShipped(String name) {
            dossier = Assessed.DOSSIERS.resolve(name);
        }

        @Override
        public void beforeAll(ExtensionContext context) {
            workbench = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(OfShipped.class))
                    .computeIfAbsent(dossier, RunningWorkbench::of, RunningWorkbench.class)
                    .workbench;
        }
    }

    /** A workbench of a copy of the example, for the tests of one class. */
    static final class OfExample extends RunningWorkbench implements BeforeAllCallback, AfterAllCallback {
        private final UnaryOperator<String> change;

        /** @param change made in the text of every file */
        OfExample(UnaryOperator<String> change) {
            this.change = change;
        }

        @Override
        public void beforeAll(ExtensionContext context) throws IOException {
            dossier = Folders.example(Files.createTempDirectory("example"), change);
            workbench = of(dossier).workbench;
        }

        @Override
        public void afterAll(ExtensionContext context) throws IOException {
            close();
            Folders.remove(dossier);
        }
    }

    static DeskSettings settings(Path dossier, boolean writes) {
        return settings(dossier, StoreBeside.NONE, writes);
    }

    private static DeskSettings settings(Path dossier, StoreBeside store, boolean writes) {
        List<String> words = new ArrayList<>(List.of(dossier.toString()));
        words.addAll(DRAWS);
        return new DeskSettings(
                dossier,
                store,
                words,
                List.of(),
                "Anna",
                writes,
                "",
                read -> Study.prepare(read, Assessed.options(1, 1)),
                KeptFits.OF_TESTS,
                OpeningPage.NONE);
    }

    /** Where the files of its dossier are. */
    Path folder() {
        return dossier;
    }

    String address() {
        return workbench.address();
    }

    int port() {
        return URI.create(address()).getPort();
    }

    HttpResponse<String> get(String page) throws Exception {
        return get(page, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> get(String page, HttpResponse.BodyHandler<T> body) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address() + page)).build(), body);
    }

    /** What is answered, with this status. */
    String text(String page, int status) throws Exception {
        HttpResponse<String> answer = get(page);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    /** A page that is there. */
    Document page(String page) throws Exception {
        return Jsoup.parse(text(page, 200), address());
    }

    /** A page that is there, once nothing on it is waited for any more. */
    Document computed(String page) throws Exception {
        Document shown = page(page);
        while (!shown.select("progress").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
            shown = page(page);
        }
        return shown;
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
        if (origin != null) {
            request.header("Origin", origin);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Posts a form as a page of its own does. */
    HttpResponse<String> post(String page, List<String> namesAndValues) throws Exception {
        return post(page, address().substring(0, address().length() - 1), namesAndValues.toArray(new String[0]));
    }

    /** What is answered to a request that is sent letter by letter, also where the answer comes before all of it was read. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(30_000);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            Thread writer = new Thread(() -> send(request, socket));
            writer.start();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException closed) {
                assertThat(answer.size())
                        .as("what came before the connection was closed")
                        .isPositive();
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static void send(String request, Socket socket) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException closed) {
            // It was refused before it was sent to its end.
        }
    }

    /** What a command prints of the same dossier, computed in the same way. */
    String command(String name, String... more) {
        return Printed.when(words(name, more));
    }

    /** The words of that command. */
    String[] words(String name, String... more) {
        return Stream.of(List.of(name, dossier.toString()), DRAWS, List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** Of what strangers wrote, nothing runs on a page. */
    static void assertInert(Document page) {
        assertThat(page.select("script").eachAttr("src")).containsExactly("/assets/htmx.js", "/assets/workbench.js");
        assertThat(page.select("img, iframe, object, embed, style, [style], [onerror], [onclick], [onload]"))
                .isEmpty();
    }

    @Override
    public void close() {
        workbench.close();
    }
}
