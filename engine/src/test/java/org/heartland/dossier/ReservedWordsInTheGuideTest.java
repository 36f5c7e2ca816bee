package org.heartland.dossier;

import org.heartland.expression.ReservedWords;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to dossiers lists exactly the words that no id may be. */
class ReservedWordsInTheGuideTest {
    private static final Pattern LIST = Pattern.compile("These words are taken:\\s+`([^`]*)`");

    @Test
    void the_reserved_words_are_in_the_guide() throws IOException {
        Matcher list = LIST.matcher(
                Files.readString(Path.of(System.getProperty("heartland.home", ".."), "docs", "dossier.md")));
        assertThat(list.find()).isTrue();
        assertThat(new TreeSet<>(List.of(list.group(1).trim().split("\\s+")))).isEqualTo(ReservedWords.ALL);
    }
}
