package org.heartland.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arms windows on the checked extract that lies beside the checkout (SIPRI register as of 2023); expected shares: its own README. */
class ArmsDataTest {
    private static final List<String> FIVE = List.of("KAZ", "KGZ", "TJK", "TKM", "UZB");

    @ParameterizedTest(name = "{0}-{1}: Russia {2}, China {3} of what the five got")
    @CsvSource({"2015, 2019, .586, .147", "2019, 2023, .661, .001"})
    void the_five_states_windows_sum_to_the_regions(int from, int to, double russia, double china) throws IOException {
        TableMeasure measure = TableMeasures.find("armswindow").orElseThrow();
        MeasureResult result = TableReader.parse("arms.csv", table(), measure.columns())
                .then(read -> measure.run(read, MeasureOptions.NONE))
                .orThrow();
        double all = sum(result, "windows[receiver=%s,years=5,from=" + from + "].volume");
        String supplier = "suppliers[receiver=%s,years=5,to=" + to + ",supplier=";
        assertThat(sum(result, supplier + "RUS].volume") / all).isCloseTo(russia, within(5e-4));
        assertThat(sum(result, supplier + "CHN].volume") / all).isCloseTo(china, within(5e-4));
    }

    private static double sum(MeasureResult result, String key) {
        return FIVE.stream()
                .map(receiver -> Look.up(result.body(), String.format(key, receiver)))
                .filter(shown -> !shown.equals("none"))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static byte[] table() throws IOException {
        StringBuilder table =
                new StringBuilder("indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on\n");
        for (Map<String, String> row : Shared.rows(Shared.file("panel/panel.csv"))) {
            if (row.get("indicator").equals("arms_tiv_delivered")) {
                table.append(String.join(",", "arms", row.get("sender"), row.get("receiver"), row.get("year"), ""));
                table.append(',')
                        .append(row.get("value"))
                        .append(",million_TIV,")
                        .append(row.get("source_id"));
                table.append(",register,\n");
            }
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
