package org.heartland.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk: a text with the marks of what the evidence says of it, and the statement that is looked at.
 *
 * @param id the id of the text
 * @param texts where several are judged, the others; {@code address} where it can be read
 * @param handed true if the text itself is at hand; else its paragraphs are lists of our statements
 * @param wanted what is asked for if it is not
 * @param tallies the number of statements of each kind
 * @param card the statement that is looked at; null if there is none
 */
public record ArticleView(
        String id,
        List<Frame.Link> texts,
        String title,
        String byline,
        @Nullable String address,
        boolean handed,
        List<Tally> tallies,
        List<Paragraph> paragraphs,
        @Nullable Card card,
        String note) {

    /** How many statements are of a kind. */
    public record Tally(StatementKind kind, String words, int count) {}

    /**
     * A paragraph: its text with the marks, or the statements in it.
     *
     * @param label "¶5", or "" for what is not counted
     */
    public record Paragraph(String id, String label, boolean heading, List<Run> runs, List<Row> rows) {}

    /** Words of the text; marked if they are the passage of a statement. */
    public record Run(String words, @Nullable Row mark) {}

    /** A statement in a line: what it is, and where it is looked at. */
    public record Row(
            String claim, StatementKind kind, String kindWords, String says, String standing, String address) {}
}
