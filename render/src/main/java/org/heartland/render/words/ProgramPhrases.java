package org.heartland.render.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Yaml;
import org.heartland.text.yaml.YamlReader;

/** The translations of the program's own phrases that are shipped with it. */
final class ProgramPhrases {
    private ProgramPhrases() {}

    /** The phrases by their English pattern. */
    static Map<String, String> in(String language) {
        Map<String, String> phrases = new TreeMap<>();
        for (Yaml.Entry entry : ((Yaml.Keys) root(language + ".yaml")).entries()) {
            if (entry.value() instanceof Yaml.Items texts) {
                texts.nodes().forEach(text -> put((Yaml.Keys) text, phrases));
            }
        }
        return Collections.unmodifiableMap(phrases);
    }

    private static void put(Yaml.Keys phrase, Map<String, String> phrases) {
        String text = ((Yaml.Word) phrase.entries().get(0).value()).text();
        String to = ((Yaml.Word) phrase.entries().get(1).value()).text();
        if (phrases.put(text, to) != null) {
            throw new IllegalStateException("two translations of the phrase: " + text);
        }
    }

    static Yaml.Node root(String file) {
        Problems problems = new Problems();
        try (InputStream in = ProgramPhrases.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            SourceText text = Objects.requireNonNull(SourceText.of(file, bytes, problems), file);
            return Objects.requireNonNull(YamlReader.read(text, problems), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
