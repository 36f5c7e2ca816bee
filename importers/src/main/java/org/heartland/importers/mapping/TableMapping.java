package org.heartland.importers.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in a publisher's table.
 *
 * @param recognise headings by which the table is known; each list is one layout
 * @param sheets a pattern that the names of sheets, or of files in an archive, fit; "" for all
 * @param headerHas texts by which the row of headings is found: the first row that has them all; empty = the first row
 * @param headerRows the number of rows of headings
 * @param sections a pattern of rows that say what holds for the rows below them; "" for none
 * @param names what names of this table stand for: an id, {@code world}, {@code residual} or {@code skip}
 * @param nil cells that mean zero
 * @param missing cells that mean that there is no value, beside those that always do
 * @param decimalComma true if numbers have a decimal comma, false if a point; null = as the file shows
 * @param series columns that tell one series from another: all rows that are read must agree in them
 */
public record TableMapping(
        String id,
        String title,
        List<List<String>> recognise,
        String sheets,
        List<String> headerHas,
        int headerRows,
        String sections,
        @Nullable CellSource sender,
        @Nullable CellSource receiver,
        CellSource period,
        @Nullable CellSource month,
        Map<String, String> names,
        Set<String> nil,
        Set<String> missing,
        @Nullable Boolean decimalComma,
        List<RowFilter> where,
        List<String> series,
        List<MappedMeasure> measures,
        SourceEntry source) {

    /** The same with other conditions and measures. */
    public TableMapping asked(List<RowFilter> rows, List<String> mustAgree, List<MappedMeasure> wanted) {
        return new TableMapping(
                id,
                title,
                recognise,
                sheets,
                headerHas,
                headerRows,
                sections,
                sender,
                receiver,
                period,
                month,
                names,
                nil,
                missing,
                decimalComma,
                rows,
                mustAgree,
                wanted,
                source);
    }

    /** True if the values stand in one column for each year, or each partner. */
    public boolean isWide() {
        return isWide(period) || sender != null && isWide(sender) || receiver != null && isWide(receiver);
    }

    private static boolean isWide(CellSource cell) {
        return cell.where() == CellSource.Where.WIDE;
    }
}
