package org.heartland.render.table;

import java.util.List;
import org.heartland.render.brief.ShownFigures;

/** The figures of a brief, with their values over the settings and the rows that they come from. */
public final class FigureTable {
    /** The columns. */
    public static final List<String> COLUMNS =
            List.of("figure", "shown", "what", "when", "value", "value_low", "value_high", "unit", "rows");

    private FigureTable() {}

    public static DataTable of(List<ShownFigures.Shown> figures) {
        return DataTable.of(COLUMNS, figures.stream().map(FigureTable::row).toList());
    }

    private static TableRow row(ShownFigures.Shown figure) {
        return new TableRow()
                .whole(figure.number())
                .text(figure.shown())
                .text(figure.of())
                .text(figure.when())
                .number(figure.value().median())
                .number(figure.value().low())
                .number(figure.value().high())
                .text(figure.unit())
                .wholes(figure.rows().stream().mapToInt(Integer::intValue).toArray());
    }
}
