package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.heartland.app.Assessed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the charts as they are answered, without a browser; what they hand out is what the command writes. */
class ChartPagesTest {
    private static final Path DOSSIER = Assessed.DOSSIERS.resolve("central-asia");

    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("central-asia");

    @Test
    void the_gallery_has_every_chart_of_the_command_with_its_finding() throws Exception {
        List<String> listed =
                workbench.command("chart").lines().map(String::strip).toList();
        Document gallery = workbench.page("charts");
        List<String> shown = new ArrayList<>();
        for (Element chart : gallery.select(".shelf a")) {
            shown.add(chart.attr("href").replace("/chart?of=", ""));
            shown.add(chart.select("b").text());
        }
        assertThat(shown).isEqualTo(listed);
        assertThat(gallery.select(".shelf img"))
                .allMatch(image -> image.attr("src").startsWith("/chart.svg?of="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "svg|of=economy-partners&states=KGZ&to=2019|economy-partners --states KGZ --to 2019",
                "csv|of=economy-years&states=UZB&states=KGZ&partners=TUR,CHN&from=2010|economy-years --states UZB,KGZ --partners TUR,CHN --from 2010",
                "html|of=security-years&domain=economy&lang=ru|economy-years --lang ru",
                "json|of=economy-map&to=2019|economy-map --to 2019"
            })
    void picture_data_and_file_are_those_of_the_command(String form, String address, String words) throws Exception {
        List<String> with = new ArrayList<>(List.of(words.split(" ")));
        with.add("--" + form);
        assertThat(workbench.text("chart." + form + "?" + address, 200))
                .isEqualTo(workbench.command("chart", with.toArray(new String[0])));
        String shown = workbench.page("chart?" + address).select("#command").text();
        assertThat(shown).isEqualTo("./heartland chart " + DOSSIER + " --draws 60 " + words + " --svg");
    }

    @Test
    void a_picture_in_png_is_twice_as_wide_and_not_blank() throws Exception {
        HttpResponse<byte[]> answer =
                workbench.get("chart.png?of=economy-partners&states=KGZ&width=340", BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"economy-partners.png\"");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image.getWidth()).isEqualTo(680);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 2) {
            for (int y = 0; y < image.getHeight(); y += 2) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        assertThat(colours).hasSizeGreaterThan(50).contains(0xffffff);
    }

    /** Trade of Kyrgyzstan in 2023 by its national office: twenty states are named, China first with 34.5 %. */
    @Test
    void every_partner_of_a_state_has_its_share_its_amount_and_its_drawer() throws Exception {
        Document page = workbench.page("chart?of=economy-partners&states=KGZ&to=2023");
        assertThat(page.select("h1").text()).isEqualTo("China had the largest share in goods trade with Kyrgyzstan");
        List<Element> rows = page.select("table.values tbody tr");
        assertThat(rows).hasSize(20);
        assertThat(rows.get(0).text().replace('\u00a0', ' ')).contains("China", "34.5 %", "US$ 5.43 bn");
        assertThat(rows).allMatch(row -> row.select("a.figure").size() == 1);
        String figure = rows.get(0).select("a.figure").attr("href");
        Document drawer = workbench.page(figure.substring(1));
        assertThat(drawer.select(".shown").text()).isEqualTo("34.5 %");
        assertThat(drawer.select(".rows tbody tr a[rel=noreferrer]")).isNotEmpty();
    }

