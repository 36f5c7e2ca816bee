package org.heartland.importers.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A file that publishers offer: text with separators, a workbook, or an archive of texts. */
public interface RawTable {
    /** Receives the rows one after the other; returning false ends the reading. */
    interface RowReader {
        boolean row(RawRow row);
    }

    /** Passes on all rows, part after part; an unreadable row comes with its flaw. */
    void read(RowReader reader) throws IOException;

    /** True if it is a workbook: its cells have columns with letters, and no row is cut. */
    boolean isWorkbook();

    /** What stands between the fields of a text in UTF-8 that is a file by itself; empty for anything else. */
    default Optional<Character> separatorOfFile() throws IOException {
        return Optional.empty();
    }

    /** A file that cannot be read at all; the message is a sentence for its owner. */
    final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }

        static Unreadable workbook() {
            return new Unreadable("this workbook is damaged or protected; open it in a spreadsheet and save it again");
        }

        /** Refuses a workbook that is larger than so many megabytes (of 1,048,576 bytes). */
        static void ifLarger(Path file, int megabytes) throws IOException {
            if (Files.size(file) > (long) megabytes << 20) {
                throw new Unreadable("this workbook is larger than " + megabytes + " MB; save the sheet as CSV");
            }
        }
    }

    /**
     * Opens a file by what it holds, whatever its name.
     *
     * @param bytesRead told now and then how many bytes of the file have been read
     */
    static RawTable open(Path file, LongConsumer bytesRead) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(Files.exists(file) ? "this is a folder; name a file" : "there is no such file");
        }
        byte[] head = head(file);
        if ((head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            return new OldWorkbook(file);
        }
        if (head[0] == 'P' && head[1] == 'K') {
            return Archive.isWorkbook(file) ? new Workbook(file) : new Archive(file);
        }
        refuse(file, head);
        return new DelimitedText(file, bytesRead);
    }

    /** The first eight bytes of a file, filled up with 0. */
    private static byte[] head(Path file) throws IOException {
        byte[] head = new byte[8];
        try (var in = Files.newInputStream(file)) {
            if (in.readNBytes(head, 0, head.length) == 0) {
                throw new Unreadable("this file is empty");
            }
        }
        return head;
    }

    /** Refuses what is no table, or none that is read here. */
    private static void refuse(Path file, byte[] head) throws Unreadable {
        if (head[0] == '%' && head[1] == 'P') {
            throw new Unreadable("this is a PDF; a table in a spreadsheet or in CSV is wanted");
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet") || head[0] == 'P' && head[1] == 'A') {
            throw new Unreadable("this is a Parquet file, which only a store reads; save it as CSV");
        }
    }
}
