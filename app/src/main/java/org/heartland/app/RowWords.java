package org.heartland.app;

import org.heartland.panel.Row;

/** What a row of the table tells of, in a few words. */
final class RowWords {
    private RowWords() {}

    /** "arms_tiv, RUS to KAZ", "KAZ member of CSTO", "base: Kant to 2032". */
    static String what(Row row) {
        return switch (row.sort()) {
            case OBSERVATION ->
                row.indicator() + (row.sender().isEmpty() ? ", " : ", " + row.sender() + " to ") + row.receiver();
            case MEMBERSHIP -> row.receiver() + " " + row.tag() + " of " + row.indicator();
            case EVENT -> row.tag().replace('_', ' ') + ": " + (row.label().isEmpty() ? row.indicator() : row.label());
        };
    }
}
