package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed is byte by byte what the command line writes, and is shown under a policy that allows its own styles and nothing else. */
class PrintPageTest {
    private static final String SCRIPT = "<script>alert(1)</script><style>body{display:none}</style>";
    private static final Pattern SUM = Pattern.compile("'sha256-([^']+)'");

    @RegisterExtension
    static final RunningWorkbench.OfExample workbench = new RunningWorkbench.OfExample(text -> text.replaceFirst(
            "title: (Guns and Grain on the Plains[^,}]*)", "title: \"$1 " + Matcher.quoteReplacement(SCRIPT) + "\""));

    @TempDir
    private static Path out;

    private static HttpResponse<byte[]> bytes(String address) throws Exception {
        HttpResponse<byte[]> answer = workbench.get(address, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** What {@code assess} writes into the file that an option names. */
    private static byte[] written(String option, String... more) throws Exception {
        Path file = out.resolve("written");
        workbench.command(
                "assess",
                Stream.concat(Stream.of(option, file.toString()), Stream.of(more))
                        .toArray(String[]::new));
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @CsvSource({"4, en, --pages=4", "4, ru, --pages=4", "2, en, --pages=2", "annex, ru, --annex"})
    void html_is_that_of_the_command_line(String form, String language, String option) throws Exception {
        byte[] page = bytes("print.html?form=" + form + "&lang=" + language).body();
        assertThat(page).isEqualTo(written("--html", option, "--lang", language));
        assertThat(bytes("print.preview?form=" + form + "&lang=" + language).body())
                .isEqualTo(page);
    }

    @Test
    void markdown_and_the_archive_are_those_of_the_command_line() throws Exception {
        assertThat(new String(bytes("print.md?form=annex").body(), StandardCharsets.UTF_8))
                .isEqualTo(workbench.command("assess", "--annex", "--markdown"));
        assertThat(bytes("print.zip").body()).isEqualTo(written("--bundle"));
        assertThat(bytes("print.zip").headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("application/zip");
    }

    /** Each sum is computed here from what the parser finds, and there from what is sent. */
    @ParameterizedTest
    @CsvSource({"4", "2", "annex"})
    void the_policy_names_every_style_of_the_page_and_allows_nothing_else(String form) throws Exception {
        HttpResponse<byte[]> answer = bytes("print.preview?form=" + form);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox allow-popups")
                .doesNotContain("unsafe-inline", "script-src", "allow-scripts", "allow-same-origin");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
        assertThat(page.select("script, iframe, img[onerror]")).isEmpty();
        List<String> styles = new ArrayList<>();
        page.select("style").stream().map(Element::data).forEach(styles::add);
        page.select("[style]").eachAttr("style").stream().distinct().forEach(styles::add);
        List<String> sums = new ArrayList<>();
        for (String style : styles) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sums.add(Base64.getEncoder().encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(SUM.matcher(policy).results().map(sum -> sum.group(1)).toList())
                .containsExactlyInAnyOrderElementsOf(sums);
    }

    @Test
    void only_this_page_frames_anything_and_its_policy_is_as_strict_as_any() throws Exception {
        String usual = workbench
                .get("states")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        String here = workbench
                .get("print")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(here).isEqualTo(usual + "; frame-src 'self'");
        assertThat(usual).contains("frame-ancestors 'none'").doesNotContain("frame-src");
    }

    @Test
    void the_command_that_the_page_shows_writes_the_same() throws Exception {
        Document page = Jsoup.parse(workbench.get("print?form=2&lang=ru").body());
        assertThat(page.select("#same-command").text())
                .isEqualTo("./heartland assess " + workbench.folder()
                        + " --draws 60 --html brief.html --pages 2 --lang ru");
        assertThat(page.select("iframe").attr("src")).isEqualTo("/print.preview?form=2&lang=ru");
        assertThat(page.select("iframe").attr("sandbox")).doesNotContain("scripts", "same-origin");
        assertThat(workbench.get("print?form=7").statusCode()).isEqualTo(400);
        assertThat(workbench.get("print.pdf").statusCode()).isEqualTo(404);
    }
}
