package org.heartland.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;

/** Rows of words and numbers as CSV: RFC 4180, with lines that end in a line feed, and quotation marks only where a cell needs them. */
public final class CsvText {
    private final CsvWriter writer;

    public CsvText(Writer out) {
        this.writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
    }

    public void row(List<String> words) {
        writer.writeRecord(words);
    }

    /** Writes a row of words followed by numbers. */
    public void row(List<String> words, double... numbers) {
        CsvWriter.CsvWriterRecord row = writer.writeRecord();
        words.forEach(row::writeField);
        for (double number : numbers) {
            row.writeField(NumberText.exact(number));
        }
        row.endRecord();
    }
}
