package org.heartland.render.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a chart shows.
 *
 * @param state, actor ids of the dossier; the actor is "" for a state's own figure
 * @param of what it is, in the language of the chart: "arms delivered"
 * @param year the year that it stands for; {@code period} the days or years that it covers, in words
 * @param value in the unit; {@code low} and {@code high} the bounds of nine settings in ten, null where there is no interval
 * @param unit "%" for shares
 * @param note what a reader must know of it, or ""
 * @param rows the numbers of its rows of evidence
 * @param asked the expression that gives it, as the dossier asks for it; "" if there is none
 */
public record Datum(
        String state,
        String actor,
        String of,
        int year,
        String period,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        String unit,
        String note,
        List<Integer> rows,
        String asked) {}
