package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages point at is there. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+[a-z]\\w*)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void every_relative_link_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            Matcher link = LINK.matcher(Pages.prose(Pages.read(page)));
            while (link.find()) {
                if (!link.group(1).matches("[a-z]+:.*") && !leads(page, link.group(1), link.group(2))) {
                    broken.add(Pages.HOME.relativize(page) + ": " + link.group());
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    private static boolean leads(Path page, String path, String anchor) {
        Path target = path.isEmpty() ? page : page.resolveSibling(path);
        return Files.exists(target) && (anchor == null || anchors(target).contains(anchor));
    }

    /** The anchors of a page's headings, as the usual viewers make them. */
    private static List<String> anchors(Path page) {
        return Pages.prose(Pages.read(page))
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> "#" + title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** A test is named as `SomeTest` or `SomeTest.a_method`. */
    @Test
    void every_test_that_a_page_names_exists() {
        List<String> missing = new ArrayList<>();
        for (Path page : Pages.all()) {
            Matcher test = TEST.matcher(Pages.read(page));
            while (test.find()) {
                if (!exists(test.group(1), test.group(2))) {
                    missing.add(Pages.HOME.relativize(page) + ": " + test.group());
                }
            }
        }
        assertThat(missing).as("tests that are named and do not exist").isEmpty();
    }

    /** The pages for newcomers name classes as `SomeClass`. */
    @Test
    void every_class_that_a_page_for_newcomers_names_exists() {
        List<String> classes = Pages.sources("src").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        List<String> missing = new ArrayList<>();
        for (Path page : Pages.all()) {
            if (page.endsWith("docs/architecture.md") || page.getParent().endsWith("docs/howto")) {
                CLASS.matcher(Pages.read(page))
                        .results()
                        .map(name -> name.group(1))
                        .filter(name -> !classes.contains(name))
                        .forEach(name -> missing.add(Pages.HOME.relativize(page) + ": " + name));
            }
        }
        assertThat(missing).as("classes that are named and do not exist").isEmpty();
    }

    private static boolean exists(String test, String method) {
        return Pages.sources("src/test/java").stream()
                .filter(file -> file.getFileName().toString().equals(test + ".java"))
                .anyMatch(file -> method == null || Pages.read(file).matches("(?s).*\\b" + method + "\\b.*"));
    }

    @Test
    void every_decision_names_the_test_that_keeps_it() {
        List<String> bare = Stream.of(Pages.read("docs/decisions.md").split("\n\n"))
                .filter(decision ->
                        decision.startsWith("**") && !TEST.matcher(decision).find())
                .toList();
        assertThat(bare).as("decisions without a test").isEmpty();
    }
}
