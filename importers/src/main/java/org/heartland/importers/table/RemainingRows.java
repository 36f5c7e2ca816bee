package org.heartland.importers.table;

import java.io.IOException;
import java.util.BitSet;

/**
 * A table without some of its rows.
 *
 * @param without the numbers of the lines of these rows
 * @param all true if there are no other rows below the headings, which stand in the first line
 */
public record RemainingRows(RawTable table, BitSet without, boolean all) implements RawTable {
    @Override
    public void read(RowReader reader) throws IOException {
        table.read(row -> row.number() > 1 && all ? false : without.get(row.number()) || reader.row(row));
    }

    @Override
    public boolean isWorkbook() {
        return table.isWorkbook();
    }
}
