package org.heartland.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.heartland.passage.MarkedText;
import org.heartland.passage.MarkedText.Mark;
import org.heartland.web.page.ArticleView.Paragraph;
import org.heartland.web.page.ArticleView.Row;
import org.heartland.web.page.ArticleView.Run;
import org.jspecify.annotations.Nullable;

/** Cuts the paragraphs of a text where marks begin and end; where several lie over one another, the gravest is shown, and of these the shortest. */
final class Marking {
    private final Map<String, Row> rows;

    /** @param rows the statements by their ids */
    Marking(Map<String, Row> rows) {
        this.rows = rows;
    }

    List<Paragraph> of(MarkedText text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int place = 0;
        for (MarkedText.Paragraph one : text.paragraphs()) {
            boolean counted = one.number() > 0;
            paragraphs.add(new Paragraph(
                    counted ? "p" + one.number() : "x" + place++,
                    counted ? "¶" + one.number() : "",
                    one.heading() && one.number() != 0,
                    runs(one),
                    List.of()));
        }
        return paragraphs;
    }

    private List<Run> runs(MarkedText.Paragraph paragraph) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, paragraph.text().length()));
        for (Mark mark : paragraph.marks()) {
            cuts.add(mark.from());
            cuts.add(mark.to());
        }
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            add(new Run(paragraph.text().substring(from, to), shown(paragraph.marks(), from, to)), runs);
            from = to;
        }
        return runs;
    }

    /** Adds a run, as a part of the one before it if both have the same mark. */
    private static void add(Run run, List<Run> runs) {
        Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (before != null && Objects.equals(before.mark(), run.mark())) {
            runs.set(runs.size() - 1, new Run(before.words() + run.words(), run.mark()));
        } else {
            runs.add(run);
        }
    }

    private @Nullable Row shown(List<Mark> marks, int from, int to) {
        Row shown = null;
        int length = 0;
        for (Mark mark : marks) {
            Row row = mark.from() <= from && to <= mark.to() ? rows.get(mark.claim()) : null;
            if (row != null && row.kind() != StatementKind.FURTHER) {
                int graver = shown == null ? -1 : row.kind().compareTo(shown.kind());
                if (graver < 0 || graver == 0 && mark.to() - mark.from() < length) {
                    shown = row;
                    length = mark.to() - mark.from();
                }
            }
        }
        return shown;
    }
}
