package org.heartland.web.page;

import java.util.List;
import org.heartland.web.page.ArticleView.Row;
import org.jspecify.annotations.Nullable;

/**
 * A statement as an editor looks at it: what the text says, what the evidence says, a wording that would be true, and who says so.
 *
 * @param place its place among those for the author, from 1; 0 if it is none of them
 * @param previous, next where the ones before and behind it are
 * @param paragraph the place of its paragraph on the page, or ""
 * @param where "Paragraph 5"; {@code passage} the words of the text, in quotation marks, or ""
 * @param lines what the evidence says
 * @param confidence how far it can be trusted, with the reason
 * @param warning what is to be compared with the original before it is sent, or ""
 * @param sources all of them, those to which the lines refer first
 * @param after where to go once it is decided: the next that is not, else this one
 * @param why where all of its evidence is
 * @param beside the other statements in the same paragraph
 */
public record Card(
        Row row,
        int place,
        int of,
        @Nullable String previous,
        @Nullable String next,
        String paragraph,
        String where,
        String passage,
        @Nullable String address,
        List<List<Piece>> lines,
        @Nullable String suggest,
        String confidence,
        String warning,
        List<NamedSource> sources,
        String after,
        String why,
        List<Row> beside) {

    private static final int MOST_SOURCES = 6;

    /** The sources that are shown at once. */
    public List<NamedSource> first() {
        return sources.subList(0, Math.min(MOST_SOURCES, sources.size()));
    }

    /** The sources that are folded away. */
    public List<NamedSource> others() {
        return sources.subList(Math.min(MOST_SOURCES, sources.size()), sources.size());
    }

    /**
     * A run of a line: words, a figure that leads to where it comes from, or references to sources.
     *
     * @param figure where the figure comes from; null for words
     * @param notes the numbers of the sources that are referred to
     */
    public record Piece(String words, @Nullable String figure, List<Integer> notes) {}

    /** A source by its name, and where its publisher shows it. */
    public record NamedSource(int number, String name, String full, String address) {}
}
