package org.heartland.render.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.heartland.render.plot.PlotStyle;
import org.heartland.render.words.Branch;
import org.heartland.render.words.Runs;
import org.heartland.render.words.Words;

/**
 * A brief as one self-contained HTML page: no external script, font, picture or style, and a content security policy
 * that forbids all of these. Folds use the browser's own elements.
 */
public final class HtmlPage {
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final String language;
    private final Saying words;
    private final UnaryOperator<List<Integer>> numbers;
    private final Set<String> places = new HashSet<>();
    private final TableHeads heads = new TableHeads();
    private final StringBuilder out = new StringBuilder(1 << 20);

    /** The heading above; a table does not repeat it. */
    private String above = "";

    /** Translates a phrase of the page. */
    private interface Saying {
        String say(String english);
    }

    private HtmlPage(String language, Saying words, UnaryOperator<List<Integer>> numbers) {
        this.language = language;
        this.words = words;
        this.numbers = numbers;
    }

    /** The whole page. */
    public static String of(Brief brief, Words words) {
        HtmlPage page = new HtmlPage(brief.language(), words::say, brief.evidence()::numbers);
        String made = words.say(
                "Made by Heartland from plain cited files. The same files, settings and seed give the same page.");
        return page.whole(brief.title(), brief.question(), brief.sections(), made);
    }

    /** The whole page for the effects of scenarios, which cites no rows. */
    public static String of(DifferenceBrief brief, Words words) {
        HtmlPage page = new HtmlPage(words.language(), words::say, UnaryOperator.identity());
        String made = words.say(
                "Made by Heartland from plain cited files. The same files, settings and seed give the same page.");
        return page.whole(brief.title(), brief.question(), brief.sections(), made);
    }

    /** The whole page for a run of a model, which cites no rows. */
    public static String of(RunBrief brief, Words words) {
        HtmlPage page = new HtmlPage(words.language(), words::say, UnaryOperator.identity());
        String made = words.say("Made by Heartland. The same model, settings and seed give the same page.");
        return page.whole(brief.title(), brief.question(), brief.sections(), made);
    }

    /** The whole page with notes to authors, which needs no contents and cites no rows. */
    public static String of(NotePage note) {
        HtmlPage page = new HtmlPage(note.language(), english -> english, UnaryOperator.identity());
        page.header(note.title(), note.opening());
        page.out.append("<main class=\"note\">\n");
        note.sections().forEach(page::section);
        page.out.append("</main>\n</body>\n</html>\n");
        return page.head(note.title()) + page.out;
    }

    private String whole(String title, String question, List<Section> sections, String made) {
        skip();
        header(title, question);
        contents(sections);
        sections.forEach(this::section);
        foot(made);
        return head(title) + out;
    }

    /** What stands above the body, once all tables of the page are known. */
    private String head(String title) {
        StringBuilder head = new StringBuilder();
        head.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n");
        head.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(Markup.text(POLICY))
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        head.append(
                "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        head.append("<title>").append(Markup.text(title)).append("</title>\n<style>\n");
        head.append(PlotStyle.CSS).append(PageStyle.CSS).append(heads.css());
        return head.append("</style>\n</head>\n<body>\n").toString();
    }

    private void skip() {
        out.append("<a class=\"skip\" href=\"#summary\">")
                .append(Markup.text(words.say("Skip to the summary")))
                .append("</a>\n");
    }

    private void header(String title, String question) {
        out.append("<header>\n<h1>")
                .append(Markup.text(title))
                .append("</h1>\n<p class=\"question\">")
                .append(Markup.text(question))
                .append("</p>\n</header>\n");
    }

    private void contents(List<Section> sections) {
        out.append("<nav aria-label=\"")
                .append(Markup.text(words.say("Contents")))
                .append("\">\n<ul>\n");
        for (Section section : sections) {
            out.append("<li><a href=\"#").append(Markup.text(section.id())).append("\">");
            out.append(Markup.text(section.title())).append("</a></li>\n");
        }
        out.append("</ul>\n</nav>\n<main>\n");
    }

    private void foot(String made) {
        out.append("</main>\n<footer><p>").append(Markup.text(made)).append("</p></footer>\n</body>\n</html>\n");
    }

    private void section(Section section) {
        above = section.title();
        out.append("<section id=\"").append(Markup.text(section.id())).append("\">\n<h2>");
        out.append(Markup.text(section.title())).append("</h2>\n");
        section.blocks().forEach(this::block);
        out.append("</section>\n");
    }

    // ---- Blocks.

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            out.append("<h3>");
            pieces(heading.pieces());
            out.append("</h3>\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append("<p>");
            pieces(paragraph.pieces());
            out.append("</p>\n");
        } else if (block instanceof Block.Bullets bullets) {
            bullets(bullets);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Beside beside) {
            out.append("<div class=\"beside\">\n<div>\n");
            block(beside.small());
            out.append("</div>\n<div>\n");
            block(beside.large());
            out.append("</div>\n</div>\n");
        } else if (block instanceof Block.Fold fold) {
            fold(fold);
        } else if (block instanceof Block.Tree tree) {
            out.append("<div class=\"tree\">\n");
            branches(tree.branches(), tree.prefix());
            out.append("</div>\n");
        }
    }

