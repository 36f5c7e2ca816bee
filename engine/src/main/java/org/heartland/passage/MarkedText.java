package org.heartland.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heartland.citation.JudgedText;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/** A text as it was handed over, in order, with the passages of the claims from it marked. */
public record MarkedText(List<Paragraph> paragraphs) {

    /**
     * A paragraph or a heading.
     *
     * @param number counted from 1; 0 for what stands above the first, negative for a heading further down
     */
    public record Paragraph(int number, boolean heading, String text, List<Mark> marks) {}

    /** The passage of a claim: the characters of its paragraph from one to another, without the last. */
    public record Mark(String claim, int from, int to) {}

    private record Sought(String claim, Wanted wanted) {

        @Nullable
        Mark in(Numbered.Block block) {
            int[] range = wanted.paragraph() == block.number() ? block.text().range(wanted) : new int[0];
            return range.length == 0 ? null : new Mark(claim, range[0], range[1]);
        }
    }

    /** Marks the passages of a dossier's claims from one of its texts, each once. */
    public static MarkedText of(Dossier dossier, JudgedText text, Prose prose) {
        List<Sought> sought = new ArrayList<>();
        for (Claim claim : dossier.claims()) {
            Wanted wanted = Passages.wanted(claim, text.id());
            if (wanted != null) {
                sought.add(new Sought(claim.id(), wanted));
            }
        }
        Numbered numbered =
                Numbered.of(prose.blocks(), sought.stream().map(Sought::wanted).toList());
        Set<String> marked = new HashSet<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Numbered.Block block : numbered.blocks()) {
            List<Mark> marks = new ArrayList<>();
            for (Sought one : sought) {
                Mark mark = one.in(block);
                if (mark != null && marked.add(one.claim())) {
                    marks.add(mark);
                }
            }
            paragraphs.add(
                    new Paragraph(block.number(), block.heading(), block.text().written(), List.copyOf(marks)));
        }
        return new MarkedText(List.copyOf(paragraphs));
    }
}
