package org.heartland.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.heartland.naming.CodeScheme;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed while they import, and two that import at once: a store is as before or complete, never half. */
class StoreKilledTest {
    /** So many kills meet imports that have begun and such as are done. */
    private static final int MANY = 20;

    /** How often an import is killed: twenty times, or as often as {@code -Dkills} says. */
    private static final int KILLS = Integer.getInteger("kills", MANY);
    /** A large text takes longer: fewer moments, and all twenty were tried once. */
    private static final int KILLS_OF_LARGE = (KILLS * 3 + 9) / 10;

    private static final String REGISTER = "sipri_register";
    private static final String MAPPING = """
            id: pairs
            title: Invented trade of pairs
            sender: {heading: partner, scheme: iso3}
            receiver: {heading: reporter, scheme: iso3}
            period: when
            measures: [{id: trade, says: trade, unit: tons, kind: flow, value: value}]
            source: {title: Trade (invented), publisher: Nobody, url: "https://example.org", licence: none}
            """;
    private static final int STATES = 40;
    private static final int MONTHS = 120;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2020;

    @TempDir
    private Path folder;

    @TempDir
    private Path unpacked;

    /**
     * Imports a file; says when it begins, and whether it did. With "hold" it stays in the middle of the import. By a mapping the database reads the
     * text itself, however small it is.
     */
    public static void main(String[] args) throws Exception {
        System.out.println("begun");
        System.out.flush();
        Path file = Path.of(args[1]);
        String importer = args[3];
        ImportOrder order = StoreTrial.order(importer, file, "", null);
        long least = importer.equals(REGISTER) ? Long.MAX_VALUE : 0;
        try (PlainFigures plain = new PlainFigures(Path.of(args[0]), least)) {
            StoreImport.into(
                    Path.of(args[0]),
                    order,
                    StoreTrial.editions(importer, file, "2025", plain),
                    plain,
                    rejected -> hold(args[2]));
        }
        System.out.println("done");
    }

