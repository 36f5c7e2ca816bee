package org.heartland.theory.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fitted account as lines of text, to be kept beside the program; the last line is a checksum of the others. */
public final class FitText {
    private static final String HEAD = "heartland-fit\t1";
    private static final String SUM = "sum\t";

    private FitText() {}

    /** The lines, each number written so that it is read back exactly. */
    public static String write(FittedAccount fit) {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        line(out, "account", fit.id(), fit.evidence(), fit.moved(), fit.half());
        for (Learned one : fit.parameters()) {
            line(out, "parameter", one.name(), one.low(), one.middle(), one.high(), one.spreadLeft());
        }
        for (double[] draws : fit.draws()) {
            line(out, "draws", Arrays.stream(draws).boxed().toArray());
        }
        for (Told one : fit.told()) {
            line(
                    out,
                    "told",
                    one.series(),
                    one.receiver(),
                    one.year(),
                    one.out(),
                    one.value(),
                    one.logScore(),
                    one.crps(),
                    one.pit(),
                    one.low(),
                    one.middle(),
                    one.high());
        }
        String lines = out.toString();
        return lines + SUM + hash(lines) + "\n";
    }

    private static void line(StringBuilder out, String kind, Object... fields) {
        out.append(kind);
        for (Object field : fields) {
            out.append('\t').append(field);
        }
        out.append('\n');
    }

    /** The SHA-256 of a text, in hexadecimal digits. */
    public static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The account; null if the text is damaged or of another program. */
    public static @Nullable FittedAccount read(String text) {
        int sum = text.lastIndexOf(SUM);
        if (sum < 0 || !text.startsWith(HEAD)) {
            return null;
        }
        String lines = text.substring(0, sum);
        try {
            return text.equals(lines + SUM + hash(lines) + "\n") ? new Reading(lines).account() : null;
        } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
            return null;
        }
    }

    /** The lines of a text whose checksum is right, field by field. */
    private static final class Reading {
        private final List<String[]> lines;

        Reading(String text) {
            this.lines = text.lines().map(line -> line.split("\t", -1)).toList();
        }

        private List<String[]> of(String kind) {
            return lines.stream().filter(line -> line[0].equals(kind)).toList();
        }

        private static double number(String[] line, int field) {
            return Double.parseDouble(line[field]);
        }

        FittedAccount account() {
            String[] head = of("account").get(0);
            List<Learned> parameters = new ArrayList<>();
            of("parameter")
                    .forEach(line -> parameters.add(
                            new Learned(line[1], number(line, 2), number(line, 3), number(line, 4), number(line, 5))));
            List<Told> told = new ArrayList<>();
            of("told").forEach(line -> told.add(told(line)));
            return new FittedAccount(
                    head[1],
                    number(head, 2),
                    Boolean.parseBoolean(head[3]),
                    number(head, 4),
                    parameters,
                    of("draws").stream().map(Reading::draws).toArray(double[][]::new),
                    told);
        }

        private static double[] draws(String[] line) {
            return Arrays.stream(line).skip(1).mapToDouble(Double::parseDouble).toArray();
        }

        private static Told told(String[] line) {
            return new Told(
                    line[1],
                    line[2],
                    Integer.parseInt(line[3]),
                    Integer.parseInt(line[4]),
                    number(line, 5),
                    number(line, 6),
                    number(line, 7),
                    number(line, 8),
                    number(line, 9),
                    number(line, 10),
                    number(line, 11));
        }
    }
}
