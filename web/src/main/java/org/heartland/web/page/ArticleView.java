package org.heartland.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk: a text with the marks of what the evidence says of it, and the statement that is looked at.
 *
 * @param id the id of the text
 * @param texts where several are judged, each of them
 * @param address where it can be read, or null
 * @param handed true if the text itself is at hand; else its paragraphs are lists of our statements
 * @param tallies the number of statements of each kind
 * @param card the statement that is looked at; null if there is none
 * @param missed what a visitor wanted while somebody else decided; null if nothing
 * @param note where the note is, to be copied or read; {@code inNote} the number of statements in it
 * @param saved where decisions are kept, in a sentence
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
        @Nullable Missed missed,
        Note note,
        String saved) {

    /** How many statements are of a kind. */
    public record Tally(StatementKind kind, String words, int count) {}

    /**
     * The note to the author.
     *
     * @param text where it is as text; {@code page} where it is as a page
     * @param items how many statements are in it
     * @param reviewed how many of the statements for the author were decided on, in words
     * @param step what an undo carries, so that it takes back what the visitor saw and nothing else
     */
    public record Note(String text, String page, int items, String reviewed, boolean canUndo, String step) {}

    /**
     * What a visitor wanted to do while somebody else decided.
     *
     * @param says what was decided meanwhile
     * @param action, decision what does it all the same; "" if nothing can; {@code words} what he wanted
     */
    public record Missed(
            String says, String action, @Nullable String decision, String words) {}

    /**
     * A paragraph: its text with the marks, or the statements in it.
     *
     * @param label "¶5", or "" for what is not counted
     */
    public record Paragraph(String id, String label, boolean heading, List<Run> runs, List<Row> rows) {}

    /** Words of the text; marked if they are the passage of a statement. */
    public record Run(String words, @Nullable Row mark) {}

    /**
     * A statement in a line: what it is, and where it is looked at.
     *
     * @param decided what was decided on it, as a class of the style sheet; "" if nothing was
     * @param decision the same in words
     * @param seen the same as its forms carry it, so that nobody overrules what he has not seen
     */
    public record Row(
            String claim,
            StatementKind kind,
            String kindWords,
            String says,
            String standing,
            String address,
            String decided,
            String decision,
            String seen) {

        /** Its classes in the style sheet. */
        public String style() {
            return decided.isEmpty() ? kind.style() : kind.style() + " " + decided;
        }
    }
}
