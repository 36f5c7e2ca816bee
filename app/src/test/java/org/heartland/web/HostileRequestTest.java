package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that do not come from a page of the workbench, or mean harm: refused, bounded or inert. */
class HostileRequestTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";
    private static final String POISON = Matcher.quoteReplacement("\"" + SCRIPT.replace("\"", "\\\"") + "\"");

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench =
            new RunningWorkbench.OfExample(text -> text.replaceAll("(?m)^(title|  says): [^\"\\n]*$", "$1: " + POISON));

    /** The one script that is not ours is dist/htmx.min.js of htmx 2.0.11 as its npm package has it. */
    @Test
    void the_script_from_elsewhere_is_the_published_one() throws IOException, NoSuchAlgorithmException {
        byte[] script = Files.readAllBytes(Path.of(
                System.getProperty("heartland.home", ".."), "web/src/main/resources/org/heartland/web/server/htmx.js"));
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script));
        assertThat(sum).isEqualTo("d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../Workbench.class",
                "/assets/..%2f..%2fdossier.yaml",
                "/assets/%2e%2e/dossier.yaml",
                "/assets/....//workbench.css",
                "/../../etc/passwd",
                "/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/assets/workbench.css%00.js",
                "/article.jte",
                "/dossier.yaml",
                "/review.yaml",
                "/assets/",
                "/WEB-INF/web.xml"
            })
    void no_address_leads_out_of_the_pages(String path) throws Exception {
        String answer = workbench.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost:" + workbench.port() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("root:", "receivers:", "@param");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost", "localhost:1", "127.0.0.1.evil.example:PORT", "evil.example:PORT"})
    void another_host_name_is_not_answered(String host) throws Exception {
        String answer = workbench.raw("GET /article HTTP/1.1\r\nHost: "
                + host.replace("PORT", Integer.toString(workbench.port())) + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 403 ")
                .contains("This server answers only to")
                .doesNotContain("Ardenia");
    }

    @Test
    void a_post_of_another_page_or_of_none_changes_nothing() throws Exception {
        for (String origin : new String[] {"https://evil.example", "http://localhost:1", "null", null}) {
            var answer = workbench.post("article", origin, "action", "decide", "at", "c03", "decision", "wrong");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Only pages of this server");
        }
        assertThat(workbench.folder().resolve("review.yaml")).doesNotExist();
    }

    @Test
    void an_oversized_body_is_refused() throws Exception {
        String head = "POST /article HTTP/1.1\r\nHost: localhost:" + workbench.port() + "\r\nOrigin: http://localhost:"
                + workbench.port() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
        assertThat(workbench.raw(head + "Content-Length: 3000000\r\n\r\n" + "x".repeat(3_000_000)))
                .startsWith("HTTP/1.1 413 ");
        assertThat(workbench.raw(head + "Transfer-Encoding: chunked\r\n\r\n"
                        + ("10000\r\n" + "x".repeat(0x10000) + "\r\n").repeat(40) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void a_body_that_trickles_is_not_waited_for() throws Exception {
        long start = System.nanoTime();
        String answer = workbench.raw("POST /article HTTP/1.1\r\nHost: localhost:" + workbench.port()
                + "\r\nOrigin: http://localhost:" + workbench.port()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\naction=");
        assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 3");
        assertThat(System.nanoTime() - start).isLessThan(25_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"share(", "nothing(1)", "1 + x", "evil()"})
    void a_wrong_expression_is_a_sentence(String expression) throws Exception {
        var answer = workbench.get("figure?of=" + URLEncoder.encode(expression, "UTF-8"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#figure p").text()).isNotBlank();
    }

    @Test
    void a_question_without_end_is_bounded() throws Exception {
        String costly = "all a in receivers: ".repeat(40) + "true";
        var answer = workbench.get("figure?of=" + URLEncoder.encode(costly, "UTF-8"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void scripts_in_the_dossier_in_reports_and_in_the_editors_words_are_only_text() throws Exception {
        workbench.post(
                "article",
                List.of(
                        "action",
                        "report",
                        "text",
                        "plains_2022",
                        "kind",
                        "remark",
                        "paragraph",
                        "1",
                        "start",
                        "0",
                        "end",
                        "5",
                        "exact",
                        SCRIPT,
                        "says",
                        SCRIPT));
        for (String page : List.of("article", "reports", "statement?of=c03", "note", "article?at=" + "%3Cscript%3E")) {
            var answer = workbench.get(page);
            Document shown = Jsoup.parse(answer.body());
            assertThat(shown.select("script").eachAttr("src"))
                    .as(page)
                    .containsExactly("/assets/htmx.js", "/assets/workbench.js");
            assertThat(shown.select("img, iframe, object, embed, style, [style], [onerror], [onclick]"))
                    .as(page)
                    .isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
        }
        assertThat(Jsoup.parse(workbench.get("reports").body())
                        .select(".reports p")
                        .text())
                .contains(SCRIPT);
        assertThat(Files.readString(workbench.folder().resolve("reports.jsonld")))
                .doesNotContain("<script");
    }
}
