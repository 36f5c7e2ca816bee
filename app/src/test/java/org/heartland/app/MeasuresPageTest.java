package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/measures.md} is what the catalogue of measures says. */
class MeasuresPageTest {

    @Test
    void the_page_of_measures_is_the_one_that_the_catalogue_makes() throws IOException {
        Path page = Path.of(System.getProperty("heartland.home", ".."), "docs", "measures.md");
        assertThat(Files.readString(page))
                .as("write it anew with org.heartland.app.MeasuresPage docs/measures.md, as the page says")
                .isEqualTo(MeasuresPage.text());
    }
}
