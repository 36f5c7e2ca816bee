package org.heartland.render.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.citation.Source;
import org.heartland.problem.Inert;
import org.heartland.render.plot.PlotStyle;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;
import org.heartland.text.MarkupText;

/**
 * A chart as one HTML file that stands on anybody's server and is shown there in a frame of an article: the picture for wide and for narrow columns, in
 * light and in dark, with its title, its sources as links, and their terms. It loads nothing and runs nothing.
 */
public final class Fragment {
    private static final double WIDE = 700;
    private static final double NARROW = 340;
    private static final int NAMED = 6;

    /** What a frame needs beside the picture: the title, the measure and the sources. */
    private static final int AROUND = 190;

    private static final String STYLE = """
            html{background:var(--plot-paper);color:var(--plot-ink);font:1rem/1.4 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif}
            body{margin:0;padding:.8rem}
            figure{margin:0;max-width:46rem}
            h1{font:700 1.15rem/1.25 Georgia,"Noto Serif",serif;margin:0 0 .3rem}
            p{color:var(--plot-dim);font-size:.85rem;margin:.3rem 0}
            a{color:inherit}
            .wide{display:none}
            @media (min-width:46rem){.wide{display:block}.narrow{display:none}}
            """;

    private Fragment() {}

    /** The file. */
    public static String html(Chart chart, Assessment assessment, Words words) {
        return String.join(
                        "\n",
                        "<!doctype html>",
                        "<html lang=\"" + words.language() + "\">",
                        "<head>",
                        "<meta charset=\"utf-8\">",
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
                        "<title>" + escaped(chart.title()) + "</title>",
                        "<style>",
                        PlotStyle.CSS + STYLE + "</style>",
                        "</head>",
                        "<body>",
                        "<figure>",
                        "<h1>" + escaped(chart.title()) + "</h1>",
                        "<p>" + escaped(chart.measure()) + "</p>",
                        "<div class=\"wide\">" + chart.svg(WIDE, "") + "</div>",
                        "<div class=\"narrow\">" + chart.svg(NARROW, "-narrow") + "</div>",
                        "<figcaption>" + caption(chart, assessment, words) + "</figcaption>",
                        "</figure>",
                        "</body>",
                        "</html>")
                + "\n";
    }

    /** The words that put a file of this name into an article. */
    public static String frame(Chart chart, String file) {
        return "<iframe src=\"" + escaped(file) + "\" title=\"" + escaped(chart.title())
                + "\" width=\"100%\" height=\"" + height(chart)
                + "\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
    }

    private static int height(Chart chart) {
        return AROUND + (int) Math.ceil(Math.max(height(chart.svg(WIDE, "")), height(chart.svg(NARROW, ""))));
    }

    private static double height(String picture) {
        int from = picture.indexOf(" height=\"") + 9;
        return Double.parseDouble(picture.substring(from, picture.indexOf('"', from)));
    }

    private static String caption(Chart chart, Assessment assessment, Words words) {
        List<Source> best = SourceNames.best(Weighed.rows(chart.data()).stream()
                .map(row -> assessment.row(row).source())
                .distinct()
                .toList());
        String links = best.stream()
                .filter(source -> source.url().matches("https?://.+"))
                .limit(NAMED)
                .map(source ->
                        "<a href=\"" + escaped(source.url()) + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                                + escaped(words.publisher(source)) + "</a>")
                .distinct()
                .collect(Collectors.joining(", "));
        String sources = links.isEmpty() ? "" : "<p>" + words.say("Sources: {0}", links) + "</p>";
        return sources + "<p>" + escaped(chart.terms()) + "</p><p>"
                + escaped(words.say(
                        "Computed with Heartland. Evidence to {0}.",
                        words.date(assessment.of().asOf())))
                + "</p>";
    }

    private static String escaped(String raw) {
        return MarkupText.attribute(Inert.text(raw));
    }
}
