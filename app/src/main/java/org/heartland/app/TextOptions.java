package org.heartland.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heartland.citation.JudgedText;
import org.heartland.dossier.Dossier;
import org.heartland.passage.Passages;
import org.heartland.passage.Prose;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import picocli.CommandLine.Option;

/** The options for the texts that are judged: the files in which they are handed over. */
final class TextOptions {
    private static final String ARTICLE = "--article";

    @Option(
            names = ARTICLE,
            paramLabel = "[TEXT=]FILE",
            description =
                    "The text that is judged, as plain text, Markdown or HTML: its passages are found, checked and shown. "
                            + "Where several are judged, with the id of each. May be repeated.")
    private List<String> files = List.of();

    /** The passages of the claims in the files that are given, or why they cannot be looked for. */
    Read<Passages> passages(Dossier dossier) {
        Read<Passages> read = new Read.Good<>(Passages.none(dossier));
        for (String file : files) {
            read = read.then(before -> in(file, before));
        }
        return read;
    }

    private static Read<Passages> in(String given, Passages before) {
        Map<String, JudgedText> texts = before.dossier().identity().texts();
        int sign = given.indexOf('=');
        String id = sign < 0 ? "" : given.substring(0, sign);
        if (texts.containsKey(id)) {
            return in(texts.get(id), given.substring(sign + 1), before);
        }
        if (texts.size() == 1) {
            return in(texts.values().iterator().next(), given, before);
        }
        return texts.isEmpty()
                ? bad(ARTICLE, "this dossier judges no text", "name it in dossier.yaml, under texts", List.of())
                : bad(
                        ARTICLE,
                        "this dossier judges several texts",
                        "say which, such as " + texts.keySet().iterator().next() + "=" + given.substring(sign + 1),
                        Near.to(id, texts.keySet()));
    }

    private static Read<Passages> in(JudgedText text, String file, Passages before) {
        return Prose.read(Path.of(file)).then(prose -> before.in(text, prose));
    }

    /** The dossier with one of its texts alone. */
    static Read<Dossier> only(String id, Dossier dossier) {
        JudgedText text = dossier.identity().texts().get(id);
        return text == null
                ? bad(
                        "--text",
                        "the dossier judges no text " + Inert.text(id),
                        "write the id of one: "
                                + String.join(", ", dossier.identity().texts().keySet()),
                        Near.to(id, dossier.identity().texts().keySet()))
                : new Read.Good<>(dossier.only(text));
    }

    private static <T> Read<T> bad(String option, String what, String instead, List<String> near) {
        return new Read.Bad<>(List.of(new Problem(Place.of(option), what, instead, near)));
    }
}
