package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;

/** What is printed of a leaflet as Markdown (CommonMark with GitHub's tables): its references are links, its charts their titles and captions. */
public final class LeafletMarkdown {
    private final List<String> addresses;
    private final StringBuilder out = new StringBuilder(1 << 15);

    private LeafletMarkdown(Leaflet leaflet) {
        this.addresses = leaflet.sheets().stream()
                .flatMap(sheet -> sheet.parts().stream())
                .filter(SheetPart.Sources.class::isInstance)
                .flatMap(part -> ((SheetPart.Sources) part).entries().stream())
                .map(SheetPart.Entry::address)
                .toList();
    }

    /** The whole text. */
    public static String of(Leaflet leaflet) {
        LeafletMarkdown page = new LeafletMarkdown(leaflet);
        for (Sheet sheet : leaflet.sheets()) {
            if (sheet.printed()) {
                page.heading(sheet == leaflet.sheets().get(0) ? "# " : "## ", sheet.title());
                sheet.parts().forEach(page::part);
            }
        }
        page.out
                .append(MarkdownPage.opening(MarkdownPage.escaped(leaflet.foot())))
                .append('\n');
        return page.out.toString();
    }

    private void heading(String level, String title) {
        out.append(level).append(MarkdownPage.escaped(title)).append("\n\n");
    }

    private void part(SheetPart part) {
        if (part instanceof SheetPart.Heading heading) {
            heading("### ", heading.title());
        } else if (part instanceof SheetPart.Text text) {
            out.append(MarkdownPage.opening(paragraph(text.paragraph()))).append("\n\n");
        } else if (part instanceof SheetPart.Bullets bullets) {
            bullets.items()
                    .forEach(item -> out.append("- ")
                            .append(MarkdownPage.opening(line(item)))
                            .append('\n'));
            out.append('\n');
        } else if (part instanceof SheetPart.Grid grid) {
            grid(grid);
        } else if (part instanceof SheetPart.Charts charts) {
            charts.charts().forEach(this::chart);
        } else if (part instanceof SheetPart.Sources sources) {
            sources(sources);
        }
    }

    private void chart(SheetPart.Drawn chart) {
        out.append("**").append(MarkdownPage.escaped(chart.title())).append("**  \n");
        out.append(MarkdownPage.escaped(chart.measure())).append("  \n");
        out.append(MarkdownPage.escaped(chart.sources())).append("\n\n");
    }

    private void grid(SheetPart.Grid grid) {
        row(grid.head().stream().map(MarkdownPage::escaped).toList());
        row(grid.head().stream().map(head -> "---").toList());
        for (SheetPart.Row row : grid.rows()) {
            row(row.cells().stream()
                    .map(cell -> cell.stream().map(this::paragraph).collect(Collectors.joining("<br>")))
                    .toList());
        }
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void sources(SheetPart.Sources sources) {
        int number = 0;
        for (SheetPart.Entry entry : sources.entries()) {
            number++;
            out.append(number).append(". ").append(MarkdownPage.opening(MarkdownPage.escaped(entry.words())));
            out.append(": ").append(link(entry.address(), entry.title())).append('\n');
        }
        out.append('\n');
    }

    private String paragraph(Paragraph paragraph) {
        String line = line(paragraph.line());
        return switch (paragraph.look()) {
            case STRONG -> line.isEmpty() ? "" : "**" + line + "**";
            case QUOTE -> line.isEmpty() ? "" : "*" + line + "*";
            default -> line;
        };
    }

    private String line(Line line) {
        List<String> runs = new ArrayList<>();
        line.runs().forEach(run -> runs.add(run(run)));
        return String.join("", runs).strip();
    }

    private String run(LinePart run) {
        if (run instanceof LinePart.Text words) {
            return MarkdownPage.escaped(words.words());
        }
        if (run instanceof LinePart.Strong strong) {
            return "**" + MarkdownPage.escaped(strong.words()) + "**";
        }
        if (run instanceof LinePart.Link link) {
            return link(link.address(), link.words());
        }
        if (run instanceof LinePart.Number number) {
            return MarkdownPage.escaped(number.shown());
        }
        return notes(((LinePart.Notes) run).sources());
    }

    private String notes(List<Integer> notes) {
        return notes.isEmpty()
                ? ""
                : " \\["
                        + notes.stream()
                                .map(note -> link(addresses.get(note - 1), Integer.toString(note)))
                                .collect(Collectors.joining(", "))
                        + "\\]";
    }

    private static String link(String address, String words) {
        return Markup.isSafe(address)
                ? "[" + MarkdownPage.escaped(words) + "](<" + MarkdownPage.address(address) + ">)"
                : MarkdownPage.escaped(words);
    }
}
