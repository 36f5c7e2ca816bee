package org.heartland.dossier.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvRows;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Yaml;

/**
 * Translations of texts that occur nowhere in the dossier any more: whoever rewrites a text leaves them behind. A text occurs as a value or a
 * key, as one of several in a value, or as an id whose underscores are read as spaces.
 */
public final class StaleTranslations {
    private static final Pattern BETWEEN = Pattern.compile("[;,|]\\s*|\\.\\.");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Reading reading;
    private final Set<String> texts = new HashSet<>();

    private StaleTranslations(Reading reading) {
        this.reading = reading;
    }

    /** A note at each translation of a text that no longer occurs; files that cannot be read have their problems elsewhere. */
    public static List<Problem> notes(Folder folder) {
        StaleTranslations translations = new StaleTranslations(new Reading(folder));
        folder.files().keySet().stream().filter(file -> !isTranslation(file)).forEach(translations::collect);
        Problems notes = Problems.ofNotes();
        folder.files().keySet().stream()
                .filter(StaleTranslations::isTranslation)
                .forEach(file -> translations.look(file, notes));
        return notes.all();
    }

    private static boolean isTranslation(String file) {
        return file.startsWith(Translation.FOLDER + "/");
    }

    private void look(String file, Problems notes) {
        Yaml.Node root = reading.tree(file);
        if (root == null) {
            return;
        }
        Fields fields = new Fields(root, "a translation", reading);
        for (Yaml.Node node : fields.list("texts")) {
            Fields pair = new Fields(node, "a translated text", reading);
            String text = pair.text("text");
            if (!text.isEmpty() && !texts.contains(text.strip())) {
                notes.add(
                        pair.at("text"),
                        "this translates a text that no longer occurs in the dossier",
                        "translate the text as it is now, or take this out");
            }
        }
    }

    // ---- The texts that occur.

    private void collect(String file) {
        if (Layout.isYaml(file)) {
            Yaml.Node root = reading.tree(file);
            if (root != null) {
                collect(root);
            }
            return;
        }
        byte[] bytes = reading.folder.files().get(file);
        SourceText source = bytes == null ? null : SourceText.of(file, bytes, reading.problems);
        if (source != null) {
            CsvRows.read(source, 0, reading.problems, new Occurring());
        }
    }

    private void collect(Yaml.Node node) {
        if (node instanceof Yaml.Word word) {
            occurs(word.text());
        } else if (node instanceof Yaml.Items items) {
            items.nodes().forEach(this::collect);
        } else if (node instanceof Yaml.Keys keys) {
            keys.entries().forEach(entry -> {
                occurs(entry.key());
                collect(entry.value());
            });
        }
    }

    private void occurs(String text) {
        add(text.strip());
        for (String part : BETWEEN.split(text)) {
            add(part.strip());
        }
        WORD.matcher(text).results().forEach(word -> add(word.group()));
    }

    /** A text as it is, and as an id is read. */
    private void add(String text) {
        texts.add(text);
        texts.add(text.replace('_', ' '));
    }

    /** The cells of a table. */
    private final class Occurring implements CsvRows.Reader {
        @Override
        public boolean header(CsvRow header) {
            return true;
        }

        @Override
        public boolean row(CsvRow row) {
            row.fields().forEach(StaleTranslations.this::occurs);
            return true;
        }
    }
}
