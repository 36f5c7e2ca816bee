package org.heartland.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.naming.CodeScheme;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;

/** An invented panel of the world: amounts with two decimals between all pairs of 200 states, over 60 years, for 20 indicators. */
final class WorldPanel {
    static final int STATES = 200;
    static final int YEARS = 60;
    static final int INDICATORS = 20;
    static final int FIRST_YEAR = 1993;

    /** The codes of the states in alphabetical order, and of one more, so that each has 200 partners without itself. */
    static final List<String> CODES = Crosswalk.shipped().all().values().stream()
            .filter(actor -> actor.code(CodeScheme.ISO3).equals(actor.id()))
            .filter(actor -> actor.lastCode(CodeScheme.ISO3).valid().last().equals(Crosswalk.ALWAYS.last()))
            .map(KnownActor::id)
            .sorted()
            .limit(STATES + 1)
            .toList();

    private WorldPanel() {}

    /** Hundredths of the amount that a receiver has from a partner; both are places in the list of codes. */
    static long hundredths(int indicator, int receiver, int year, int sender) {
        long z = (((indicator * 1_000L + receiver) * 1_000 + year) * 1_000 + sender) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 1) % 1_000_000;
    }

    static double amount(int indicator, int receiver, int year, int sender) {
        return hundredths(indicator, receiver, year, sender) / 100.0;
    }

    /** One indicator as a text of one figure a row, year by year. */
    static void write(int indicator, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("reporter,partner,year,value\n");
            StringBuilder row = new StringBuilder();
            for (int year = 0; year < YEARS; year++) {
                for (int receiver = 0; receiver < STATES; receiver++) {
                    for (int sender = 0; sender <= STATES; sender++) {
                        if (sender != receiver) {
                            row.setLength(0);
                            row.append(CODES.get(receiver))
                                    .append(',')
                                    .append(CODES.get(sender))
                                    .append(',');
                            row.append(FIRST_YEAR + year).append(',');
                            amount(row, hundredths(indicator, receiver, year, sender));
                            out.append(row.append('\n'));
                        }
                    }
                }
            }
        }
    }

    private static void amount(StringBuilder row, long hundredths) {
        row.append(hundredths / 100).append('.').append(hundredths / 10 % 10).append(hundredths % 10);
    }
}
