package org.heartland.passage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.citation.JudgedText;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * The texts of a dossier as a user names them: by the file in which one is handed over, or by its id.
 *
 * @param option what the user wrote the names behind, for problems
 */
public record HandedOver(String option) {

    /** One of the texts that are judged, as it was handed over. */
    public record HandedText(JudgedText text, Prose prose) {}

    /**
     * The passages of the claims in files, or why they cannot be looked for.
     *
     * @param files each a file, or the id of a text, {@code =} and a file
     */
    public Read<Passages> passages(Dossier dossier, List<String> files) {
        return texts(dossier, files).then(texts -> passages(dossier, texts));
    }

    /** The passages of the claims in texts that were handed over, or why they cannot be looked for. */
    public static Read<Passages> passages(Dossier dossier, Iterable<HandedText> texts) {
        Read<Passages> read = new Read.Good<>(Passages.none(dossier));
        for (HandedText one : texts) {
            read = read.then(before -> before.in(one.text(), one.prose()));
        }
        return read;
    }

    /** The texts in files, each a file, or the id of a text, {@code =} and a file. */
    public Read<List<HandedText>> texts(Dossier dossier, List<String> files) {
        Read<List<HandedText>> read = new Read.Good<>(List.of());
        for (String file : files) {
            read = read.then(before -> text(dossier, file).then(one -> {
                List<HandedText> more = new ArrayList<>(before);
                more.add(one);
                return new Read.Good<>(List.copyOf(more));
            }));
        }
        return read;
    }

    private Read<HandedText> text(Dossier dossier, String given) {
        Map<String, JudgedText> texts = dossier.identity().texts();
        int sign = given.indexOf('=');
        String id = sign < 0 ? "" : given.substring(0, sign);
        if (texts.containsKey(id)) {
            return text(texts.get(id), given.substring(sign + 1));
        }
        if (texts.size() == 1) {
            return text(texts.values().iterator().next(), given);
        }
        return texts.isEmpty()
                ? bad("this dossier judges no text", "name it in dossier.yaml, under texts", List.of())
                : bad(
                        "this dossier judges several texts",
                        "say which, such as " + texts.keySet().iterator().next() + "=" + given.substring(sign + 1),
                        Near.to(id, texts.keySet()));
    }

    private static Read<HandedText> text(JudgedText text, String file) {
        return Prose.read(Path.of(file)).then(prose -> new Read.Good<>(new HandedText(text, prose)));
    }

    /** The dossier with the text of this id alone. */
    public Read<Dossier> only(Dossier dossier, String id) {
        Map<String, JudgedText> texts = dossier.identity().texts();
        JudgedText text = texts.get(id);
        return text == null
                ? bad(
                        "the dossier judges no text " + Inert.text(id),
                        "write the id of one: " + String.join(", ", texts.keySet()),
                        Near.to(id, texts.keySet()))
                : new Read.Good<>(dossier.only(text));
    }

    private <T> Read<T> bad(String what, String instead, List<String> near) {
        return new Read.Bad<>(List.of(new Problem(Place.of(option), what, instead, near)));
    }
}
