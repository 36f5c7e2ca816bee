package org.heartland.app;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where results go. It remembers what a stream for printing keeps to itself: that something could not be written. */
final class StandardOutput extends OutputStream {
    private final OutputStream to;
    private @Nullable IOException fault;

    StandardOutput(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            to.write(bytes, from, length);
        } catch (IOException e) {
            fault = fault == null ? e : fault;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    /** Whether output was lost that somebody waits for; a reader who went away, as {@code head} does, has seen enough. */
    boolean isLost() {
        return fault != null && !"Broken pipe".equals(fault.getMessage());
    }
}
