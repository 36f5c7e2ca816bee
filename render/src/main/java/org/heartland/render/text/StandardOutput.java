package org.heartland.render.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.heartland.problem.Inert;
import org.jspecify.annotations.Nullable;

/**
 * The only way out for text, in UTF-8: text that is not inert yet is made inert here, except line ends, tabs and, on a
 * terminal, colours. It remembers write errors, which a print stream hides.
 */
public final class StandardOutput extends OutputStream {
    private static final byte[] STAND_IN = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
    private static final int ESCAPE = 0x1B;
    private static final int MAX_COLOUR = 16;

    private final OutputStream to;
    private final boolean colours;
    private final byte[] held = new byte[MAX_COLOUR];
    private int holding;
    private int missing;
    private byte[] passed = new byte[256];
    private int length;
    private @Nullable IOException fault;

    /**
     * Wraps a stream.
     *
     * @param colours true if colour sequences are passed through
     */
    public StandardOutput(OutputStream to, boolean colours) {
        this.to = to;
        this.colours = colours;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        length = 0;
        for (int i = from; i < from + count; i++) {
            take(bytes[i]);
        }
        try {
            to.write(passed, 0, length);
        } catch (IOException e) {
            fault = fault == null ? e : fault;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    /** True if output was lost; a reader that closed the pipe, like {@code head}, does not count. */
    public boolean isLost() {
        return fault != null && !"Broken pipe".equals(fault.getMessage());
    }

    private void take(byte b) {
        if (holding == 0) {
            begin(b);
        } else if (held[0] == ESCAPE) {
            takeColour(b);
        } else {
            takeCharacter(b);
        }
    }

    private void begin(byte b) {
        int lead = b & 0xFF;
        missing = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead >= 0xC2 && lead <= 0xF4 || lead == ESCAPE && colours) {
            held[holding++] = b;
        } else if (lead == '\n' || lead == '\t' || lead < 0x80 && !Inert.isHostile(lead)) {
            pass(b);
        } else {
            pass(STAND_IN);
        }
    }

    /** Takes the next byte of a multi-byte character. */
    private void takeCharacter(byte b) {
        if ((b & 0xC0) != 0x80) {
            holding = 0;
            pass(STAND_IN);
            begin(b);
            return;
        }
        held[holding++] = b;
        missing--;
        if (missing == 0) {
            if (Inert.isHostile(character())) {
                pass(STAND_IN);
            } else {
                passHeld();
            }
            holding = 0;
        }
    }

    private int character() {
        int point = held[0] & (0xFF >> (holding + 1));
        for (int i = 1; i < holding; i++) {
            point = point << 6 | held[i] & 0x3F;
        }
        return Character.isValidCodePoint(point) ? point : Character.MIN_SURROGATE;
    }

    /** Takes the next byte after an escape: only {@code [}, digits and semicolons, up to an {@code m}, are a colour. */
    private void takeColour(byte b) {
        boolean part = holding == 1 ? b == '[' : b == ';' || b >= '0' && b <= '9';
        if (part && holding < MAX_COLOUR - 1) {
            held[holding++] = b;
        } else if (b == 'm' && holding > 1) {
            held[holding++] = b;
            passHeld();
            holding = 0;
        } else {
            pass(STAND_IN);
            int end = holding;
            holding = 0;
            for (int i = 1; i < end; i++) {
                pass(held[i]);
            }
            begin(b);
        }
    }

    private void passHeld() {
        for (int i = 0; i < holding; i++) {
            pass(held[i]);
        }
    }

    private void pass(byte... bytes) {
        if (length + bytes.length > passed.length) {
            passed = Arrays.copyOf(passed, 2 * passed.length);
        }
        for (byte b : bytes) {
            passed[length++] = b;
        }
    }
}
