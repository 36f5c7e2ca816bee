package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.StaleTranslations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check} looks through the translations of a dossier with its other files. */
class CheckTranslationsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheExample() {
        Folders.example(folder);
    }

    private List<String> reported() {
        return Printed.by("check", folder.toString()).out().lines().toList();
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    @Test
    void the_example_and_its_translation_have_no_problem() {
        assertThat(reported()).containsExactly("No problems.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{text: gun, to: штык, note: of 2024}       | 'lang/xx.yaml:3:26: note is not a key of a translated text'",
                "{text: gun}                                | 'lang/xx.yaml:3:4: a translated text needs to'",
                "{text: gun, to: [штык]}                    | 'lang/xx.yaml:3:20: '",
                "{text: gun, to: a}, {text: gun, to: b}     | 'lang/xx.yaml:3:31: this text is here twice'",
                "{text: gun, to: a                          | 'lang/xx.yaml:'",
                "{text: 'of [state]', to: her}              | 'lang/xx.yaml:3:29: the translation has other places for names than the text'",
                "{text: 'of [state]', to: '[state gen]'}    | 'lang/xx.yaml:3:29: the translation has other places for names than the text'",
            })
    void a_fault_in_a_translation_is_told_with_its_place(String texts, String tells) throws IOException {
        write("lang/xx.yaml", "language: xx", "texts:", "  [" + texts.strip() + "]");
        List<String> reported =
                reported().stream().filter(line -> !line.startsWith("note: ")).toList();
        assertThat(reported).hasSize(2).last().isEqualTo("1 problem.");
        assertThat(reported.get(0)).startsWith(tells);
    }

    /** The year 2024 occurs in no text of the example. */
    @Test
    void a_translation_of_a_text_that_was_rewritten_is_noted_and_is_no_problem() throws IOException {
        write(
                "lang/xx.yaml",
                "language: xx",
                "texts:",
                "  - {text: gun, to: a}",
                "  - {text: 'A text of 2024.', to: b}");
        assertThat(reported())
                .containsExactly(
                        "note: lang/xx.yaml:3:12: this translates a text that no longer occurs in the dossier; translate the text as it is now, or take this out",
                        "note: lang/xx.yaml:4:12: this translates a text that no longer occurs in the dossier; translate the text as it is now, or take this out",
                        "No problems.");
        write(
                "lang/xx.yaml",
                "language: xx",
                "texts:",
                "  - {text: Ardenia, to: a}",
                "  - {text: goods exports, to: b}");
        assertThat(reported()).containsExactly("No problems.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"central-asia", "example"})
    void no_shipped_dossier_translates_in_vain(String dossier) {
        Folder folder =
                Contributors.SHIPPED.folder(Assessed.DOSSIERS.resolve(dossier)).orThrow();
        assertThat(folder.files()).containsKey("lang/ru.yaml");
        assertThat(StaleTranslations.notes(folder)).isEmpty();
    }

    @Test
    void faults_of_the_dossier_and_of_a_translation_stand_in_one_list() throws IOException {
        write("lang/xx.yaml", "texts: []");
        write("institutions/NEW.yaml", "id: NEW");
        assertThat(reported())
                .anyMatch(line -> line.startsWith("institutions/NEW.yaml:1:1: "))
                .anyMatch(line -> line.startsWith("lang/xx.yaml:1:1: ") && line.contains("language"));
    }
}
