package org.heartland.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.integers;
import static org.heartland.property.Property.forAll;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.heartland.property.Generator;
import org.junit.jupiter.api.Test;

/** A damaged table gives a result or problems, never anything else. */
class TableFuzzTest {

    @Test
    void a_damaged_example_gives_a_result_or_problems() {
        List<TableMeasure> measures = TableMeasures.catalogue();
        Generator<Integer> bytes = integers(Byte.MIN_VALUE, Byte.MAX_VALUE);
        forAll(integers(0, measures.size() - 1), integers().list(0, 12), bytes, (which, damages, put) -> {
            TableMeasure measure = measures.get(which);
            byte[] table = damaged(measure.example().getBytes(StandardCharsets.UTF_8), damages, put.byteValue());
            var read =
                    TableReader.parse("t.csv", table, measure.columns()).then(t -> measure.run(t, MeasureOptions.NONE));
            if (read.problems().isEmpty()) {
                read.orThrow().body().fields().forEach(TableFuzzTest::unfold);
            } else {
                assertThat(read.problems())
                        .allSatisfy(problem -> assertThat(problem.line()).doesNotContain("\n"));
            }
        });
    }

    private static byte[] damaged(byte[] whole, List<Integer> damages, byte put) {
        byte[] table = whole;
        for (int k : damages) {
            int at = Math.floorMod(k, table.length);
            switch (Math.floorMod(k, 5)) {
                case 0 -> table[at] = put;
                case 1 -> table[at] = ',';
                case 2 -> table[at] = '"';
                case 3 -> table[at] = '\n';
                default -> table = Arrays.copyOf(table, Math.max(1, at));
            }
        }
        return table;
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
