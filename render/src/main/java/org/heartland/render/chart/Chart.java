package org.heartland.render.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.problem.Problem;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Standalone;

/**
 * A chart that can stand alone.
 *
 * @param id its name in commands and addresses: letters, digits and hyphens
 * @param title the finding in a sentence, without a full stop, or the plain measure where nothing can be stated
 * @param measure what is measured, of whom, in what unit and when
 * @param sources whose figures they are; {@code terms} what their terms allow with them
 * @param description the values in a sentence, for those who do not see the drawing
 */
public record Chart(
        String id,
        String title,
        String measure,
        String sources,
        String terms,
        String description,
        List<Datum> data,
        Drawing drawing) {

    /**
     * Why the chart may not be published: rows behind it whose sources do not allow that.
     *
     * @param asData true for its data instead of its picture: a value that rests on one row is then that row
     */
    public List<Problem> withheld(Assessment assessment, boolean asData) {
        List<Problem> withheld = Withheld.of(assessment, PassedOn.FIGURES, rows(data));
        return asData && withheld.isEmpty()
                ? Withheld.of(
                        assessment,
                        PassedOn.ROWS,
                        rows(data.stream()
                                .filter(datum -> datum.rows().size() == 1)
                                .toList()))
                : withheld;
    }

    private static IntStream rows(List<Datum> data) {
        return data.stream().flatMap(datum -> datum.rows().stream()).mapToInt(Integer::intValue);
    }

    /** Draws a picture for a width in pixels. */
    @FunctionalInterface
    public interface Drawing {
        String svg(Caption caption, double width);
    }

    /** The picture without its title, for a page that prints title, measure and sources around it; {@code suffix} keeps ids on a page apart. */
    public String svg(double width, String suffix) {
        return drawing.svg(new Caption("chart-" + id + suffix, title, description), width);
    }

    /** The picture in a file of its own, without words around it, for a page that has them. */
    public String bare(double width, boolean dark) {
        return alone(width, new Standalone.Frame("", "", List.of()), dark);
    }

    /** The chart in a file of its own, this many pixels wide: with its title, its measure, its sources and their terms. */
    public String alone(double width, boolean dark) {
        return alone(width, new Standalone.Frame(title, measure, List.of(sources, terms)), dark);
    }

    private String alone(double width, Standalone.Frame frame, boolean dark) {
        return Standalone.svg(
                new Caption("chart-" + id, title, description),
                width,
                frame,
                svg(Standalone.inside(width), "-picture"),
                dark);
    }
}
