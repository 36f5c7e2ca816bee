package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.assessment.Spread;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.brief.Outlook;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Datum;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;

/** The third page: two charts side by side, and the predictions. */
final class OutlookSheet {
    private static final Pattern HEIGHT = Pattern.compile(" height=\"([0-9.]+)\"");
    private static final List<Integer> WIDTHS = List.of(5, 28, 25, 42);
    private static final int CHARTS = 2;

    /** The width in pixels for which a chart beside another is drawn. */
    private static final double WIDE = 420;

    /** The same for a telephone of 360 pixels. */
    private static final double NARROW = 328;

    private final Words words;
    private final ShownFigures figures;
    private final List<Chart> charts;
    private final Outlook outlook;

    OutlookSheet(Words words, ShownFigures figures, List<Chart> charts, Outlook outlook) {
        this.words = words;
        this.figures = figures;
        this.charts = charts;
        this.outlook = outlook;
    }

    Sheet sheet() {
        List<SheetPart> parts = new ArrayList<>();
        PaperRoom room = new PaperRoom(PaperRoom.PAGE - PaperRoom.TITLE - PaperRoom.MORE);
        List<SheetPart.Drawn> drawn =
                charts.stream().limit(CHARTS).map(this::drawn).toList();
        SheetPart.Charts side = new SheetPart.Charts(drawn);
        if (!drawn.isEmpty() && room.take(PaperRoom.height(side))) {
            parts.add(side);
        }
        String caption = words.say(
                "Predictions: settled {0}, on course {1}, open {2}",
                outlook.count(Outlook.Standing.SETTLED),
                outlook.count(Outlook.Standing.ON_COURSE),
                outlook.count(Outlook.Standing.OPEN));
        List<String> head = List.of("¶", words.say("Prediction"), words.say("So far"), words.say("What has happened"));
        List<SheetPart.Row> all = outlook.groups().stream()
                .flatMap(group -> group.forecasts().stream())
                .map(this::row)
                .toList();
        room.take(PaperRoom.HEADING);
        SheetPart.Grid full = new SheetPart.Grid(caption, head, WIDTHS, all, SheetPart.Form.FULL);
        SheetPart.Grid grid = room.fitting(
                PaperRoom.height(full) <= room.left()
                        ? full
                        : new SheetPart.Grid(caption, head, WIDTHS, all, SheetPart.Form.SMALL));
        if (!grid.rows().isEmpty()) {
            parts.add(new SheetPart.Heading(caption));
            parts.add(grid);
        }
        int left = outlook.size() - grid.rows().size();
        String rest = (left > 0 ? words.say("More in the ledger (./heartland ledger): {0}.", left) + " " : "")
                + vague(outlook.vague());
        if (!rest.isBlank()) {
            parts.add(new SheetPart.Text(Paragraph.small(rest.strip())));
        }
        return new Sheet("charts", words.say("The balances and the predictions"), parts, true);
    }

    private String vague(int count) {
        return count == 0
                ? ""
                : words.say(
                        count == 1
                                ? "{0} prediction names no date or outcome: it is too vague to test."
                                : "{0} predictions name no date or outcome: they are too vague to test.",
                        count);
    }

    private SheetPart.Row row(Outlook.Forecast forecast) {
        String address = forecast.address();
        Paragraph where = address == null
                ? Paragraph.plain(forecast.where())
                : Paragraph.plain(new LinePart.Link(forecast.where(), address));
        return SheetPart.Row.of(List.of(
                List.of(where),
                List.of(new Paragraph(forecast.says(), Paragraph.Look.PLAIN)),
                List.of(
                        new Paragraph(Line.of(forecast.sofar()), Paragraph.Look.STRONG),
                        Paragraph.small(Words.capital(forecast.evidence()) + ".")),
                List.of(new Paragraph(forecast.happened(), Paragraph.Look.PLAIN))));
    }

    /** A chart for both widths; its figures are on the list of figures. */
    private SheetPart.Drawn drawn(Chart chart) {
        String wide = chart.svg(WIDE, "");
        List<LinePart.Number> shown = new ArrayList<>();
        for (Datum datum : chart.data()) {
            Double value = datum.value();
            if (value != null) {
                shown.add(figure(datum, value));
            }
        }
        return new SheetPart.Drawn(
                chart.title(),
                chart.measure(),
                wide,
                chart.svg(NARROW, "-narrow"),
                chart.sources(),
                List.copyOf(shown),
                (PaperRoom.WIDTH - PaperRoom.BETWEEN) / 2 / WIDE * height(wide));
    }

    private LinePart.Number figure(Datum datum, double value) {
        boolean share = datum.unit().equals("%");
        double scale = share ? 100 : 1;
        Double low = datum.low();
        Double high = datum.high();
        Spread spread = new Spread(
                value / scale, (low == null ? value : low) / scale, (high == null ? value : high) / scale, 0, null);
        String of = datum.actor().isEmpty() ? datum.of() : datum.of() + ", " + words.actor(datum.actor());
        return figures.add(
                words.actor(datum.state()) + ": " + of,
                datum.period(),
                share ? words.percent1(value / scale) : words.number(Figure.exact(value)),
                spread,
                share ? "" : datum.unit(),
                datum.rows());
    }

    /** The height of a picture in pixels. */
    private static double height(String svg) {
        Matcher height = HEIGHT.matcher(svg);
        return height.find() ? Double.parseDouble(height.group(1)) : 0;
    }
}
