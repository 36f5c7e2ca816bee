package org.heartland.dossier.read;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.heartland.problem.Place;
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
    /** The table whose cells are texts: it is looked through before the others. */
    private static final String EVENTS = "events.csv";

    private final Reading reading;
    /** The translated texts that were found nowhere so far. */
    private final Set<String> missing = new HashSet<>();

    private StaleTranslations(Reading reading) {
        this.reading = reading;
    }

    /** A note at each translation of a text that no longer occurs; files that cannot be read have their problems elsewhere. */
    public static List<Problem> notes(Folder folder) {
        StaleTranslations translations = new StaleTranslations(new Reading(folder));
        List<String> others = folder.files().keySet().stream()
                .filter(file -> !isTranslation(file))
                .toList();
        others.stream().filter(Layout::isYaml).forEach(folder::tree);
        translations.pairs(folder, (text, at) -> translations.missing.add(text));
        others.stream().filter(Layout::isYaml).forEach(translations::collectTree);
        translations.collectTable(EVENTS);
        others.stream()
                .filter(file -> !Layout.isYaml(file) && !file.equals(EVENTS))
                .forEach(translations::collectTable);
        Problems notes = Problems.ofNotes();
        translations.pairs(folder, (text, at) -> translations.look(text, at, notes));
        return notes.all();
    }

    private static boolean isTranslation(String file) {
        return file.startsWith(Translation.FOLDER + "/");
    }

    private void pairs(Folder folder, BiConsumer<String, Place> each) {
        folder.files().keySet().stream()
                .filter(StaleTranslations::isTranslation)
                .map(reading::tree)
                .filter(Objects::nonNull)
                .flatMap(root -> new Fields(root, "a translation", reading).list("texts").stream())
                .map(node -> new Fields(node, "a translated text", reading))
                .filter(pair -> !pair.text("text").isEmpty())
                .forEach(pair -> each.accept(pair.text("text").strip(), pair.at("text")));
    }

    private void look(String text, Place at, Problems notes) {
        if (missing.contains(text)) {
            notes.add(
                    at,
                    "this translates a text that no longer occurs in the dossier",
                    "translate the text as it is now, or take this out");
        }
    }

    // ---- The texts that occur.

    private void collectTree(String file) {
        Yaml.Node root = reading.folder.tree(file).root();
        if (root != null) {
            collect(root);
        }
    }

    private void collectTable(String file) {
        byte[] bytes = missing.isEmpty() ? null : reading.folder.files().get(file);
        SourceText source = bytes == null ? null : SourceText.of(file, bytes, reading.problems);
        if (source != null) {
            CsvRows.read(source, 0, reading.problems, new Occurring());
        }
    }

    private void collect(Yaml.Node node) {
        if (missing.isEmpty()) {
            return;
        }
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
        found(text.strip());
        for (String part : BETWEEN.split(text)) {
            found(part.strip());
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isOfWord(text.charAt(i))) {
                if (i > start) {
                    found(text.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** A text as it is, and as an id is read. */
    private void found(String text) {
        missing.remove(text);
        if (text.indexOf('_') >= 0) {
            missing.remove(text.replace('_', ' '));
        }
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
            return !missing.isEmpty();
        }
    }
}
