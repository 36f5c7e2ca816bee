package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Every byte that a list of commands prints and writes, on all surfaces and of damaged inputs, by one hash a command. The list,
 * {@code golden/commands.txt}, says how it is read and how a difference is seen.
 */
class GoldenBytesTest {
    private static final Path HOME =
            Path.of(System.getProperty("heartland.home", "..")).toAbsolutePath();
    private static final Path GOLDEN = HOME.resolve("app/src/test/resources/golden");
    private static final Path LIST = GOLDEN.resolve("commands.txt");
    private static final Path TARGET = HOME.resolve("app/target/golden");
    private static final Path WORK = TARGET.resolve("work");
    private static final String ADVICE = """
            Commands whose bytes differ from the hashes in golden/commands.txt.
            Their output is in %s.
            To see the difference, run this test with -Dgolden.keep=FOLDER (absolute) on both commits, and compare: diff -r BEFORE AFTER
            If it is meant, run it with -Dgolden.write=true, which rewrites the hashes, and name the change in CHANGELOG.md.""";

    @Test
    void every_byte_is_as_it_was() throws Exception {
        Path outputs = Path.of(
                System.getProperty("golden.keep", TARGET.resolve("output").toString()));
        GoldenCommands golden = GoldenCommands.read(LIST);
        Map<String, String> expected = expected(golden);
        run(golden, outputs);
        Map<String, String> actual = new TreeMap<>();
        for (String name : expected.keySet()) {
            byte[] output = Files.readAllBytes(outputs.resolve(name + ".txt"));
            assertThat(GoldenRun.isFault(output))
                    .as("%s ends in a fault of the program", name)
                    .isFalse();
            actual.put(name, hash(output));
        }
        if (Boolean.getBoolean("golden.write")) {
            GoldenCommands.rewrite(LIST, actual);
            return;
        }
        assertThat(actual.keySet())
                .filteredOn(name -> !actual.get(name).equals(expected.get(name)))
                .as(ADVICE, outputs)
                .isEmpty();
    }

    /** The hash of each command by its name; no two commands have one name. */
    private static Map<String, String> expected(GoldenCommands golden) {
        Map<String, String> hashes = new TreeMap<>();
        for (GoldenCommands.Command command : golden.commands()) {
            assertThat(hashes.put(command.name(), command.hash()))
                    .as("a second command called %s", command.name())
                    .isNull();
        }
        return hashes;
    }

    private static String hash(byte[] output) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(output));
    }

    /** Runs the commands in a folder that holds copies of all inputs, so that no path in any output depends on the machine. */
    private static void run(GoldenCommands golden, Path outputs) throws IOException, InterruptedException {
        prepare(golden, outputs);
        Path log = TARGET.resolve("process.txt");
        Process process = start(outputs, log);
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("the process that runs the commands did its work: see %s", log)
                .isTrue();
    }

    private static void prepare(GoldenCommands golden, Path outputs) throws IOException {
        Folders.remove(WORK);
        Files.createDirectories(outputs);
        Files.createDirectories(WORK.resolve("out"));
        Folders.copy(HOME.resolve("dossiers"), WORK.resolve("dossiers"));
        Folders.copy(HOME.resolve("models"), WORK.resolve("models"));
        Folders.copy(GOLDEN.resolve("tables"), WORK.resolve("tables"));
        Folders.copy(GOLDEN.resolve("models"), WORK.resolve("invented"));
        for (GoldenCommands.Damage damage : golden.damages()) {
            damage.make(WORK);
        }
    }

    private static Process start(Path outputs, Path log) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GoldenRun.class.getName(),
                        LIST.toString(),
                        outputs.toAbsolutePath().toString())
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment().remove("COLUMNS");
        process.environment().put("NO_COLOR", "1");
        return process.start();
    }
}
