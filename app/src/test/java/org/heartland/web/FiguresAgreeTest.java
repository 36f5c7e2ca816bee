package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Sentence;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each figure in a sentence about the article, read back from its page, from the answer for programs and from the command line. */
class FiguresAgreeTest {
    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("central-asia");

    /** With plain spaces, whatever breaks a line or keeps words together. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static String address(String kind, String expression) {
        return "figure" + kind + "?of=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    /** The sentences with figures that say what would be right or what is to be added, each with its statement. */
    private static Map<Sentence, String> sentences() {
        Map<Sentence, String> sentences = new LinkedHashMap<>();
        for (ClaimRow row : Assessed.shipped("central-asia").assess().claims()) {
            Stream.concat(Stream.ofNullable(row.right()), row.now().but().stream())
                    .filter(sentence -> !sentence.figures().isEmpty())
                    .forEach(sentence -> sentences.put(sentence, row.claim().id()));
        }
        return sentences;
    }

    static List<String> figures() {
        return sentences().keySet().stream()
                .flatMap(sentence -> sentence.figures().keySet().stream())
                .distinct()
                .toList();
    }

    private static String value(String expression) throws Exception {
        return plain(workbench.page(address("", expression)).select(".shown").text());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void the_page_the_answer_for_programs_and_the_command_line_give_one_value(String expression) throws Exception {
        String value = value(expression);
        assertThat(plain(workbench.command("assess", "--explain", expression))).contains("→ " + value);
        String json = workbench.get(address(".json", expression)).body();
        assertThat(json).isEqualTo(workbench.command("assess", "--explain", expression, "--json"));
        double median =
                new ObjectMapper().readTree(json).at("/steps/0/value/median").asDouble();
        if (value.matches("[0-9.]+ %")) {
            assertThat(Math.round(median * 1000) / 10.0).isEqualTo(Double.parseDouble(value.replace(" %", "")));
        } else {
            assertThat(value).matches(".*[0-9].*");
        }
    }
}
