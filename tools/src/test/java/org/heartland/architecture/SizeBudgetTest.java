package org.heartland.architecture;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.heartland.docs.Pages;
import org.junit.jupiter.api.Test;

/**
 * Files and methods stay small enough to be read in one go. Counted in the main sources of all modules; a comment
 * counts for its file, and for its method if it is inside it.
 */
class SizeBudgetTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final double MOST = 0.95;

    /** A file or a method, and how many lines it has. */
    private record Piece(String name, int lines) {
        @Override
        public String toString() {
            return lines + " lines: " + name;
        }
    }

    @Test
    void files_95_percent_under_300_lines_none_over_500() {
        check(sources().stream().map(SizeBudgetTest::file).toList(), 300, 500);
    }

    @Test
    void methods_95_percent_under_20_lines_none_over_60() {
        check(sources().stream().flatMap(SizeBudgetTest::methods).toList(), 20, 60);
    }

    private static void check(List<Piece> pieces, int usual, int limit) {
        List<Piece> large = pieces.stream()
                .filter(piece -> piece.lines() > usual)
                .sorted(Comparator.comparingInt(Piece::lines).reversed())
                .toList();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(pieces).isNotEmpty();
        softly.assertThat(large).as("pieces over %d lines", limit).noneMatch(piece -> piece.lines() > limit);
        softly.assertThat((double) large.size())
                .as("of %d pieces these are over %d lines, at most 5 %% may be: %s", pieces.size(), usual, large)
                .isLessThanOrEqualTo((1 - MOST) * pieces.size());
        softly.assertAll();
    }

    private static List<Path> sources() {
        return Pages.sources("src/main/java");
    }

    private static Piece file(Path path) {
        return new Piece(
                HOME.relativize(path).toString(), (int) read(path).lines().count());
    }

    private static Stream<Piece> methods(Path path) {
        CompilationUnit unit = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17))
                .parse(read(path))
                .getResult()
                .orElseThrow(() -> new AssertionError("cannot parse " + path));
        return unit.findAll(Node.class).stream()
                .filter(node -> node instanceof CallableDeclaration || node instanceof CompactConstructorDeclaration)
                .map(node -> new Piece(HOME.relativize(path) + " " + name(node), lines(node)));
    }

    private static String name(Node node) {
        return node instanceof CallableDeclaration<?> method
                ? method.getNameAsString()
                : ((CompactConstructorDeclaration) node).getNameAsString();
    }

    private static int lines(Node node) {
        return node.getRange()
                .map(range -> range.end.line - range.begin.line + 1)
                .orElse(0);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
