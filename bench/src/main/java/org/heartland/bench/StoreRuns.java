package org.heartland.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heartland.dossier.Years;
import org.heartland.importers.Edition;
import org.heartland.importers.ImportRequest;
import org.heartland.importers.ImportRun;
import org.heartland.importers.ImportScope;
import org.heartland.importers.Importers;
import org.heartland.measure.Breakdown;
import org.heartland.measure.Herfindahl;
import org.heartland.naming.Crosswalk;
import org.heartland.store.ImportOrder;
import org.heartland.store.PlainFigures;
import org.heartland.store.StoreContents;
import org.heartland.store.StoreImport;
import org.heartland.store.StorePartners;

/**
 * Stores of a size that none of the shipped data has: all shares and concentrations of a panel of the world, 48 million figures, from a store and from
 * arrays; and the import of large texts beside a bare {@code COPY} of the same bytes.
 *
 * <p>Arguments: {@code fill FOLDER}, {@code world FOLDER}, {@code memory} or {@code import FOLDER}.
 */
public final class StoreRuns {
    private static final int REPEATS = 5;

    private StoreRuns() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "fill" -> fill(Path.of(args[1]));
            case "world" -> world(Path.of(args[1]));
            case "memory" -> memory();
            default -> ImportRuns.main(args[1]);
        }
        System.out.printf(Locale.ROOT, "peak memory of the process, %s: %d MiB%n", args[0], Kit.peakMemory());
    }

    // ---- The store.

    /** Imports each indicator as a text of its own. */
    private static void fill(Path folder) throws IOException {
        Path store = folder.resolve("world.duckdb");
        double[] rates = new double[WorldPanel.INDICATORS];
        for (int i = 0; i < WorldPanel.INDICATORS; i++) {
            Path text = folder.resolve("indicator-" + i + ".csv");
            WorldPanel.write(i, text);
            String series = "indicator_" + (char) ('a' + i);
            rates[i] = Files.size(text) / 1e6 / (Kit.clock(() -> bring(text, store, series)) / 1e3);
            Files.delete(text);
        }
        Kit.report("import of an indicator, 2.4 million rows", rates, "MB a second", "");
        System.out.printf(Locale.ROOT, "the store: %d MiB%n", Files.size(store) >> 20);
    }

    /** Imports a text of one figure a row. */
    static void bring(Path text, Path store, String series) {
        try {
            Path mapping = text.resolveSibling("pairs.yaml");
            Files.writeString(mapping, """
                    id: pairs
                    title: Invented amounts of pairs
                    sender: {heading: partner, scheme: iso3}
                    receiver: {heading: reporter, scheme: iso3}
                    period: year
                    measures: [{id: amount, says: amount, unit: million_USD, kind: flow, value: value}]
                    source: {title: Pairs (invented), publisher: Nobody, url: "https://example.org", licence: none}
                    """);
            Set<String> states = Crosswalk.shipped().all().keySet();
            ImportScope scope = new ImportScope(Map.of(), states, states, null, new Years(1, 9999));
            ImportRequest request = new ImportRequest(
                    Kit.good(Importers.shipped().find(mapping.toString())),
                    List.of(text),
                    List.of(),
                    List.of(),
                    null,
                    "2026");
            ImportOrder order = new ImportOrder(
                    "pairs",
                    series,
                    ImportOrder.hashed(List.of(text)),
                    series,
                    null,
                    null,
                    LocalDateTime.of(2026, 1, 1, 0, 0));
            try (PlainFigures plain = new PlainFigures(store)) {
                List<Edition> editions = Kit.good(ImportRun.read(request, scope, (name, bytes) -> {}, plain));
                Kit.good(StoreImport.into(store, order, editions, plain, rejected -> {}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was computed of all states, as one number that depends on each bit and on the order, and the concentrations. */
    private static final class Digest {
        private final double[] concentration;
        private int states;
        private long shares;

        Digest() {
            concentration = new double[WorldPanel.INDICATORS * WorldPanel.STATES * WorldPanel.YEARS];
        }

        void take(Breakdown breakdown) {
            for (double share : breakdown.shares()) {
                shares = 31 * shares + Double.doubleToRawLongBits(share);
            }
            concentration[states++] =
                    Herfindahl.bounds(breakdown.listed(), breakdown.residual()).low();
        }

        String text() {
            return Long.toHexString(shares) + " " + Integer.toHexString(Arrays.hashCode(concentration));
        }
    }

    private static void world(Path folder) throws IOException {
        Path store = folder.resolve("world.duckdb");
        double[] seconds = new double[REPEATS];
        double[] processors = new double[REPEATS];
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            Digest digest = new Digest();
            int run = i;
            Runnable work = () -> each(store, partners -> digest.take(partners.breakdown()));
            processors[i] = Kit.allProcessors(() -> seconds[run] = Kit.clock(work) / 1e3) / 1e3;
            digests.add(digest.text());
        }
        System.out.printf(Locale.ROOT, "the first time: %.3f s%n", seconds[0]);
        Kit.report("open, all shares, all concentrations", seconds, "s", "bound 4 s");
        Kit.report("  time of all processors", processors, "s", "");
        System.out.println("bytes of " + REPEATS + " runs: "
                + (digests.stream().distinct().count() == 1
                        ? "the same, " + digests.get(0)
                        : "not the same " + digests));
        compare(store);
    }

    private static void each(Path store, StorePartners.Taker taker) {
        try {
            Kit.good(StorePartners.each(store, StoreContents.LATEST, series -> true, taker));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Computes each state again from what was generated. */
    private static void compare(Path store) {
        double[] worst = new double[1];
        int[] states = new int[1];
        each(store, partners -> {
            double[] amounts = generated(states[0]++);
            Breakdown other = new Breakdown(amounts, 0);
            double[] shares = partners.breakdown().shares();
            double[] again = other.shares();
            for (int k = 0; k < again.length; k++) {
                worst[0] = Math.max(worst[0], Math.abs(shares[k] - again[k]) / Math.max(again[k], Double.MIN_NORMAL));
            }
            double concentration = Herfindahl.of(partners.values());
            worst[0] = Math.max(worst[0], Math.abs(concentration / Herfindahl.of(amounts) - 1));
        });
        System.out.printf(
                Locale.ROOT,
                "store and arrays differ by at most %.1e of %d states in years (bound 1e-12)%n",
                worst[0],
                states[0]);
    }

    // ---- Arrays.

    private static void memory() {
        double[] generate = new double[REPEATS];
        double[] compute = new double[REPEATS];
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            double[][] world = new double[WorldPanel.INDICATORS * WorldPanel.STATES * WorldPanel.YEARS][];
            Digest digest = new Digest();
            generate[i] = Kit.clock(() -> Arrays.setAll(world, StoreRuns::generated)) / 1e3;
            compute[i] = Kit.clock(() -> {
                        for (double[] amounts : world) {
                            digest.take(new Breakdown(amounts, 0));
                        }
                    })
                    / 1e3;
            digests.add(digest.text());
        }
        Kit.report("arrays: all shares, all concentrations", compute, "s", "bound 1.5 s");
        Kit.report("arrays: to generate them before", generate, "s", "");
        System.out.println("digests: " + digests.stream().distinct().toList());
    }

    /** The amounts of a state in a year; states come by indicator, code and year. */
    private static double[] generated(int number) {
        int year = number % WorldPanel.YEARS;
        int receiver = number / WorldPanel.YEARS % WorldPanel.STATES;
        int indicator = number / WorldPanel.YEARS / WorldPanel.STATES;
        double[] amounts = new double[WorldPanel.STATES];
        for (int k = 0; k < amounts.length; k++) {
            amounts[k] = WorldPanel.amount(indicator, receiver, year, k < receiver ? k : k + 1);
        }
        return amounts;
    }
}
