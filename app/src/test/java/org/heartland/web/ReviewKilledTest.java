package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.app.Folders;
import org.heartland.assess.Contributors;
import org.heartland.draws.Deadline;
import org.heartland.review.Decision;
import org.heartland.review.Report;
import org.heartland.review.Review;
import org.heartland.web.desk.Desk;
import org.heartland.web.desk.DossierFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it keeps decisions, reports and a changed file: nothing that it acknowledged is lost, and no file is half written. */
class ReviewKilledTest {
    /** How often it is killed: twenty times, or as often as {@code -Dkills} says. */
    private static final int KILLS = Integer.getInteger("kills", 20);

    private static final int LONGEST_MILLIS = 400;
    private static final String EDITED = "claims/article.yaml";
    private static final String ROUND = "# round ";

    @TempDir
    private Path folder;

    @TempDir
    private Path words;

    /** Decides, reports and saves without end, and says after each what is safe. */
    public static void main(String[] args) throws IOException {
        Desk desk = Desk.open(RunningWorkbench.settings(Path.of(args[0]), true)).orThrow();
        int begun = desk.review().reports().size();
        for (int i = begun; ; i++) {
            Decision.Kind kind = Decision.Kind.values()[i % Decision.Kind.values().length];
            Decision decision = new Decision("c03", kind, "editor " + i, LocalDate.of(2026, 11, 30));
            desk.change(review -> true, review -> review.with(decision));
            say("decided editor " + i);
            Report report = new Report(
                    "urn:test:" + i,
                    Report.Kind.REMARK,
                    Report.State.OPEN,
                    "Anna",
                    "2026-11-30T00:00:00Z",
                    new Report.Quote("plains_2022", 1, 0, 1, "x", "", ""),
                    "remark " + i);
            desk.change(review -> true, review -> review.with(report));
            say("reported urn:test:" + i);
            save(desk, Path.of(args[0], EDITED), i);
            say("saved " + i);
        }
    }

    /** Keeps the file with the number of the round in its last line, as the page Check does. */
    private static void save(Desk desk, Path file, int round) throws IOException {
        byte[] before = Files.readAllBytes(file);
        String text =
                new String(before, StandardCharsets.UTF_8).replaceFirst(ROUND + ".*\n$", "") + ROUND + round + "\n";
        byte[] after = text.getBytes(StandardCharsets.UTF_8);
        if (desk.keep(EDITED, DossierFiles.sum(before), after, Deadline.NONE) != null) {
            throw new IllegalStateException("not saved");
        }
    }

    private static void say(String safe) {
        System.out.println(safe);
        System.out.flush();
    }

    @Tag("kills")
    @Test
    void nothing_that_was_acknowledged_is_lost() throws Exception {
        Folders.example(folder);
        Random random = new Random(1);
        String begun = Files.readString(folder.resolve(EDITED));
        int acknowledged = 0;
        int saved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> safe = killed(kill % 2 == 0 ? "decided" : "saved", random.nextInt(LONGEST_MILLIS));
            acknowledged += safe.size();
            Review read = Contributors.SHIPPED.read(folder).orThrow().review();
            String decided = last(safe, "decided ");
            String reported = last(safe, "reported ");
            if (decided != null) {
                assertThat(number(read.find("c03").by())).isGreaterThanOrEqualTo(number(decided));
            }
            if (reported != null) {
                assertThat(read.reports().stream().map(Report::id)).contains(reported);
            }
            String edited = Files.readString(folder.resolve(EDITED));
            String round = last(safe, "saved ");
            if (round != null) {
                saved++;
                assertThat(Integer.parseInt(edited.strip().replaceFirst("(?s).*" + ROUND, "")))
                        .isGreaterThanOrEqualTo(Integer.parseInt(round));
            }
            assertThat(edited.replaceFirst(ROUND + "\\d+\n$", "")).isEqualTo(begun);
        }
        assertThat(saved).isPositive();
        assertThat(acknowledged).isGreaterThan(KILLS);
        Desk.open(RunningWorkbench.settings(folder, true)).orThrow().close();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("review.yaml", "reports.jsonld")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    /** What the program said to be safe before it was killed, so many milliseconds after it said this for the first time. */
    private List<String> killed(String first, int millis) throws Exception {
        Path said = Files.writeString(words.resolve("said.txt"), "");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dheartland.home=" + Assessed.DOSSIERS.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReviewKilledTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
        while (!Files.readString(said).contains(first)) {
            assertThat(process.isAlive())
                    .as("the program that is to be killed runs")
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        process.destroyForcibly().waitFor();
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static String last(List<String> safe, String begins) {
        return safe.stream()
                .filter(line -> line.startsWith(begins))
                .reduce((first, second) -> second)
                .map(line -> line.substring(begins.length()))
                .orElse(null);
    }

    private static int number(String editor) {
        return Integer.parseInt(editor.replace("editor ", ""));
    }
}
