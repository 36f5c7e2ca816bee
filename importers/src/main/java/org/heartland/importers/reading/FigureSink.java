package org.heartland.importers.reading;

import java.util.List;
import org.heartland.importers.table.RawRow;

/** Receives what an importer finds in a file, row by row. */
public interface FigureSink {
    /** The rows up to and with the headings of a part, which are no figures: rejected rows are kept below them. */
    void heading(List<RawRow> rows);

    /** A row below the headings, before its figures. */
    void row(RawRow row);

    /** A figure of the row. */
    void figure(RawFigure figure);

    /** A row, or so many figures of it, that are not meant: a remark below the table, a line of another series. */
    void outOfScope(String reason, int figures);

    /** A row that cannot be read. */
    void reject(RawRow row, String reason);
}
