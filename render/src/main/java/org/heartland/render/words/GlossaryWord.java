package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.text.yaml.Yaml;

/**
 * A word of the pages that not every reader knows, in one language.
 *
 * @param id the same in every language
 * @param forms how it stands on a page, in small letters
 * @param says what it means, in a sentence or two
 */
public record GlossaryWord(String id, String word, List<String> forms, String says) {

    /** The words of a language, in the order in which they are best read. */
    public static List<GlossaryWord> in(String language) {
        List<GlossaryWord> words = new ArrayList<>();
        Yaml.Items items = (Yaml.Items) value((Yaml.Keys) ProgramPhrases.root("glossary.yaml"), "words");
        for (Yaml.Node node : items.nodes()) {
            Yaml.Keys word = (Yaml.Keys) node;
            words.add(of(text(word, "id"), (Yaml.Keys) value(word, language)));
        }
        return List.copyOf(words);
    }

    private static GlossaryWord of(String id, Yaml.Keys word) {
        List<String> forms = ((Yaml.Items) value(word, "forms"))
                .nodes().stream().map(form -> ((Yaml.Word) form).text()).toList();
        return new GlossaryWord(id, text(word, "word"), forms, text(word, "says"));
    }

    private static String text(Yaml.Keys of, String key) {
        return ((Yaml.Word) value(of, key)).text();
    }

    private static Yaml.Node value(Yaml.Keys of, String key) {
        return Objects.requireNonNull(
                of.entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .map(Yaml.Entry::value)
                        .findFirst()
                        .orElse(null),
                key);
    }
}