    private static void hold(String how) {
        System.out.println("inside");
        System.out.flush();
        if (how.equals("hold")) {
            try {
                TimeUnit.MINUTES.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Process start(String importer, Path store, Path table, String how, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + unpacked,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreKilledTest.class.getName(),
                        store.toString(),
                        table.toString(),
                        how,
                        importer)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
    }

    private static void await(Path said, String word) throws Exception {
        while (!Files.readString(said).contains(word)) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** One figure for each of two states and each year. */
    private Path table() {
        StringBuilder text = new StringBuilder("recipient,supplier,delivery_year,tiv_delivery\n");
        for (String state : List.of("France", "Sweden", "Turkey", "Iran", "Thailand", "Portugal", "Denmark")) {
            for (String from : List.of("Russia", "China", "United Kingdom", "United States", "Japan", "Switzerland")) {
                for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                    text.append(state)
                            .append(',')
                            .append(from)
                            .append(',')
                            .append(year)
                            .append(",1.5\n");
                }
            }
        }
        return StoreTrial.file(folder, "large.csv", text.toString());
    }

    private static long figures() {
        return 7 * 6 * (LAST_YEAR - FIRST_YEAR + 1);
    }

    /** Deletes the libraries that killed programs unpacked. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(unpacked)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static long newFigures(Path store) throws Exception {
        return Long.parseLong(StoreTrial.ask(
                        store, "SELECT count(*) FROM cited_as_of(DATE '2030-01-01') WHERE ends_with(source, '_2025')")
                .get(0));
    }

    /** All pairs of forty states by month: the database reads them itself. */
    private Path pairs() {
        List<String> states = Crosswalk.shipped().all().values().stream()
                .filter(state -> state.code(CodeScheme.ISO3).equals(state.id()))
                .filter(state -> state.life().isEmpty())
                .map(KnownActor::id)
                .sorted()
                .limit(STATES)
                .toList();
        StringBuilder text = new StringBuilder("reporter,partner,when,value\n");
        for (int month = 0; month < MONTHS; month++) {
            for (String to : states) {
                for (String from : states) {
                    if (!from.equals(to)) {
                        text.append(to)
                                .append(',')
                                .append(from)
                                .append(',')
                                .append(2000 + month / 12)
                                .append('-');
                        text.append(month % 12 < 9 ? "0" : "")
                                .append(month % 12 + 1)
                                .append(",1.5\n");
                    }
                }
            }
        }
        return StoreTrial.file(folder, "pairs.csv", text.toString());
    }

    @Tag("kills")
    @Test
    void killed_at_many_moments_it_is_as_before_or_complete() throws Exception {
        Path small = StoreTrial.file(folder, "small.csv", StoreTrial.DELIVERIES);
        killed(REGISTER, small, table(), figures(), KILLS);
    }

    @Tag("kills")
    @Test
    void so_it_is_where_the_database_reads_the_text_itself() throws Exception {
        String mapping = StoreTrial.file(folder, "pairs.yaml", MAPPING).toString();
        String rows = "KAZ,RUS,2001,1\nKAZ,CHN,2001,2\nUZB,RUS,2001,3\nUZB,CHN,2001,4\n";
        Path small = StoreTrial.file(folder, "small.csv", "reporter,partner,when,value\n" + rows);
        killed(mapping, small, pairs(), (long) STATES * (STATES - 1) * MONTHS, KILLS_OF_LARGE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())))
                    .noneMatch(name -> name.contains("importing"));
        }
    }

    /** Kills imports of a large text into a store that has a small one, then imports it. */
    private void killed(String importer, Path small, Path large, long figures, int kills) throws Exception {
        Path before = folder.resolve("before.duckdb");
        StoreTrial.get(StoreTrial.into(before, importer, small, "2024"));
        Path store = folder.resolve("world.duckdb");
        Path said = folder.resolve("said.txt");
        Files.copy(before, store);
        Process whole = start(importer, store, large, "go", said);
        await(said, "begun");
        long begun = System.nanoTime();
        assertThat(whole.waitFor()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertThat(newFigures(store)).isEqualTo(figures);
        Random random = new Random(1);
        List<Long> left = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            Files.copy(before, store, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve("world.duckdb.wal"));
            Files.writeString(said, "");
            Process process = start(importer, store, large, "go", said);
            await(said, kill % 2 == 0 ? "begun" : "inside");
            TimeUnit.MILLISECONDS.sleep(kill % 2 == 0 ? (long) (random.nextDouble() * millis) : random.nextInt(60));
            process.destroyForcibly().waitFor();
            sweep();
            left.add(newFigures(store));
            assertThat(StoreTrial.ask(store, "SELECT count(*) FROM cited_as_of(DATE '2024-12-31')"))
                    .containsExactly("4");
        }
        assertThat(left).isSubsetOf(0L, figures);
        if (KILLS >= MANY) {
            assertThat(left).contains(0L, figures);
        }
        assertThat(start(importer, store, large, "go", said).waitFor()).isZero();
        assertThat(newFigures(store)).isEqualTo(figures);
    }

    @Test
    void of_two_imports_at_once_the_second_is_told_so() throws Exception {
        Path store = folder.resolve("world.duckdb");
        Path small = StoreTrial.file(folder, "small.csv", StoreTrial.DELIVERIES);
        Path said = Files.writeString(folder.resolve("said.txt"), "");
        Process first = start(REGISTER, store, table(), "hold", said);
        try {
            await(said, "inside");
            assertThat(StoreTrial.problem(StoreTrial.into(store, "sipri_register", small, "2024")))
                    .isEqualTo("another program (process " + first.pid()
                            + ") is at work on this store; wait until it has ended, then try again");
        } finally {
            first.destroyForcibly().waitFor();
        }
        StoreTrial.get(StoreTrial.into(store, "sipri_register", small, "2024"));
        assertThat(StoreTrial.ask(store, "SELECT count(*) FROM figure")).containsExactly("4");
    }
}
