package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.heartland.app.Assessed;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.web.desk.DeskSettings;
import org.heartland.web.desk.OpeningPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The first page while the dossier is being opened. The dossier waits for the test, which tells when it goes on. */
class EarlyPageTest {
    private static final Path EXAMPLE = Assessed.DOSSIERS.resolve("example");

    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final Memory memory = new Memory();

    private static final class Memory implements OpeningPage {
        private byte @Nullable [] page;
        private final LinkedBlockingQueue<byte[]> kept = new LinkedBlockingQueue<>();

        @Override
        public byte @Nullable [] find() {
            return page;
        }

        @Override
        public void keep(byte[] made) {
            kept.add(made);
        }
    }

    private Workbench start(@Nullable Problem problem) {
        DeskSettings usual = RunningWorkbench.settings(EXAMPLE, false);
        return Workbench.start(
                        new DeskSettings(
                                EXAMPLE,
                                usual.store(),
                                usual.same(),
                                usual.articles(),
                                usual.editor(),
                                usual.writes(),
                                usual.version(),
                                dossier -> {
                                    Assertions.assertThatCode(goesOn::await).doesNotThrowAnyException();
                                    return problem == null
                                            ? usual.prepare().apply(dossier)
                                            : new Read.Bad<>(List.of(problem));
                                },
                                usual.fits(),
                                memory),
                        "en",
                        0)
                .orThrow();
    }

    private static HttpRequest request(Workbench workbench, String page) {
        return HttpRequest.newBuilder(URI.create(workbench.address() + page)).build();
    }

    private static HttpResponse<String> get(Workbench workbench, String page) throws Exception {
        return HttpClient.newHttpClient().send(request(workbench, page), BodyHandlers.ofString());
    }

    @Test
    void a_kept_page_is_answered_at_once_and_all_else_when_the_dossier_is_open() throws Exception {
        memory.page = "<p>as it was</p>".getBytes(StandardCharsets.UTF_8);
        try (Workbench workbench = start(null)) {
            assertThat(get(workbench, "").headers().firstValue("Location")).contains("/article");
            HttpResponse<String> kept = get(workbench, "article");
            assertThat(kept.body()).isEqualTo("<p>as it was</p>");
            assertThat(kept.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(get(workbench, "assets/workbench.css").statusCode()).isEqualTo(200);

            CompletableFuture<HttpResponse<String>> states =
                    HttpClient.newHttpClient().sendAsync(request(workbench, "states"), BodyHandlers.ofString());
            assertThat(states).isNotDone();
            goesOn.countDown();
            assertThat(states.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
            assertThat(get(workbench, "article").body()).contains("<main").doesNotContain("as it was");
            workbench.opened().orThrow().lookAhead();
        }
        assertThat(memory.kept).isEmpty();
    }

    @Test
    void the_page_that_is_made_is_kept() throws Exception {
        goesOn.countDown();
        try (Workbench workbench = start(null)) {
            workbench.lookAhead();
            byte[] kept = memory.kept.poll(1, TimeUnit.MINUTES);
            assertThat(kept).isNotNull();
            assertThat(new String(kept, StandardCharsets.UTF_8))
                    .isEqualTo(get(workbench, "article").body());
        }
    }

    @Test
    void where_the_dossier_turns_out_to_be_wrong_it_says_so_and_answers_no_more() throws Exception {
        memory.page = new byte[] {'x'};
        Problem problem = Problem.at(Place.of("states.yaml"), "this changed meanwhile", "open it again");
        try (Workbench workbench = start(problem)) {
            assertThat(get(workbench, "article").body()).isEqualTo("x");
            HttpRequest again = request(workbench, "article");
            goesOn.countDown();
            assertThat(workbench.opened().problems()).containsExactly(problem);
            Assertions.assertThatThrownBy(() -> HttpClient.newHttpClient().send(again, BodyHandlers.ofString()))
                    .isInstanceOf(ConnectException.class);
        }
    }
}
