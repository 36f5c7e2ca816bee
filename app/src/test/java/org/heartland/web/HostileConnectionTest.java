package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser sends, and connections that are never finished: refused in their own terms, and nobody else waits for them. */
class HostileConnectionTest {
    private static final int UNFINISHED = 300;
    private static final int MANY = 100_000;

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(UnaryOperator.identity());

    private static String raw(String method, String path, String more) throws IOException {
        return workbench.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + workbench.port() + "\r\n" + more
                + "Connection: close\r\n\r\n");
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static void isAlive() throws Exception {
        assertThat(workbench.get("version").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "PROPFIND", "get", "X"})
    void no_other_method_does_or_echoes_anything(String method) throws Exception {
        String own = "Origin: http://localhost:" + workbench.port() + "\r\nX-Secret: sesame\r\n";
        for (String more : List.of("X-Secret: sesame\r\n", own)) {
            for (String path : List.of("/article", "/check", "/version", "/assets/workbench.css")) {
                String answer = raw(method, path, more);
                assertThat(status(answer)).as(method + path).isBetween(400, 501);
                assertThat(answer).as(method + path).doesNotContain("sesame", "Access-Control-Allow");
            }
        }
        assertThat(workbench.folder().resolve("review.yaml")).doesNotExist();
        isAlive();
    }

    @Test
    void a_head_has_the_headers_and_no_body() throws Exception {
        String answer = raw("HEAD", "/article", "");
        assertThat(status(answer)).isEqualTo(200);
        assertThat(answer)
                .contains("Content-Security-Policy: ")
                .endsWith("\r\n\r\n")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figure?of=%zz",
                "/figure?of=%",
                "/figure?of=%c0%ae%c0%ae%c0%af",
                "/figure?of=%ff%fe",
                "/figure?of=1%00",
                "/%zz",
                "/%c0%ae%c0%ae/etc/passwd",
                "/article%00",
                "/article%0d%0aSet-Cookie:%20a=b",
                "/article?at=%0d%0aSet-Cookie:%20a=b",
                "/article?lang=%0d%0aSet-Cookie:%20a=b",
                "/check?file=%00&line=1",
                "/check?expression=%00",
                "/check?line=99999999999999999999",
                "//evil.example/article",
                "/\\evil.example",
                "http://evil.example/article",
                "*"
            })
    void an_address_that_is_no_address_of_ours_is_refused_and_put_into_no_header(String path) throws Exception {
        String answer = raw("GET", path, "");
        String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
        assertThat(status(answer)).as(path).isBetween(200, 499);
        assertThat(head).as(path).doesNotContain("\r\nSet-Cookie", "evil.example");
        assertThat(answer).doesNotContain("root:", "\u0000");
        isAlive();
    }

    @Test
    void an_address_and_headers_beyond_all_measure_are_refused() throws Exception {
        assertThat(status(raw("GET", "/figure?of=" + "1+".repeat(MANY) + "1", "")))
                .isEqualTo(414);
        assertThat(status(raw("GET", "/version", "X-Much: " + "x".repeat(MANY) + "\r\n")))
                .isEqualTo(431);
        assertThat(status(raw("GET", "/version", "X-Many: x\r\n".repeat(MANY / 10))))
                .isEqualTo(431);
        isAlive();
    }

    @Test
    void two_lengths_or_a_length_and_pieces_are_refused() throws Exception {
        String own = "Origin: http://localhost:" + workbench.port()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        assertThat(status(raw("POST", "/article", own + "Content-Length: 5\r\nContent-Length: 6\r\n")))
                .isEqualTo(400);
        assertThat(status(raw("POST", "/article", own + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")))
                .isEqualTo(400);
        isAlive();
    }

    @Test
    void a_form_with_control_characters_or_of_another_kind_changes_nothing() throws Exception {
        assertThat(workbench
                        .post("article", List.of("action", "decide\u0000", "at", "c03"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(workbench
                        .post(
                                "check",
                                List.of(
                                        "action",
                                        "save",
                                        "file",
                                        "claims/\u0000.yaml",
                                        "first",
                                        "1",
                                        "last",
                                        "1",
                                        "sum",
                                        "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(workbench.folder().resolve("review.yaml")).doesNotExist();
    }

    /** A slow loris: connections whose requests never end. Others are answered all the while. */
    @Test
    void connections_that_never_finish_keep_nobody_waiting() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < UNFINISHED; i++) {
                Socket socket = new Socket("127.0.0.1", workbench.port());
                open.add(socket);
                String begun = "POST /article HTTP/1.1\r\nHost: localhost:" + workbench.port() + "\r\nX-Slow: ";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            for (int i = 0; i < 5; i++) {
                assertThat(workbench.get("article").statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        isAlive();
    }
}