    private void picture(Block.Picture picture) {
        out.append("<figure>\n<div class=\"plot-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        out.append(Markup.text(picture.title())).append("\">\n").append(picture.svg());
        out.append("\n</div>\n<figcaption>");
        pieces(picture.caption());
        out.append("</figcaption>\n</figure>\n");
    }

    private void figure(Block.Figure figure) {
        out.append("<figure>\n<p class=\"finding\">").append(Markup.text(figure.title()));
        out.append("</p>\n<p class=\"measure\">").append(Markup.text(figure.measure()));
        out.append("</p>\n<div class=\"plot-narrow\">\n").append(figure.narrow());
        out.append("</div>\n<div class=\"plot-wide\">\n").append(figure.wide()).append("</div>\n");
        if (!figure.below().isEmpty()) {
            out.append("<figcaption>")
                    .append(Markup.text(String.join(". ", figure.below()).replace(".. ", ". ")))
                    .append("</figcaption>\n");
        }
        out.append("</figure>\n");
    }

    private void bullets(Block.Bullets bullets) {
        out.append("<ul>\n");
        for (List<Piece> item : bullets.items()) {
            out.append("<li>");
            pieces(item);
            out.append('\n');
        }
        out.append("</ul>\n");
    }

    /** A fold; its anchor is inside, so that a link to it opens it. */
    private void fold(Block.Fold fold) {
        out.append("<details><summary>");
        pieces(fold.summary());
        out.append("</summary><div");
        id(fold.id());
        out.append('>');
        above = fold.summary().size() == 1 && fold.summary().get(0) instanceof Piece.Plain only ? only.text() : "";
        fold.inside().forEach(this::block);
        out.append("</div></details>\n");
    }

    private void id(String id) {
        if (!id.isEmpty()) {
            out.append(" id=\"").append(Markup.text(id)).append('"');
        }
    }

