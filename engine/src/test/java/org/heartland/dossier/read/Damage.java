package org.heartland.dossier.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.property.Generator;
import org.heartland.property.Generators;

/**
 * One way to spoil one file: what is done, to which file, where, and with what. All numbers count round and round, so that any four
 * numbers are a damage.
 */
public record Damage(How how, int file, int at, int with) {

    public enum How {
        FLIP_A_BIT,
        DELETE_BYTES,
        PUT_A_SNIPPET,
        CUT_THE_END_OFF,
        DUPLICATE_A_LINE,
        DELETE_A_LINE,
        SWAP_TWO_LINES,
        CHANGE_A_WORD,
        MOVE_A_LINE_TO_ANOTHER_FILE,
        TAKE_THE_FILE_AWAY
    }

    /** What tends to break readers, and what belongs elsewhere in a dossier. */
    private static final List<String> SNIPPETS = List.of(
            "\t",
            "  ",
            "\n",
            "\r",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "#",
            " #",
            "&a ",
            "*a",
            "!!x ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\\",
            ",",
            "..",
            "\u0000",
            "\u0007",
            "\u202e",
            "\ufeff",
            "\u2028",
            "\ud83d\ude00",
            "\u00e9",
            "---\n",
            "...\n",
            "? ",
            "<<: ",
            "~",
            "null",
            "true",
            "-",
            "1e999",
            "NaN",
            "2022",
            "2022-02-30",
            "0000",
            "9999..1",
            "10%..5%",
            "-1",
            "100",
            ".5",
            "1,5",
            "x".repeat(300),
            "(",
            ")",
            "((((((((((",
            "AND ",
            "NOT ",
            "all r in ",
            "ARD",
            "NRD",
            "arms",
            "exports",
            "WLD",
            "agency",
            "unknown",
            "nobody",
            "receivers",
            "id",
            "share",
            "first: true",
            "absent: nil\n");

    public static Generator<Damage> any() {
        Generator<Integer> number = Generators.integers(0, 1 << 20);
        return choices -> new Damage(
                Generators.of(How.values()).next(choices),
                number.next(choices),
                number.next(choices),
                number.next(choices));
    }

    /** A folder's files after some damages, one after the other. */
    public static Map<String, byte[]> done(Map<String, byte[]> files, List<Damage> damages) {
        Map<String, byte[]> spoilt = new TreeMap<>(files);
        damages.forEach(damage -> damage.doTo(spoilt));
        return spoilt;
    }

    private void doTo(Map<String, byte[]> files) {
        List<String> names = List.copyOf(files.keySet());
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(Math.floorMod(file, names.size()));
        byte[] bytes = files.get(name);
        switch (how) {
            case TAKE_THE_FILE_AWAY -> files.remove(name);
            case MOVE_A_LINE_TO_ANOTHER_FILE -> {
                String to = names.get(Math.floorMod(with, names.size()));
                byte[] line = (line(bytes, at) + "\n").getBytes(StandardCharsets.ISO_8859_1);
                files.put(to, spliced(files.get(to), at, 0, line));
            }
            default -> files.put(name, spoilt(bytes));
        }
    }

    private byte[] spoilt(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int place = Math.floorMod(at, bytes.length);
        return switch (how) {
            case FLIP_A_BIT -> {
                byte[] flipped = bytes.clone();
                flipped[place] ^= (byte) (1 << Math.floorMod(with, 8));
                yield flipped;
            }
            case DELETE_BYTES -> spliced(bytes, at, Math.floorMod(with, 40), new byte[0]);
            case PUT_A_SNIPPET -> spliced(bytes, at, 0, snippet().getBytes(StandardCharsets.UTF_8));
            case CUT_THE_END_OFF -> Arrays.copyOf(bytes, place);
            case CHANGE_A_WORD -> word(bytes);
            default -> lines(bytes);
        };
    }

    private String snippet() {
        return SNIPPETS.get(Math.floorMod(with, SNIPPETS.size()));
    }

    private byte[] word(byte[] bytes) {
        int start = Math.floorMod(at, bytes.length);
        while (start > 0 && Character.isLetterOrDigit(bytes[start - 1])) {
            start--;
        }
        int end = start;
        while (end < bytes.length && Character.isLetterOrDigit(bytes[end])) {
            end++;
        }
        return spliced(bytes, start, end - start, snippet().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] lines(byte[] bytes) {
        List<String> lines = split(bytes);
        int first = Math.floorMod(at, lines.size());
        int second = Math.floorMod(with, lines.size());
        switch (how) {
            case DUPLICATE_A_LINE -> lines.add(second, lines.get(first));
            case DELETE_A_LINE -> lines.remove(first);
            default -> lines.set(first, lines.set(second, lines.get(first)));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String line(byte[] bytes, int at) {
        List<String> lines = split(bytes);
        return lines.get(Math.floorMod(at, lines.size()));
    }

    private static List<String> split(byte[] bytes) {
        return new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
    }

    private static byte[] spliced(byte[] bytes, int at, int without, byte[] put) {
        int from = bytes.length == 0 ? 0 : Math.floorMod(at, bytes.length);
        int to = Math.min(bytes.length, from + without);
        byte[] out = new byte[from + put.length + bytes.length - to];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(put, 0, out, from, put.length);
        System.arraycopy(bytes, to, out, from + put.length, bytes.length - to);
        return out;
    }
}
