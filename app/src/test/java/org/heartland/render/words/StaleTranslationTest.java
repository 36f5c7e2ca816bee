package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.junit.jupiter.api.Test;

/** A translation belongs to the text as it was when it was translated. */
class StaleTranslationTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");
    private static final String SAYS = "Zurania is the first trading partner of Ardenia.";

    private final Map<String, String> texts = new TreeMap<>();

    StaleTranslationTest() {
        Contributors.SHIPPED
                .folder(EXAMPLE)
                .orThrow()
                .files()
                .forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        texts.keySet().removeIf(file -> file.startsWith("lang/"));
        texts.put("lang/ru.yaml", """
                language: ru
                texts:
                  - {text: "Zurania is the first trading partner of Ardenia.", to: "Зурания - первый торговый партнёр Ардении."}
                """);
    }

    private String shown(String id) {
        Folder folder = Folder.of("example", texts, Contributors.SHIPPED.parts());
        Dossier dossier = Contributors.SHIPPED.read(folder).orThrow();
        Words words = Words.of(
                "ru",
                Study.prepare(dossier, Options.standard()).orThrow().subject(),
                Translation.read(folder, "ru").orThrow().texts());
        return dossier.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .map(claim -> words.term(claim.says()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_changed_text_loses_its_translation_and_is_shown_as_it_is() {
        assertThat(shown("c04")).isEqualTo("Зурания - первый торговый партнёр Ардении.");
        texts.replaceAll((file, text) -> file.startsWith("claims/")
                ? text.replace(SAYS, "Zurania is the second trading partner of Ardenia.")
                : text);
        assertThat(shown("c04")).isEqualTo("Zurania is the second trading partner of Ardenia.");
    }
}
