package org.heartland.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void only_cells_that_need_them_get_quotation_marks() {
        StringWriter out = new StringWriter();
        CsvText csv = new CsvText(out);
        csv.row(List.of("time", "a,b", "say \"x\"", "two\nlines", "plain name"));
        csv.row(List.of("1"), .5, 3, Double.NaN);
        assertThat(out).hasToString("time,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain name\n1,0.5,3,NaN\n");
    }
}
