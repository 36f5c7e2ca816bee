package org.heartland.web.page;

import java.util.List;
import org.heartland.render.words.ReasonWords.About;
import org.heartland.web.page.ChoicesView.Changes;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the files, the part of a file that is edited, and a check that is tried.
 *
 * @param count how many problems there are, in words
 * @param files that can be opened
 * @param editor null if nothing is opened
 */
public record CheckView(
        String count,
        List<Line> problems,
        List<Line> notes,
        List<String> files,
        @Nullable Editor editor,
        Door door,
        String command,
        String json,
        String csv) {

    /**
     * A problem or a note as the command line prints it.
     *
     * @param address where its place is edited; null if it is in no file that can be
     * @param line, column its place in the file
     */
    public record Line(String says, @Nullable String address, int line, int column) {}

    /**
     * A part of a file in the editor.
     *
     * @param header the columns of a table, or ""
     * @param sum the mark of the file as it was opened
     * @param items the other parts of the file
     * @param writes true if a change can be kept beside the dossier
     * @param said what became of the change, in a sentence, or ""
     * @param outcome what would be wrong; null if nothing was changed yet
     */
    public record Editor(
            String file,
            String header,
            int first,
            int last,
            String sum,
            String text,
            List<Item> items,
            boolean writes,
            String said,
            @Nullable Outcome outcome) {

        /** How many lines are shown at once. */
        public int rows() {
            return Math.max(MIN_ROWS, Math.min(MAX_ROWS, last - first + 2));
        }
    }

    private static final int MIN_ROWS = 4;
    private static final int MAX_ROWS = 28;

    /** A part of a file, and where it is edited. */
    public record Item(String words, String address, boolean here) {}

    /**
     * What the dossier would be with the change.
     *
     * @param notes those that there are not without it
     * @param compares true if what it changes is still to be asked
     * @param changes what it changes; null if that is not known
     * @param fresh statements that there are not without it, with their verdicts
     */
    public record Outcome(
            String count,
            List<Line> problems,
            List<Line> notes,
            boolean compares,
            @Nullable Changes changes,
            List<String> fresh,
            String unfit) {

        /** The same with why nothing can be compared. */
        Outcome unfit(String why) {
            return new Outcome(count, problems, notes, false, null, List.of(), why);
        }

        /** The same with what it changes. */
        Outcome changing(Changes found, List<String> more) {
            return new Outcome(count, problems, notes, false, found, List.copyOf(more), "");
        }
    }

    /**
     * A check that is tried alone.
     *
     * @param standing what it comes to; "" if nothing was asked
     * @param address where every row behind it is shown
     */
    public record Door(
            String expression,
            String standing,
            String range,
            List<About> reasons,
            List<String> problems,
            String address) {}
}
