package org.heartland.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is imported into a store.
 *
 * @param importer the name of the importer, as it was asked for
 * @param options all that was asked for beside, so that the same request is known again
 * @param series the name of the series, where only one measure is imported; null = that of the measure
 * @param unit, says what the series is to have instead of what the measure has; null = as the measure
 * @param at when the files were read, in universal time
 */
public record ImportOrder(
        String importer,
        String options,
        List<HashedFile> files,
        @Nullable String series,
        @Nullable String unit,
        @Nullable String says,
        LocalDateTime at) {

    /** A file as it was read. */
    public record HashedFile(String name, String sha256, long bytes) {
        private static HashedFile of(Path file) throws IOException {
            MessageDigest digest = Sha256.digest();
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                long bytes = in.transferTo(out);
                return new HashedFile(
                        String.valueOf(file.getFileName()), HexFormat.of().formatHex(digest.digest()), bytes);
            }
        }
    }

    public static List<HashedFile> hashed(List<Path> files) throws IOException {
        List<HashedFile> hashed = new ArrayList<>();
        for (Path file : files) {
            hashed.add(HashedFile.of(file));
        }
        return hashed;
    }

    /** One hash of the whole request: importer, options and the bytes of all files. */
    String request() {
        String all = files.stream().map(HashedFile::sha256).sorted().collect(Collectors.joining("\n"));
        return Sha256.of(importer + "\n" + options + "\n" + all);
    }
}
