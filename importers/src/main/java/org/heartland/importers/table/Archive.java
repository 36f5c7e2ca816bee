package org.heartland.importers.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive of texts: each is a part by its name. */
final class Archive implements RawTable {
    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 1L << 31;
    private static final int LARGEST_RATIO = 200;

    private final Path file;

    Archive(Path file) {
        this.file = file;
    }

    /** True if an archive is a workbook of the newer form. */
    static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return zip.getEntry("[Content_Types].xml") != null;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Unreadable("this archive or workbook is damaged; fetch it again");
        }
    }

    @Override
    public boolean isWorkbook() {
        return false;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        try (ZipFile zip = open(file)) {
            List<ZipEntry> texts = texts(zip);
            boolean[] on = {true};
            for (ZipEntry text : texts) {
                if (on[0]) {
                    new DelimitedText(() -> bounded(zip, text), name(text), bytes -> {}).read(row -> {
                        on[0] = reader.row(row);
                        return on[0];
                    });
                }
            }
        }
    }

    private static List<ZipEntry> texts(ZipFile zip) throws IOException {
        List<ZipEntry> texts = new ArrayList<>();
        long bytes = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!entry.isDirectory() && name.matches(".*\\.(csv|tsv|txt|tab)") && !name.startsWith("__macosx")) {
                texts.add(entry);
                bytes += Math.max(0, entry.getSize());
            }
        }
        if (texts.isEmpty()) {
            throw new Unreadable("this archive holds no CSV; unpack it and name the file that you want");
        }
        if (texts.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw new Unreadable("this archive unpacks to more than " + MOST_FILES
                    + " files or 2 GB; unpack it and name single files");
        }
        texts.sort(Comparator.comparing(ZipEntry::getName));
        return texts;
    }

    private static String name(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    /** The text of an entry; one that grows far beyond its packed size ends the reading. */
    private static InputStream bounded(ZipFile zip, ZipEntry entry) throws IOException {
        long most = Math.max(1L << 20, Math.max(0, entry.getCompressedSize()) * LARGEST_RATIO);
        return new java.io.FilterInputStream(zip.getInputStream(entry)) {
            private long bytes;

            @Override
            public int read(byte[] block, int from, int length) throws IOException {
                int n = super.read(block, from, length);
                bytes += Math.max(0, n);
                if (bytes > most) {
                    throw new Unreadable(
                            "a file in this archive unpacks to more than " + LARGEST_RATIO + " times its size");
                }
                return n;
            }
        };
    }
}
