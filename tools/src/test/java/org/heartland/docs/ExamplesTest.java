package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.app.Main;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the pages show as an example works, and what they show as printed is printed. */
class ExamplesTest {
    private static final Pattern WRITTEN = Pattern.compile(".+\\.(html|zip|png)");

    /** A command up to its explanation after two spaces, or to its redirection. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?m)^(?:\\./)?heartland (assess|bargain|check|compare|convert|ledger|list|loops|note|power|simulate|sources)(.*?)(?:  .*| >.*|)$");

    /** The commands that judge, which do it in few settings here: the golden bytes have their output in as many as a reader gets. */
    private static final Set<String> JUDGE = Set.of("assess", "bargain", "compare", "note");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> every_example_runs_unless_it_is_about_files_of_the_readers_own() {
        List<String> blocks = new ArrayList<>(Pages.blocks("README.md", ""));
        blocks.addAll(Pages.blocks("docs/cli.md", ""));
        List<List<String>> commands = COMMAND.matcher(String.join("\n", blocks))
                .results()
                .map(found -> words(found.group(1) + found.group(2)))
                .filter(words -> words.stream().noneMatch(word -> word.startsWith("my-") || word.startsWith("[")))
                .distinct()
                .toList();
        assertThat(commands).hasSizeGreaterThan(5);
        return commands.stream().map(words -> DynamicTest.dynamicTest(String.join(" ", words), () -> runs(words)));
    }

    private static List<String> words(String command) {
        Matcher word = WORD.matcher(command);
        return word.results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** A file that is to be written goes to a folder of the test's own. */
    private static void runs(List<String> words) {
        List<String> sent = new ArrayList<>(words);
        sent.replaceAll(
                word -> WRITTEN.matcher(word).matches() ? folder.resolve(word).toString() : word);
        if (JUDGE.contains(sent.get(0)) && !sent.contains("--draws")) {
            sent.addAll(List.of("--draws", "20"));
        }
        String printed = printed(sent);
        for (String word : sent) {
            if (WRITTEN.matcher(word).matches()) {
                assertThat(Path.of(word)).isNotEmptyFile();
                return;
            }
        }
        assertThat(printed).isNotBlank();
    }

    @Test
    void the_readme_shows_lines_of_the_real_page() {
        List<String> page = printed(List.of("assess", "--width", "100")).lines().toList();
        List<String> shown = Pages.blocks("README.md", "").stream()
                .filter(block -> block.startsWith(page.get(0)))
                .flatMap(String::lines)
                .filter(line -> !line.equals("..."))
                .toList();
        assertThat(shown)
                .as("the page in the README, which begins as the real one")
                .isNotEmpty();
        assertThat(page).as("the real page").containsAll(shown);
    }

    private static String printed(List<String> words) {
        String[] arguments = words.stream()
                .map(word -> word.startsWith("dossiers/") || word.startsWith("models/")
                        ? Pages.HOME.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        try {
            System.setOut(out);
            CommandLine program = Main.program().setCaseInsensitiveEnumValuesAllowed(true);
            program.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
            assertThat(program.execute(arguments)).as("exit code").isZero();
        } finally {
            System.setOut(usual);
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
