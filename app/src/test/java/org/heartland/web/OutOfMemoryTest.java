package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.heartland.app.Assessed;
import org.heartland.web.desk.Desk;
import org.heartland.web.desk.Opening;
import org.heartland.web.page.PageRequest;
import org.heartland.web.page.WorkbenchPage;
import org.heartland.web.server.WorkbenchServer;
import org.junit.jupiter.api.Test;

/** A page that needs more memory than there is ends in a sentence, and the next page is shown. */
class OutOfMemoryTest {
    /** A page whose view fails as the virtual machine does. */
    private record Failing(String name, Error error) implements WorkbenchPage {
        @Override
        public Object view(PageRequest request) {
            throw error;
        }
    }

    @Test
    void it_is_said_and_the_server_goes_on() throws Exception {
        List<WorkbenchPage> pages = List.of(
                new Failing("heap", new OutOfMemoryError("Java heap space")),
                new Failing("stack", new StackOverflowError()),
                new Failing("fault", new AssertionError("a fault")));
        try (Desk desk = Desk.open(RunningWorkbench.settings(Assessed.DOSSIERS.resolve("example"), false))
                        .orThrow();
                WorkbenchServer server = WorkbenchServer.start(Opening.of(desk), null, pages, "en", List.of(0))) {
            for (String page : List.of("heap", "stack", "heap")) {
                HttpResponse<String> answer = get(server.address() + page);
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).isEqualTo("This needs more memory than the workbench has; ask for less.\n");
            }
            assertThat(get(server.address() + "fault").body())
                    .isEqualTo("This is a fault of the program: java.lang.AssertionError: a fault.\n");
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