    @Test
    void tabs_are_addresses_that_keep_what_is_picked() throws Exception {
        Document page = workbench.page("chart?of=economy-years&states=KGZ&to=2020");
        assertThat(page.select(".tabs a").eachText()).containsExactly("Chart", "Map", "Table", "Sources");
        Document map = workbench.page(page.select(".tabs a").get(1).attr("href").substring(1));
        assertThat(map.select(".tabs [aria-current]").text()).isEqualTo("Map");
        assertThat(map.select("h2").text()).startsWith("2020: ");
        assertThat(map.select("#command").text()).endsWith(" economy-map --to 2020 --svg");
        Document table =
                workbench.page(page.select(".tabs a").get(2).attr("href").substring(1));
        assertThat(table.select("table.values tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.text().startsWith("Kyrgyzstan"));
        Document sources =
                workbench.page(page.select(".tabs a").get(3).attr("href").substring(1));
        assertThat(sources.select(".origins a[rel=noreferrer]"))
                .isNotEmpty()
                .allMatch(link -> link.attr("href").startsWith("http"));
        assertThat(workbench.page("chart?of=timeline").select(".tabs a").eachText())
                .doesNotContain("Map");
    }

    @Test
    void the_file_to_embed_stands_alone_and_the_frame_names_it() throws Exception {
        Document page = workbench.page("chart?of=economy-change");
        Element frame =
                Jsoup.parse(page.select("#frame").text()).select("iframe").first();
        assertThat(frame.attr("src")).isEqualTo("economy-change.html");
        assertThat(frame.attr("title")).isEqualTo(page.select("h1").text());
        Document file = workbench.page("chart.html?of=economy-change");
        assertThat(file.select("svg")).hasSize(2);
        assertThat(file.select("h1").text()).isEqualTo(frame.attr("title"));
        assertThat(file.select("figcaption a"))
                .isNotEmpty()
                .allMatch(link -> link.attr("href").startsWith("http"));
        assertThat(file.select("script, link, img, iframe, [src], [style]")).isEmpty();
        assertThat(workbench.get("chart.html?of=economy-change").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe"));
    }

    @ParameterizedTest
    @CsvSource({
        "of=nothing, 404",
        "of=economy-years&tab=nothing, 400",
        "states=KAZ, 400",
        "of=economy-years&domain=diplomacy, 400",
        "of=economy-change&width=99, 400"
    })
    void what_is_wrong_with_an_address_is_said(String address, int status) throws Exception {
        assertThat(Jsoup.parse(workbench.text("chart?" + address, status))
                        .select("main")
                        .text())
                .isNotEmpty();
    }

    /** The page says it beside the form, in one sentence, and hands nothing out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "of=economy-partners&states=KAZ,KGZ",
                "of=economy-partners&states=XXX",
                "of=economy-change&partners=RUS",
                "of=economy-years&from=1000",
                "of=economy-years&to=99999999999",
                "of=economy-years&from=x",
                "of=guarantor-map&states=KAZ"
            })
    void a_choice_that_makes_no_sense_is_one_sentence(String address) throws Exception {
        Document page = workbench.page("chart?" + address);
        assertThat(page.select(".warning")).hasSize(1);
        assertThat(page.select("#pick button")).hasSize(1);
        assertThat(page.select("svg.plot, #permalink")).isEmpty();
        for (String form : List.of("svg", "png", "html", "csv", "json")) {
            assertThat(workbench.text("chart." + form + "?" + address, 400))
                    .contains(page.select(".warning").text().substring(0, 20));
        }
    }

    @Test
    void endless_lists_and_scripts_in_addresses_are_bounded_and_inert() throws Exception {
        String endless = IntStream.range(0, 1500).mapToObj(i -> "A" + i).collect(Collectors.joining(","));
        assertThat(Jsoup.parse(workbench.text("chart?of=economy-years&states=" + endless, 400))
                        .select("main")
                        .text())
                .hasSizeLessThan(200);
        String script = "%3Cscript%3Ealert(1)%3C/script%3E";
        Document page = workbench.page("chart?of=economy-years&partners=" + script + "&lang=ru");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select(".warning").text()).contains("<script>");
        assertThat(workbench.text("chart.svg?of=economy-years&width=99999", 400))
                .contains("2000");
        assertThat(workbench.text("chart.svg?of=economy-years&width=10", 400)).contains("300");
    }

    @Test
    void programs_get_the_list_and_what_can_be_picked() throws Exception {
        JsonNode charts =
                new ObjectMapper().readTree(workbench.text("charts.json", 200)).get("charts");
        assertThat(charts.size())
                .isEqualTo(workbench.page("charts").select(".shelf li").size());
        assertThat(charts.get(0).at("/pick/partners").asText()).isEqualTo("two");
        assertThat(workbench.text("charts.csv", 200)).startsWith("id,title,measure,sources,terms");
    }
}
