package org.heartland.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.heartland.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The position in its file of a character of an expression. */
class TextTest {

    @ParameterizedTest(name = "character {0} stands at {1}")
    @CsvSource({
        "0, claims.yaml:12:10",
        "4, claims.yaml:12:14",
        "5, claims.yaml:13:1",
        "9, claims.yaml:13:5",
        "99, claims.yaml:13:10"
    })
    void place(int offset, String place) {
        Text text = new Text("true\nAND KAZ =", new Place("claims.yaml", 12, 10));
        assertThat(text.place(offset)).hasToString(place);
    }
}
