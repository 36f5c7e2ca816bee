package org.heartland.tools;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.heartland.measure.ConcentrationMeasure;
import org.heartland.measure.ConcentrationMeasures;
import org.heartland.measure.table.Column;
import org.heartland.measure.table.MeasureOptions;
import org.heartland.measure.table.MeasureResult;
import org.heartland.measure.table.ResultKey;
import org.heartland.measure.table.TableMeasure;
import org.heartland.measure.table.TableMeasures;
import org.heartland.measure.table.TableReader;
import org.heartland.render.json.MeasureJson;

/** The page of measures, {@code docs/measures.md}, generated from the catalogue, so that it cannot become outdated. */
public final class MeasuresPage {
    private static final String HEAD = """
            # Measures on your own table

            This page is generated from the catalogue of measures; a test holds it to it. `tools/pages` writes it.

            ```
            heartland measure NAME TABLE.csv [--json]
            ```

            The table is CSV in UTF-8 (commas, double quotes, a header). Columns stand in any order under exactly the names below; another
            column is a problem, and every problem is listed at once as `file:line:column: what; what would be right`. At most 64 MB and a
            million rows. A row for the same thing stands once.

            Numbers are printed at full double precision. What is undefined is `null` in JSON, with the reason under `why` in the same object,
            and `undefined` on the terminal; it is never 0. `pairs[].x` is `x` in each element of the list `pairs`; `hhi.low` is `low` in the
            object `hhi`. Every result also has `measure` (its name) and `notes` (sentences, may be empty). Exit 0: done; 2: wrong use or a
            table with problems.

            """;

    private static final String FUNCTIONS = """

            ## Concentration in conditions and checks
            In a dossier these are [functions](functions.md) of a receiver's partners, whose shares the indicator gives.

            | function | gives |
            |---|---|
            """;

    private MeasuresPage() {}

    public static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (TableMeasure measure : TableMeasures.catalogue()) {
            page.append("- [")
                    .append(measure.name())
                    .append("](#")
                    .append(measure.name())
                    .append("): ");
            page.append(measure.says()).append('\n');
        }
        TableMeasures.catalogue().forEach(measure -> section(measure, page));
        functions(page);
        return page.toString();
    }

    private static void functions(StringBuilder page) {
        page.append(FUNCTIONS);
        for (ConcentrationMeasure measure : ConcentrationMeasures.ALL) {
            for (ConcentrationMeasure.Function function : measure.functions()) {
                String usage = "`" + function.name() + "(domain_or_indicator, receiver, year)`";
                row(page, usage, function.says() + " (" + measure.publication() + ")");
            }
        }
    }

    private static void section(TableMeasure measure, StringBuilder page) {
        page.append("\n## ")
                .append(measure.name())
                .append('\n')
                .append(measure.says())
                .append("\n\n");
        page.append("| column | meaning | a cell holds | |\n|---|---|---|---|\n");
        for (Column column : measure.columns()) {
            row(
                    page,
                    "`" + column.name() + "`",
                    column.says(),
                    column.kind().wants(),
                    column.required() ? "" : "optional");
        }
        if (measure.takesRange()) {
            page.append("\nOption `--range LOW..HIGH`: the lowest and the highest value of the scale.\n");
        }
        page.append("\n| key | meaning | formula | publication |\n|---|---|---|---|\n");
        for (ResultKey key : measure.results()) {
            row(page, "`" + key.key() + "`", key.says(), key.formula(), key.publication());
        }
        page.append('\n');
        measure.remarks().forEach(remark -> page.append("- ").append(remark).append('\n'));
        example(measure, page);
    }

    private static void row(StringBuilder page, String... cells) {
        page.append('|');
        for (String cell : cells) {
            page.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        page.append('\n');
    }

    private static void example(TableMeasure measure, StringBuilder page) {
        page.append("\nExample:\n```\n").append(measure.example()).append("```\n");
        page.append("`heartland measure ").append(measure.name()).append(" example.csv --json` prints:\n```json\n");
        page.append(json(measure)).append("```\n");
    }

    private static String json(TableMeasure measure) {
        byte[] table = measure.example().getBytes(StandardCharsets.UTF_8);
        MeasureResult result = TableReader.parse("example.csv", table, measure.columns())
                .then(read -> measure.run(read, MeasureOptions.NONE))
                .orThrow();
        StringWriter out = new StringWriter();
        try {
            MeasureJson.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
