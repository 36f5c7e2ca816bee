package org.heartland.text;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Builds rows with line numbers from the fields that the CSV library delivers. */
final class CsvRowHandler extends CsvCallbackHandler<CsvRow> {
    /** More fields than any table has; fields beyond it are dropped. */
    private static final int MAX_FIELDS = 10_000;

    private final SourceText source;
    private final int linesBefore;
    private final CsvForm form;
    private final List<String> fields = new ArrayList<>();
    private RecordType type = RecordType.DATA;
    private int line = 1;
    private int strayQuote;

    CsvRowHandler(SourceText source, int linesBefore, CsvForm form) {
        this.source = source;
        this.linesBefore = linesBefore;
        this.form = form;
    }

    /** The row in which reading stopped, with the fields before that place. */
    CsvRow broken() {
        return new CsvRow(source, linesBefore + line, List.copyOf(fields), -1, form);
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields.size();
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = (int) startingLine;
        fields.clear();
        type = RecordType.DATA;
        strayQuote = -1;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (fields.size() == MAX_FIELDS) {
            return;
        }
        String field = new String(buffer, offset, length);
        if (!quoted && strayQuote < 0 && field.indexOf('"') >= 0) {
            strayQuote = fields.size();
        }
        fields.add(field);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(source, linesBefore + line, List.copyOf(fields), strayQuote, form);
    }
}
