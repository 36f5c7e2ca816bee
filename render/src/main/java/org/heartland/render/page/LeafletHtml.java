package org.heartland.render.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.plot.PlotStyle;

/** A leaflet as one self-contained HTML page, which asks for nothing and runs nothing. */
public final class LeafletHtml {
    private final Leaflet leaflet;
    private final StringBuilder out = new StringBuilder(1 << 17);

    private LeafletHtml(Leaflet leaflet) {
        this.leaflet = leaflet;
    }

    /** The whole page. */
    public static String of(Leaflet leaflet) {
        LeafletHtml page = new LeafletHtml(leaflet);
        page.head();
        List<Sheet> printed = leaflet.sheets().stream().filter(Sheet::printed).toList();
        for (Sheet sheet : leaflet.sheets()) {
            page.sheet(sheet, printed.indexOf(sheet) + 1, printed.size());
        }
        page.out.append("</main>\n</body>\n</html>\n");
        return page.out.toString();
    }

    private void head() {
        out.append("<!DOCTYPE html>\n<html lang=\"").append(leaflet.language()).append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(text(HtmlPage.POLICY))
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append(
                "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.append("<title>").append(text(leaflet.title())).append("</title>\n<style>\n");
        out.append(PlotStyle.CSS);
        out.append(leaflet.runs() ? LeafletStyle.running(leaflet.foot()) : LeafletStyle.pages());
        out.append("</style>\n</head>\n<body>\n<main>\n");
    }

    /** A sheet; {@code number} is 0 where it is not printed. */
    private void sheet(Sheet sheet, int number, int last) {
        String look = number == 0 ? "sheet screen" : number == last ? "sheet last" : "sheet";
        out.append("<section class=\"")
                .append(look)
                .append("\" id=\"")
                .append(sheet.id())
                .append("\">\n");
        String level = number == 1 ? "h1" : "h2";
        out.append('<').append(level).append('>').append(text(sheet.title()));
        out.append("</").append(level).append(">\n");
        sheet.parts().forEach(this::part);
        if (number > 0) {
            out.append("<p class=\"foot\"><span>").append(text(leaflet.foot()));
            out.append("</span><span>")
                    .append(text(leaflet.pageOf(number, last)))
                    .append("</span></p>\n");
        }
        out.append("</section>\n");
    }

    private static String text(String text) {
        return Markup.text(text);
    }

    // ---- Parts.

    private void bullets(SheetPart.Bullets bullets) {
        String form = bullets.form().name().toLowerCase(Locale.ROOT);
        out.append(bullets.form() == SheetPart.ListForm.PLAIN ? "<ul>\n" : "<ul class=\"" + form + "\">\n");
        bullets.items().forEach(item -> {
            out.append("<li>");
            line(item);
            out.append("</li>\n");
        });
        out.append("</ul>\n");
    }

    private void part(SheetPart part) {
        if (part instanceof SheetPart.Heading heading) {
            out.append("<h3>").append(text(heading.title())).append("</h3>\n");
        } else if (part instanceof SheetPart.Text text) {
            paragraph("p", text.paragraph());
        } else if (part instanceof SheetPart.Bullets bullets) {
            bullets(bullets);
        } else if (part instanceof SheetPart.Grid grid) {
            grid(grid);
        } else if (part instanceof SheetPart.Charts charts) {
            out.append("<div class=\"charts\">\n");
            charts.charts().forEach(this::chart);
            out.append("</div>\n");
        } else if (part instanceof SheetPart.Sources sources) {
            sources(sources);
        }
    }

    private void paragraph(String tag, Paragraph paragraph) {
        out.append('<').append(tag);
        if (paragraph.look() != Paragraph.Look.PLAIN) {
            out.append(" class=\"")
                    .append(paragraph.look().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        out.append('>');
        line(paragraph.line());
        out.append("</").append(tag).append(">\n");
    }

    private void grid(SheetPart.Grid grid) {
        String form = grid.form() == SheetPart.Form.FULL
                ? ""
                : " class=\"" + grid.form().name().toLowerCase(Locale.ROOT) + "\"";
        out.append("<table")
                .append(form)
                .append(">\n<caption>")
                .append(text(grid.caption()))
                .append("</caption>\n<colgroup>");
        grid.widths()
                .forEach(
                        width -> out.append("<col style=\"width:").append(width).append("%\">"));
        out.append("</colgroup>\n<thead><tr>");
        grid.head()
                .forEach(head ->
                        out.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        grid.rows().forEach(row -> row(grid, row));
        out.append("</tbody>\n</table>\n");
    }

    private void row(SheetPart.Grid grid, SheetPart.Row row) {
        out.append("<tr");
        if (!row.id().isEmpty()) {
            out.append(" id=\"").append(row.id()).append('"');
        }
        out.append(">\n");
        for (int column = 0; column < row.cells().size(); column++) {
            String tag = column == 0 ? "th" : "td";
            out.append('<').append(tag).append(column == 0 ? " scope=\"row\"" : "");
            if (column > 0) {
                out.append(" data-head=\"")
                        .append(text(grid.head().get(column)))
                        .append('"');
            }
            out.append('>');
            row.cells().get(column).forEach(paragraph -> paragraph("p", paragraph));
            out.append("</").append(tag).append(">\n");
        }
        out.append("</tr>\n");
    }

    private void chart(SheetPart.Drawn chart) {
        out.append("<figure>\n<figcaption><b>").append(text(chart.title())).append("</b>\n<span class=\"small\">");
        out.append(text(chart.measure())).append("</span></figcaption>\n<div class=\"wide\">");
        out.append(chart.wide()).append("</div>\n<div class=\"narrow\">").append(chart.narrow());
        out.append("</div>\n");
        paragraph("p", Paragraph.small(chart.sources()));
        if (!chart.figures().isEmpty()) {
            out.append("<p class=\"small screen\">").append(text(leaflet.words().say("Figures:")));
            chart.figures().forEach(figure -> {
                out.append(' ');
                run(figure);
            });
            out.append("</p>\n");
        }
        out.append("</figure>\n");
    }

    private void sources(SheetPart.Sources sources) {
        out.append("<ol class=\"sources\">\n");
        for (int number = 1; number <= sources.entries().size(); number++) {
            SheetPart.Entry entry = sources.entries().get(number - 1);
            String look = (entry.strong() ? "first" : "") + (number > sources.printed() ? " screen" : "");
            out.append("<li id=\"s").append(number).append('"');
            out.append(look.isEmpty() ? "" : " class=\"" + look.strip() + "\"")
                    .append("><b>")
                    .append(number);
            out.append("</b>").append(text(entry.words())).append(' ');
            link(entry.address(), shortened(entry.address()));
            out.append(" <span class=\"screen\" lang=\"und\">")
                    .append(text(entry.title()))
                    .append("</span></li>\n");
        }
        out.append("</ol>\n");
    }

    /** An address without its scheme; of a long one the host and the end. */
    static String shortened(String address) {
        String bare = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        if (bare.length() <= LONGEST) {
            return bare;
        }
        int host = Math.min(bare.indexOf('/') < 0 ? LONGEST : bare.indexOf('/') + 1, LONGEST);
        return bare.substring(0, host) + "…" + bare.substring(bare.length() - Math.max(8, LONGEST - host - 1));
    }

    /** The longest address that is printed whole. */
    private static final int LONGEST = 38;

    // ---- Lines.

    private void line(Line line) {
        line.runs().forEach(this::run);
    }

    private void words(LinePart.Text words) {
        boolean foreign = !words.translated()
                && !leaflet.language().equals("en")
                && !words.words().isBlank();
        out.append(foreign ? "<span lang=\"en\">" : "").append(text(words.words()));
        out.append(foreign ? "</span>" : "");
    }

    private void run(LinePart run) {
        if (run instanceof LinePart.Text words) {
            words(words);
        } else if (run instanceof LinePart.Strong strong) {
            out.append("<b>").append(text(strong.words())).append("</b>");
        } else if (run instanceof LinePart.Link link) {
            link(link.address(), link.words());
        } else if (run instanceof LinePart.Number number) {
            link("#f" + number.figure(), number.shown());
        } else if (run instanceof LinePart.Notes notes && !notes.sources().isEmpty()) {
            out.append("<sup>")
                    .append(notes.sources().stream()
                            .map(source -> "<a href=\"#s" + source + "\">" + source + "</a>")
                            .collect(Collectors.joining(" ")))
                    .append("</sup>");
        }
    }

    private void link(String address, String words) {
        if (Markup.isSafe(address)) {
            out.append("<a href=\"")
                    .append(text(address))
                    .append("\">")
                    .append(text(words))
                    .append("</a>");
        } else {
            out.append(text(words));
        }
    }
}
