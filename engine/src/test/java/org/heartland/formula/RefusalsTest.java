package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heartland.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is refused: each problem names line, column, what is wrong, what would be right, and what is near. One case a line in refusals.txt. */
class RefusalsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refusals.txt", delimiter = '|', quoteCharacter = '\f', commentCharacter = '#')
    void refuses(String wrong, String expression, String place, String problem) {
        List<Problem> problems =
                new Toy().compile(expression.replace("\\n", "\n")).problems();
        assertThat(problems.stream().map(Problem::line)).containsExactly("expression:" + place + ": " + problem);
    }
}
