package org.heartland.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue and what it says of itself. */
class TableMeasuresTest {

    static Stream<TableMeasure> all() {
        return TableMeasures.catalogue().stream();
    }

    @Test
    void the_catalogue_has_the_measures_in_the_order_of_the_page() {
        assertThat(all().map(TableMeasure::name))
                .containsExactly(
                        "concentration",
                        "similarity",
                        "specialisation",
                        "cinc",
                        "rca",
                        "interdependence",
                        "armswindow",
                        "cohesion",
                        "brier");
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_documents_exactly_the_keys_it_gives(TableMeasure measure) {
        MeasureResult result = run(measure, measure.example());
        List<String> documented = measure.results().stream().map(ResultKey::key).toList();
        assertThat(Look.keys(result.body())).containsExactlyElementsOf(documented);
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_reads_its_columns_in_any_order_and_with_windows_line_ends(TableMeasure measure) {
        List<String[]> lines =
                measure.example().lines().map(l -> l.split(",", -1)).toList();
        StringBuilder turned = new StringBuilder("\uFEFF");
        for (String[] cells : lines) {
            List<String> back = new ArrayList<>(List.of(cells));
            Collections.reverse(back);
            turned.append(String.join(",", back)).append("\r\n");
        }
        assertThat(Look.keys(run(measure, turned.toString()).body()))
                .isEqualTo(Look.keys(run(measure, measure.example()).body()));
    }

    private static MeasureResult run(TableMeasure measure, String table) {
        return TableReader.parse("t.csv", table.getBytes(StandardCharsets.UTF_8), measure.columns())
                .then(read -> measure.run(read, MeasureOptions.NONE))
                .orThrow();
    }
}
