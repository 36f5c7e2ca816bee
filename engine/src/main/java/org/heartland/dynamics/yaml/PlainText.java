package org.heartland.dynamics.yaml;

import org.heartland.dynamics.model.ModelCharacters;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.yaml.Yaml;

/**
 * Checks that no value of a model has a character that XML 1.0 cannot hold, so that every model can also be written in
 * XMILE.
 */
final class PlainText {
    private PlainText() {}

    /** True if all keys and values are plain text; reports the others. */
    static boolean isAll(Yaml.Node node, Problems problems) {
        if (node instanceof Yaml.Word word) {
            return is(word.text(), word.at(), problems);
        }
        boolean plain = true;
        if (node instanceof Yaml.Items items) {
            for (Yaml.Node each : items.nodes()) {
                plain &= isAll(each, problems);
            }
        } else if (node instanceof Yaml.Keys keys) {
            for (Yaml.Entry entry : keys.entries()) {
                plain &= is(entry.key(), entry.at(), problems) & isAll(entry.value(), problems);
            }
        }
        return plain;
    }

    private static boolean is(String text, Place at, Problems problems) {
        int strange = ModelCharacters.strange(text);
        if (strange >= 0) {
            problems.add(ModelCharacters.problem(
                    text.codePointAt(strange),
                    at,
                    "take it out; a backslash between double quotation marks is written twice"));
        }
        return strange < 0;
    }
}
