package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.app.Printed;
import org.heartland.tools.ModelPictures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page on models shows what the program prints and draws. */
class ModelsPageTest {
    private static final String PAGE = "docs/models.md";
    private static final Pattern PICTURE = Pattern.compile("\\(pictures/([^)]+)\\)");

    @Test
    void it_shows_every_picture_that_the_program_draws() throws IOException {
        SortedMap<String, String> drawn = ModelPictures.all(Pages.HOME.resolve("models"));
        assertThat(PICTURE.matcher(Pages.read(PAGE)).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(drawn.keySet());
    }

    @TestFactory
    Stream<DynamicTest> what_it_shows_as_printed_is_printed() {
        List<String> shown = Pages.blocks(PAGE, "").stream()
                .filter(block -> block.startsWith("$ ./heartland "))
                .toList();
        assertThat(shown).hasSizeGreaterThan(3);
        return shown.stream().map(block -> {
            List<String> lines = block.lines().toList();
            String command = lines.get(0).substring("$ ./heartland ".length());
            return DynamicTest.dynamicTest(command, () -> isPrinted(command, lines.subList(1, lines.size())));
        });
    }

    /** All lines in this order; three dots mean omitted lines. */
    private static void isPrinted(String command, List<String> shown) {
        List<String> printed = printed(command);
        if (!shown.contains("...")) {
            assertThat(printed).isEqualTo(shown);
            return;
        }
        List<List<String>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : shown) {
            if (line.equals("...")) {
                pieces.add(new ArrayList<>());
            } else {
                pieces.get(pieces.size() - 1).add(line);
            }
        }
        pieces.stream()
                .filter(piece -> !piece.isEmpty())
                .forEach(piece -> assertThat(printed).containsSequence(piece));
    }

    private static List<String> printed(String command) {
        String[] words = Stream.of(command.split(" "))
                .map(word ->
                        word.startsWith("models/") ? Pages.HOME.resolve(word).toString() : word)
                .toArray(String[]::new);
        return Printed.when(words).lines().toList();
    }
}
