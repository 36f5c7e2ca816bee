package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.heartland.problem.Inert;
import org.heartland.render.words.Branch;
import org.heartland.render.words.Runs;
import org.heartland.render.words.Words;

/**
 * A brief as Markdown (CommonMark with GitHub's tables). Pictures are omitted, since the tables have their values; of
 * the trees, only the numbers of the evidence are given.
 */
public final class MarkdownPage {
    /** The level of the headings above the outermost folds. */
    private static final int OUTERMOST = 3;

    private final Words words;
    private final UnaryOperator<List<Integer>> numbers;
    private final StringBuilder out = new StringBuilder(1 << 18);
    private int folds;

    private MarkdownPage(Words words, UnaryOperator<List<Integer>> numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** The whole text. */
    public static String of(Brief brief, Words words) {
        return new MarkdownPage(words, brief.evidence()::numbers)
                .whole(brief.title(), brief.question(), brief.sections());
    }

    /** The whole text with notes to authors, which cite no rows. */
    public static String of(NotePage note, Words words) {
        return new MarkdownPage(words, UnaryOperator.identity()).whole(note.title(), note.opening(), note.sections());
    }

    private String whole(String title, String question, List<Section> sections) {
        out.append("# ").append(escaped(title)).append("\n\n");
        out.append(opening(escaped(question))).append("\n\n");
        for (Section section : sections) {
            if (section.blocks().stream().allMatch(Block.Picture.class::isInstance)) {
                continue;
            }
            out.append("## ").append(escaped(section.title())).append("\n\n");
            section.blocks().forEach(this::block);
        }
        return out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            out.append("### ").append(line(heading.pieces())).append("\n\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append(opening(line(paragraph.pieces()))).append("\n\n");
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items()
                    .forEach(
                            item -> out.append("- ").append(opening(line(item))).append('\n'));
            out.append('\n');
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            out.append("**").append(escaped(figure.title())).append("** ");
            out.append(escaped(figure.measure())).append("\n\n");
        } else if (block instanceof Block.Beside beside) {
            block(beside.small());
            block(beside.large());
        } else if (block instanceof Block.Fold fold) {
            folds++;
            out.append("#".repeat(OUTERMOST + folds))
                    .append(' ')
                    .append(line(fold.summary()))
                    .append("\n\n");
            fold.inside().forEach(this::block);
            folds--;
        } else if (block instanceof Block.Tree tree) {
            tree(tree);
        }
    }

    private void tree(Block.Tree tree) {
        TreeSet<Integer> all = new TreeSet<>();
        tree.branches().forEach(branch -> rows(branch, all));
        if (!all.isEmpty()) {
            out.append(escaped(words.say("evidence") + ": "));
            out.append(rows(List.copyOf(all))).append("\n\n");
        }
    }

    private static void rows(Branch branch, TreeSet<Integer> all) {
        all.addAll(branch.rows());
        branch.from().forEach(part -> rows(part, all));
    }

    private void table(Block.Table table) {
        row(table.head().stream().map(MarkdownPage::escaped).toList());
        List<String> rule = new ArrayList<>();
        for (int column = 0; column < table.head().size(); column++) {
            rule.add(table.numeric().contains(column) ? "---:" : "---");
        }
        row(rule);
        for (Block.Line line : table.lines()) {
            row(
                    line.heads()
                            ? heading(table, line)
                            : line.cells().stream().map(this::line).toList());
        }
        out.append('\n');
    }

    /** A line that heads others: its text in the second column, since the first has numbers. */
    private List<String> heading(Block.Table table, Block.Line line) {
        List<String> cells = new ArrayList<>(Collections.nCopies(table.head().size(), ""));
        cells.set(1, line(line.cells().get(0)));
        return cells;
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String line(List<Piece> pieces) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : pieces) {
            line.append(piece(piece));
        }
        return line.toString().strip();
    }

    private String piece(Piece piece) {
        if (piece instanceof Piece.Plain plain) {
            return escaped(plain.text());
        }
        if (piece instanceof Piece.Strong strong) {
            return "**" + escaped(strong.text()) + "**";
        }
        if (piece instanceof Piece.Code code) {
            return "`" + Inert.text(code.text()).replace("`", "'").replace("|", "\\|") + "`";
        }
        if (piece instanceof Piece.Rows rows) {
            return rows(rows.rows());
        }
        if (piece instanceof Piece.Aside aside) {
            String says = line(aside.pieces());
            return says.isEmpty() ? "" : " *" + says + "*";
        }
        if (piece instanceof Piece.Break) {
            return " ";
        }
        Piece.Link link = (Piece.Link) piece;
        return link.href().startsWith("#") || !Markup.isSafe(link.href())
                ? escaped(link.text())
                : "[" + escaped(link.text()) + "](<" + address(link.href()) + ">)";
    }

    private String rows(List<Integer> rows) {
        List<String> runs = new ArrayList<>();
        for (List<Integer> run : Runs.of(numbers.apply(rows))) {
            int first = run.get(0);
            int last = run.get(run.size() - 1);
            runs.add(first == last ? "\\[" + first + "\\]" : "\\[" + first + "–" + last + "\\]");
        }
        return String.join(" ", runs);
    }

    static String address(String href) {
        return Inert.text(href).replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
    }

    /** A line that opens a block, escaped so that Markdown does not read its start as a bullet, a number or a rule. */
    static String opening(String line) {
        return line.replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }

    /** The text with all markup characters of Markdown and HTML escaped. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        String inert = Inert.text(text);
        for (int i = 0; i < inert.length(); i++) {
            char c = inert.charAt(i);
            if ("\\`*_[]<>|#~".indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.append(c == '&' ? "&amp;" : Character.toString(c));
        }
        return safe.toString();
    }
}
