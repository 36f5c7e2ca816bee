package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.junit.jupiter.api.Test;

/** The style sheet of the workbench has rules for what the pages have, and for nothing else: the templates, scripts and writers are searched for each name. */
class StyleSheetTest {
    private static final Path SHEET = home("web/src/main/resources/org/heartland/web/server/workbench.css");
    private static final Pattern NAME = Pattern.compile("[.#](-?[A-Za-z][\\w-]*)");
    /** Names that are put together: {@code Tone} of its number, {@code StatementKind} of its words. */
    private static final Pattern COMPOSED = Pattern.compile("tone-\\d|not-tested");

    private static Path home(String path) {
        return Assessed.DOSSIERS.resolveSibling(path);
    }

    private static Set<String> names(String sheet) {
        Set<String> names = new TreeSet<>();
        Matcher rule = Pattern.compile("([^{}]+)\\{").matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rule.find()) {
            if (!rule.group(1).strip().startsWith("@")) {
                NAME.matcher(rule.group(1)).results().forEach(name -> names.add(name.group(1)));
            }
        }
        return names;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("web/src/main", "render/src/main/java")) {
            try (Stream<Path> files = Files.walk(home(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (file.toString().matches(".*\\.(jte|js|java)")) {
                        all.append(Files.readString(file)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    private static List<String> unused(String sheet) throws IOException {
        String sources = sources();
        return names(sheet).stream()
                .filter(name -> !COMPOSED.matcher(name).matches())
                .filter(name -> !Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])")
                        .matcher(sources)
                        .find())
                .toList();
    }

    @Test
    void every_name_in_it_is_used_by_a_page() throws IOException {
        String sheet = Files.readString(SHEET);
        assertThat(names(sheet)).hasSizeGreaterThan(100);
        assertThat(unused(sheet)).isEmpty();
        assertThat(unused(sheet + "\n.lesson .never-worn { color: red; }")).containsExactly("never-worn");
    }
}
