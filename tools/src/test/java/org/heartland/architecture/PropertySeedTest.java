package org.heartland.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every property is tried with the same examples each time: it names its seed. How many are tried is left to {@code -Dtries}, which a
 * number in the annotation would overrule.
 */
class PropertySeedTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));

    @Test
    void every_property_has_a_seed_and_leaves_the_tries_open() throws IOException {
        List<String> wrong = new ArrayList<>();
        int properties = 0;
        for (Path file : tests()) {
            String text = Files.readString(file);
            for (AnnotationExpr property : text.contains("net.jqwik") ? properties(text) : List.<AnnotationExpr>of()) {
                properties++;
                List<String> keys = keys(property);
                if (!keys.contains("seed") || keys.contains("tries")) {
                    wrong.add(HOME.relativize(file) + ": " + property);
                }
            }
        }
        assertThat(properties).isPositive();
        assertThat(wrong)
                .as("properties without a seed, or with a number of tries")
                .isEmpty();
    }

    @Test
    void a_property_without_a_seed_is_found() {
        assertThat(keys("class A { @Property void a() {} }")).isEmpty();
        assertThat(keys("class A { @Property(tries = 3) void a() {} }")).containsExactly("tries");
        assertThat(keys("class A { @net.jqwik.api.Property(seed = \"1\") void a() {} }"))
                .containsExactly("seed");
    }

    private static List<String> keys(String text) {
        return keys(properties(text).get(0));
    }

    private static List<AnnotationExpr> properties(String text) {
        return new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17))
                .parse(text).getResult().orElseThrow().findAll(AnnotationExpr.class).stream()
                        .filter(annotation ->
                                annotation.getName().getIdentifier().equals("Property"))
                        .toList();
    }

    private static List<String> keys(AnnotationExpr annotation) {
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .map(MemberValuePair::getNameAsString)
                        .toList()
                : List.of();
    }

    private static List<Path> tests() throws IOException {
        List<Path> tests = new ArrayList<>();
        for (String module : List.of("engine", "render", "app", "tools")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(tests::add);
            }
        }
        return tests;
    }
}
