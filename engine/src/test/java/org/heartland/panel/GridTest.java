package org.heartland.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.days.Cover;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** From rows to the figure of a year: one case a line in grid.txt, each an indicator of its own in the example dossier. */
class GridTest {
    private static final Map<String, byte[]> EXAMPLE = Contributors.SHIPPED
            .folder(Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example"))
            .orThrow()
            .files();
    private static final String SOURCES = source("first", "2023-01") + source("later", "2023-06");
    private static final String HEADER = "indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on\n";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "grid.txt", delimiter = '|', quoteCharacter = '\f', commentCharacter = '#')
    void gives(String shows, String keys, String rows, int year, int bridged, String figure) {
        Dossier dossier = dossier(keys, rows);
        Clock clock = dossier.identity().now();
        Panel panel = Panel.of(LongTable.of(dossier), clock, Math.max(year, clock.year()));
        Cell cell = panel.grid("probe", "ARD").cell("Prober", "NRD", year).within(bridged);
        assertThat(says(cell)).isEqualTo(figure);
    }

    private static String source(String edition, String published) {
        return """
                %s:
                  title: Probes
                  publisher: Prober
                  url: https://example.org/%s
                  published: %s
                  accessed: 2024-06-01
                  licence: free
                  grade: primary
                  seen: full
                  reporter: Prober
                """.formatted(edition, edition, published);
    }

    private static Dossier dossier(String keys, String rows) {
        String unit = keys.contains("unit:") ? "tie" : "points";
        String declared = keys.contains("unit:") ? keys : keys + "; unit: points";
        String yaml = "id: probe\nsays: a probe\ndomain: security\nquantity: probes\n"
                + "reporter: Prober\nlag: 90\nbridge: gap_bridge\n"
                + declared.replace("; ", "\n") + "\n";
        StringBuilder csv = new StringBuilder(HEADER);
        for (String row : rows.split(", ", -1)) {
            String[] parts = row.trim().split(" ", -1);
            String[] days = (parts[0] + "/").split("/", -1);
            String value = parts[1].equals("nil") ? "" : parts[1];
            String source = parts.length > 2 ? "later" : "first";
            csv.append(String.join(",", "probe,NRD,ARD", days[0], days[1], value, unit, source, "line of the case", ""))
                    .append('\n');
        }
        Map<String, byte[]> files = new TreeMap<>(EXAMPLE);
        files.put("sources_probe.yaml", SOURCES.getBytes(StandardCharsets.UTF_8));
        files.put("indicators/probe.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        files.put("indicators/probe.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        return Contributors.SHIPPED
                .read(Folder.ofBytes("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
    }

    private static String says(Cell cell) {
        if (!cell.known()) {
            return cell.why().name().toLowerCase(Locale.ROOT);
        }
        if (cell.rows().length == 0) {
            return "none listed";
        }
        Cover cover = cell.cover();
        String days = cover != null && cover.isPart()
                ? " of " + cover.days().first() + ".." + cover.days().last()
                : "";
        return (long) cell.value() + days + (cell.gap() > 0 ? " carried " + cell.gap() : "");
    }
}
