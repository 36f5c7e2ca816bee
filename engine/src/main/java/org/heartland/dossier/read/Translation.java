package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Wording;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.GrammaticalCase;
import org.heartland.text.SentenceForm;
import org.heartland.text.yaml.Yaml;

/**
 * Translations of texts, each under the original text as written in the dossier (without leading and trailing spaces). A text that was
 * changed since no longer has a translation, and is shown as it is. A name may have its cases beside it, which stand under
 * {@link GrammaticalCase#of}.
 *
 * @param language a BCP 47 tag, such as ru
 */
public record Translation(String language, Map<String, String> texts) {
    static final String FOLDER = "lang";

    public static Translation none(String language) {
        return new Translation(language, Map.of());
    }

    /** The translation into a language from lang/*.yaml in a dossier's folder, or all problems of these files. */
    public static Read<Translation> read(Folder folder, String language) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        for (Translation one : all(folder, problems)) {
            if (one.language().equals(language)) {
                texts.putAll(one.texts());
            }
        }
        return Read.of(new Translation(language, Collections.unmodifiableMap(texts)), problems);
    }

    /** The problems of all translations in a folder. */
    public static List<Problem> problems(Folder folder) {
        List<Problem> problems = new ArrayList<>();
        all(folder, problems);
        return problems;
    }

    private static List<Translation> all(Folder folder, List<Problem> problems) {
        Reading reading = new Reading(folder);
        List<Translation> translations = new ArrayList<>();
        for (String file : folder.files().keySet()) {
            Yaml.Node root = file.startsWith(FOLDER + "/") ? reading.tree(file) : null;
            if (root != null) {
                translations.add(translation(new Fields(root, "a translation", reading), reading));
            }
        }
        problems.addAll(reading.problems.all());
        return translations;
    }

    private static List<String> sorted(List<String> expressions) {
        return expressions.stream().sorted().toList();
    }

    private static Translation translation(Fields fields, Reading reading) {
        String language = fields.text("language");
        Map<String, String> texts = new TreeMap<>();
        for (Yaml.Node node : fields.list("texts")) {
            Fields pair = new Fields(node, "a translated text", reading);
            String text = pair.text("text");
            String to = pair.text("to");
            if (texts.putIfAbsent(text, to) != null && !text.isEmpty()) {
                reading.problems.add(pair.at("text"), "this text is here twice", "keep one of its translations");
            }
            if (!sorted(Wording.expressions(text)).equals(sorted(Wording.expressions(to)))) {
                reading.problems.add(
                        pair.at("to"),
                        "the translation has other figures in braces than the text",
                        "write the same expressions in braces");
            }
            SentenceForm form = SentenceForm.of(text);
            SentenceForm translated = SentenceForm.of(to);
            if (!form.names().equals(translated.names())
                    || !form.names().isEmpty() && !translated.unknown().isEmpty()) {
                reading.problems.add(
                        pair.at("to"),
                        "the translation has other places for names than the text",
                        SentenceForm.known());
            }
            for (GrammaticalCase in : GrammaticalCase.values()) {
                String cased = in == GrammaticalCase.NOMINATIVE ? null : pair.findText(in.word());
                if (cased != null) {
                    texts.put(in.of(text), cased);
                }
            }
            pair.close();
        }
        fields.close();
        return new Translation(language, texts);
    }
}
