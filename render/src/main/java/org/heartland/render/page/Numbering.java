package org.heartland.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.brief.ShownFigures;

/** Numbers sources and figures from 1 in the order in which sheets show them, so that what did not fit leaves no gap. */
final class Numbering {
    private final Map<Integer, Integer> sources = new LinkedHashMap<>();
    private final Map<Integer, Integer> figures = new LinkedHashMap<>();

    /** The sheets with new numbers; they go on from those of the sheets before. */
    List<Sheet> of(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> new Sheet(
                        sheet.id(),
                        sheet.title(),
                        sheet.parts().stream().map(this::part).toList(),
                        sheet.printed()))
                .toList();
    }

    /** Those of the list that are shown, in the order of their new numbers. */
    <T> List<T> shownSources(List<T> list) {
        return sources.keySet().stream().map(old -> list.get(old - 1)).toList();
    }

    /** The figures that are shown, in the order of their new numbers. */
    List<ShownFigures.Shown> shownFigures(List<ShownFigures.Shown> list) {
        List<ShownFigures.Shown> shown = new ArrayList<>();
        figures.forEach((old, number) -> shown.add(list.get(old - 1).as(number)));
        return shown;
    }

    private SheetPart part(SheetPart part) {
        if (part instanceof SheetPart.Text text) {
            return new SheetPart.Text(paragraph(text.paragraph()));
        }
        if (part instanceof SheetPart.Bullets bullets) {
            List<Line> items = bullets.items().stream().map(this::line).toList();
            return new SheetPart.Bullets(items, bullets.form());
        }
        if (part instanceof SheetPart.Grid grid) {
            List<SheetPart.Row> rows = grid.rows().stream().map(this::row).toList();
            return new SheetPart.Grid(grid.caption(), grid.head(), grid.widths(), rows, grid.form());
        }
        return part instanceof SheetPart.Charts charts
                ? new SheetPart.Charts(charts.charts().stream()
                        .map(chart -> chart.with(
                                chart.figures().stream().map(this::figure).toList()))
                        .toList())
                : part;
    }

    private SheetPart.Row row(SheetPart.Row row) {
        List<List<Paragraph>> cells = row.cells().stream()
                .map(cell -> cell.stream().map(this::paragraph).toList())
                .toList();
        return new SheetPart.Row(row.id(), cells);
    }

    private Paragraph paragraph(Paragraph paragraph) {
        return new Paragraph(line(paragraph.line()), paragraph.look());
    }

    private Line line(Line line) {
        return new Line(line.runs().stream().map(this::run).toList());
    }

    private LinePart run(LinePart run) {
        if (run instanceof LinePart.Notes notes) {
            return new LinePart.Notes(notes.sources().stream()
                    .map(old -> number(sources, old))
                    .sorted()
                    .toList());
        }
        return run instanceof LinePart.Number number ? figure(number) : run;
    }

    private LinePart.Number figure(LinePart.Number number) {
        return new LinePart.Number(number.shown(), number(figures, number.figure()));
    }

    private static int number(Map<Integer, Integer> numbers, int old) {
        return numbers.computeIfAbsent(old, unseen -> numbers.size() + 1);
    }
}
