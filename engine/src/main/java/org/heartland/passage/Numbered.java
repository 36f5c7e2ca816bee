package org.heartland.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text with its paragraphs numbered. A file has more than the body (a licence, a title, a standfirst; menus and notes in a page of the web),
 * so the first paragraph is where the most passages are found under their numbers. Headings are not counted; whether a short question is one is
 * decided in the same way.
 *
 * @param above what stands above the first paragraph, headings too
 * @param body the paragraphs from the first on
 * @param blocks all of it in order
 */
record Numbered(List<Folded> above, List<Folded> body, List<Block> blocks) {

    /** A paragraph, by its number from 1; {@value #ABOVE} for what stands above the first, {@value #HEADING} for a heading further down. */
    record Block(int number, boolean heading, Folded text) {
        static final int ABOVE = 0;
        static final int HEADING = -1;
    }

    static Numbered of(List<ProseBlock> blocks, List<Wanted> passages) {
        List<Folded> folded =
                blocks.stream().map(block -> Folded.of(block.text())).toList();
        Numbered usual = of(blocks, folded, passages, false);
        Numbered other = of(blocks, folded, passages, true);
        return other.found(passages) > usual.found(passages) ? other : usual;
    }

    private static Numbered of(
            List<ProseBlock> blocks, List<Folded> folded, List<Wanted> passages, boolean questionsAreHeadings) {
        int[] counted = IntStream.range(0, blocks.size())
                .filter(block -> !blocks.get(block).isHeading(questionsAreHeadings))
                .toArray();
        List<Folded> paragraphs = IntStream.of(counted).mapToObj(folded::get).toList();
        int first = first(paragraphs, passages);
        int begin = first < counted.length ? counted[first] : folded.size();
        List<Block> numbered = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < folded.size(); i++) {
            boolean heading = blocks.get(i).isHeading(questionsAreHeadings);
            int as = i < begin ? Block.ABOVE : heading ? Block.HEADING : ++number;
            numbered.add(new Block(as, heading, folded.get(i)));
        }
        return new Numbered(folded.subList(0, begin), paragraphs.subList(first, paragraphs.size()), numbered);
    }

    /** The index of the first paragraph of the body: where the most passages agree; the earliest of several. */
    private static int first(List<Folded> paragraphs, List<Wanted> passages) {
        Map<Integer, Integer> votes = new TreeMap<>();
        for (Wanted wanted : passages) {
            for (int k = wanted.paragraph() - 1; wanted.paragraph() > 0 && k < paragraphs.size(); k++) {
                if (wanted.in(paragraphs.get(k)) != null) {
                    votes.merge(k - wanted.paragraph() + 1, 1, Integer::sum);
                }
            }
        }
        int best = votes.isEmpty() ? behind(paragraphs, passages) : 0;
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            best = vote.getValue() > votes.getOrDefault(best, 0) ? vote.getKey() : best;
        }
        return best;
    }

    /** Where no passage has a paragraph of the body: the one behind the first in which a passage occurs. */
    private static int behind(List<Folded> paragraphs, List<Wanted> passages) {
        return IntStream.range(0, paragraphs.size())
                .filter(k -> passages.stream().anyMatch(wanted -> wanted.in(paragraphs.get(k)) != null))
                .map(k -> k + 1)
                .findFirst()
                .orElse(0);
    }

    private int found(List<Wanted> passages) {
        return (int) passages.stream().filter(one -> passage(one) != null).count();
    }

    /** The passage in its paragraph, as it was written; null if it is not there. */
    @Nullable
    String passage(Wanted wanted) {
        int paragraph = wanted.paragraph();
        if (paragraph > 0) {
            return paragraph > body.size() ? null : wanted.in(body.get(paragraph - 1));
        }
        return above.stream()
                .map(wanted::in)
                .filter(passage -> passage != null)
                .findFirst()
                .orElse(null);
    }

    /** The paragraphs in which the passage occurs; 0 for what stands above the first. */
    List<Integer> places(Wanted wanted) {
        return IntStream.rangeClosed(0, body.size())
                .filter(paragraph -> passage(new Wanted(paragraph, wanted.first(), wanted.last())) != null)
                .boxed()
                .toList();
    }
}
