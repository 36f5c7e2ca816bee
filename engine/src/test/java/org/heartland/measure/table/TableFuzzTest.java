package org.heartland.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A damaged table gives a result or problems, never anything else. */
class TableFuzzTest {

    @Property(seed = "20261124")
    void a_damaged_example_gives_a_result_or_problems(
            @ForAll @IntRange(min = 0, max = 7) int which, @ForAll @Size(max = 12) int[] damage, @ForAll byte put) {
        TableMeasure measure = TableMeasures.catalogue().get(which);
        byte[] table = measure.example().getBytes(StandardCharsets.UTF_8);
        for (int k : damage) {
            int at = Math.floorMod(k, table.length);
            switch (Math.floorMod(k, 5)) {
                case 0 -> table[at] = put;
                case 1 -> table[at] = ',';
                case 2 -> table[at] = '"';
                case 3 -> table[at] = '\n';
                default -> table = Arrays.copyOf(table, Math.max(1, at));
            }
        }
        var read = TableReader.parse("t.csv", table, measure.columns()).then(t -> measure.run(t, MeasureOptions.NONE));
        if (read.problems().isEmpty()) {
            read.orThrow().body().fields().forEach(TableFuzzTest::unfold);
        } else {
            assertThat(read.problems())
                    .allSatisfy(problem -> assertThat(problem.line()).doesNotContain("\n"));
        }
    }

    private static void unfold(ResultCell.Field field) {
        if (field.cell() instanceof ResultCell.Rows rows) {
            for (int row = 0; row < rows.size(); row++) {
                rows.at().apply(row).fields().forEach(TableFuzzTest::unfold);
            }
        } else if (field.cell() instanceof ResultCell.Undefined undefined) {
            assertThat(undefined.why()).as(field.key()).isNotBlank();
        }
    }
}
