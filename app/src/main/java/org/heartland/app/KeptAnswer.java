package org.heartland.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.heartland.dossier.read.Folder;
import org.heartland.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a command wrote of a dossier, kept so that the same call need not understand the dossier again: under a hash of the program, of the command's
 * options and of every byte of the dossier. Only a program that knows which it is keeps answers: the launcher says so by the
 * system property {@value #PROGRAM}, a checksum of the program's sources.
 */
final class KeptAnswer {
    /** The system property that names the program. */
    static final String PROGRAM = "heartland.program";

    private static final int LENGTH_OF_SUM = 64;

    private final FitStore store;
    private final String key;

    private KeptAnswer(FitStore store, String key) {
        this.store = store;
        this.key = key;
    }

    /**
     * The place of an answer; null if the program does not know which it is.
     *
     * @param options all that the answer depends on besides the files, as texts that differ if it does
     */
    static @Nullable KeptAnswer of(Folder files, List<String> options) {
        String program = System.getProperty(PROGRAM, "");
        if (program.isEmpty()) {
            return null;
        }
        MessageDigest digest = Sha256.digest();
        add(program, digest);
        options.forEach(option -> add(option, digest));
        files.problems().forEach(problem -> add(problem.line(), digest));
        add(files.name(), digest);
        files.files().forEach((name, bytes) -> {
            add(name, digest);
            add(bytes, digest);
        });
        return new KeptAnswer(FitStore.ofAnswers(), HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(String text, MessageDigest digest) {
        add(text.getBytes(StandardCharsets.UTF_8), digest);
    }

    /** With their number before them, so that different lists of bytes differ as one. */
    private static void add(byte[] bytes, MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    /** What was written; null if it is not kept, or damaged. */
    @Nullable
    String find() {
        String text = store.find(key);
        if (text == null || text.length() < LENGTH_OF_SUM) {
            return null;
        }
        String written = text.substring(LENGTH_OF_SUM);
        return text.startsWith(Sha256.of(written)) ? written : null;
    }

    /** Keeps what was written, or says on standard error that nothing can be kept. */
    void keep(String written) {
        store.keep(key, sealed(written));
    }

    /** Keeps what was written. */
    void write(String written) throws IOException {
        store.write(key, sealed(written));
    }

    /** True if both are the place of the same answer. */
    boolean isAt(KeptAnswer other) {
        return key.equals(other.key);
    }

    private static String sealed(String written) {
        return Sha256.of(written) + written;
    }
}
