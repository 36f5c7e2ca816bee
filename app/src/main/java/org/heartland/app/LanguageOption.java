package org.heartland.app;

import java.util.List;
import org.heartland.assessment.Subject;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.problem.Inert;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;
import picocli.CommandLine.Option;

/** The option of every command that speaks several languages. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of what is written: en, ru. Default: ${DEFAULT-VALUE}.")
    private String lang = "en";

    String language() {
        return lang;
    }

    /** The words for a dossier, with its own texts in the language; or why there are none. */
    Read<Words> words(Folder folder, Subject subject) {
        return words().then(known -> Translation.read(folder, lang))
                .then(translation -> new Read.Good<>(Words.of(lang, subject, translation.texts())));
    }

    /** The program's own words in the language, or why there are none. */
    Read<Words> words() {
        return Words.LANGUAGES.contains(lang)
                ? new Read.Good<>(Words.of(lang))
                : new Read.Bad<>(List.of(Refusal.wrong(
                        "--lang",
                        "\"" + Inert.text(lang) + "\" is not a language of the page",
                        "write " + String.join(" or ", Words.LANGUAGES))));
    }
}
