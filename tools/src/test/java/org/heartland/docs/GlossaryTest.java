package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heartland.render.words.GlossaryWord;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;

/** The words that the workbench explains: the same in both languages and on the page of the glossary, and short enough to be read in passing. */
class GlossaryTest {
    private static final String HEAD = "## Words that the workbench explains";

    @Test
    void the_page_has_each_word_with_its_sentence_and_no_other() {
        String page = Pages.read("docs/glossary.md");
        String part = page.substring(page.indexOf(HEAD));
        List<String> rows = part.substring(0, part.indexOf("\n## "))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(GlossaryWord.in("en").stream()
                        .map(word -> "| " + word.word() + " | " + word.says() + " |")
                        .toList());
    }

    @Test
    void every_language_has_every_word() {
        List<String> english =
                GlossaryWord.in("en").stream().map(GlossaryWord::id).toList();
        assertThat(english).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        assertThat(Words.LANGUAGES)
                .allSatisfy(language -> assertThat(GlossaryWord.in(language))
                        .extracting(GlossaryWord::id)
                        .isEqualTo(english));
    }

    @Test
    void a_sentence_is_read_in_passing_and_a_form_means_one_word() {
        for (String language : Words.LANGUAGES) {
            Set<String> forms = new HashSet<>();
            assertThat(GlossaryWord.in(language)).allSatisfy(word -> {
                assertThat(word.says().split(" ")).as(word.id()).hasSizeBetween(12, 32);
                assertThat(word.forms())
                        .as(word.id())
                        .isNotEmpty()
                        .allMatch(forms::add)
                        .allMatch(form -> form.equals(form.toLowerCase(Locale.ROOT)) && form.matches("[\\p{L} -]+"));
            });
        }
    }
}