    private void table(Block.Table table) {
        String caption = Markup.text(table.caption());
        out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(caption);
        out.append("\">\n<table class=\"")
                .append(heads.name(table))
                .append(table.caption().equals(above) ? "\">\n" : "\">\n<caption>" + caption + "</caption>\n")
                .append("<thead><tr>");
        for (int column = 0; column < table.head().size(); column++) {
            out.append("<th scope=\"col\">")
                    .append(Markup.text(table.head().get(column)))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (Block.Line line : table.lines()) {
            if (line.heads()) {
                group(table, line);
            } else {
                line(line);
            }
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void group(Block.Table table, Block.Line line) {
        out.append("<tr class=\"g\"");
        id(line.id());
        out.append("><th colspan=\"").append(table.head().size()).append('"');
        cell(line.cells().get(0));
        out.append('\n');
    }

    /**
     * A row. HTML does not require end tags of rows, cells and items of lists, nor the scope of a first column that is all headers; omitting them
     * makes a page of thousands of rows much smaller.
     */
    private void line(Block.Line line) {
        out.append("<tr");
        id(line.id());
        out.append('>');
        for (int column = 0; column < line.cells().size(); column++) {
            out.append(column == 0 ? "<th" : "<td");
            cell(line.cells().get(column));
        }
        out.append(line.cells().get(line.cells().size() - 1).isEmpty() ? "</td>" : "");
        out.append('\n');
    }

    /** The content of a cell; if it is one text in another language, the cell has the {@code lang} attribute. */
    private void cell(List<Piece> pieces) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Plain plain) {
            out.append(isForeign(plain) ? " lang=\"en\">" : ">").append(Markup.text(plain.text()));
        } else {
            out.append('>');
            pieces(pieces);
        }
    }

    private void branches(List<Branch> branches, String prefix) {
        if (branches.isEmpty()) {
            return;
        }
        out.append("<ul>\n");
        for (Branch branch : branches) {
            branch(branch, prefix);
            out.append('\n');
        }
        out.append("</ul>");
    }

    private void branch(Branch branch, String prefix) {
        out.append("<li");
        String place = branch.place() > 0 ? prefix + branch.place() : "";
        id(!branch.again() && places.add(place) ? place : "");
        out.append("><code>").append(Markup.text(branch.says())).append("</code> → <b>");
        out.append(Markup.text(branch.value())).append("</b>");
        if (branch.again()) {
            out.append(' ');
            above(place);
        }
        if (!branch.rows().isEmpty()) {
            out.append(' ');
            rows(new Piece.Rows(branch.rows()));
        }
        branches(branch.from(), prefix);
    }

    /** A link to the place where the question was expanded, if that was not pruned. */
    private void above(String place) {
        String label = words.say("(as above)");
        piece(places.contains(place) ? new Piece.Link("#" + place, label) : Piece.plain(label));
    }

    // ---- Pieces.

    private void pieces(List<Piece> pieces) {
        pieces.forEach(this::piece);
    }

    private void piece(Piece piece) {
        if (piece instanceof Piece.Plain plain) {
            plain(plain);
        } else if (piece instanceof Piece.Strong strong) {
            out.append("<strong>").append(Markup.text(strong.text())).append("</strong>");
        } else if (piece instanceof Piece.Code code) {
            out.append("<code>").append(Markup.text(code.text())).append("</code>");
        } else if (piece instanceof Piece.Link link) {
            link(link);
        } else if (piece instanceof Piece.Rows rows) {
            rows(rows);
        } else if (piece instanceof Piece.Aside aside) {
            out.append(" <small>");
            pieces(aside.pieces());
            out.append("</small>");
        } else if (piece instanceof Piece.Break) {
            out.append("<br>");
        }
    }

    private void plain(Piece.Plain plain) {
        boolean foreign = isForeign(plain);
        out.append(foreign ? "<span lang=\"en\">" : "").append(Markup.text(plain.text()));
        out.append(foreign ? "</span>" : "");
    }

    private boolean isForeign(Piece.Plain plain) {
        return !plain.translated() && !language.equals("en") && !plain.text().isBlank();
    }

    private void link(Piece.Link link) {
        if (!Markup.isSafe(link.href())) {
            out.append(Markup.text(link.text()));
            return;
        }
        out.append("<a href=\"").append(Markup.text(link.href())).append("\">");
        out.append(Markup.text(link.text())).append("</a>");
    }

    /** The numbers with consecutive ones joined: [1-4], [7]. */
    private void rows(Piece.Rows rows) {
        List<String> links = new ArrayList<>();
        for (List<Integer> run : Runs.of(numbers.apply(rows.rows()))) {
            int first = run.get(0);
            int last = run.get(run.size() - 1);
            String label = first == last ? "[" + first + "]" : "[" + first + "–" + last + "]";
            links.add("<a href=\"#" + Evidence.rowId(first) + "\">" + label + "</a>");
        }
        out.append(String.join(" ", links));
    }
}
