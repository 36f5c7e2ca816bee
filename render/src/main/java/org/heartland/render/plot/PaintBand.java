package org.heartland.render.plot;

import java.util.List;
import org.heartland.render.plot.Svg.Anchor;

/** Cells side by side in the fills of a map: who held something year by year, or one swatch of it. */
public final class PaintBand {
    private static final double LABEL = 16;

    /** A cell: its label, which is printed below the first, the last and those that are multiples of five, its fill and its tooltip. */
    public record Cell(String label, Paint paint, Tip tip) {}

    private PaintBand() {}

    /** The picture of this width; the cells are {@code height} high. */
    public static String svg(Caption caption, double width, double height, List<Cell> cells) {
        boolean labelled = cells.stream().anyMatch(cell -> !cell.label().isEmpty());
        Svg svg = new Svg(caption, width, height + (labelled ? LABEL : 0));
        svg.open("defs");
        cells.stream().map(Cell::paint).distinct().forEach(paint -> paint.define(svg, caption.id()));
        svg.close();
        double each = (width - 2) / cells.size();
        for (int i = 0; i < cells.size(); i++) {
            double left = 1 + i * each;
            Box box = new Box(left, 1, left + each, height - 1);
            svg.open(cells.get(i).tip(), "g");
            svg.leaf("path", "class", "land", "fill", cells.get(i).paint().fill(caption.id()), "d", Pen.box(box));
            svg.close();
            label(svg, cells, i, left + each / 2, height + LABEL - 4, width);
        }
        return svg.done();
    }

    private static void label(Svg svg, List<Cell> cells, int place, double x, double y, double width) {
        String label = cells.get(place).label();
        boolean last = place == cells.size() - 1;
        boolean crowded = !last && width - x < 2 * Lettering.width(label, PlotStyle.SMALL)
                || place > 0 && x < 2 * Lettering.width(label, PlotStyle.SMALL);
        if (place == 0 || last || label.matches(".*[05]") && !crowded) {
            svg.text(
                    place == 0 ? 0 : last ? width : x,
                    y,
                    place == 0 ? Anchor.START : last ? Anchor.END : Anchor.MIDDLE,
                    "small dim",
                    label);
        }
    }
}
