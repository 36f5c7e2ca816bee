package org.heartland.app;

import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.passage.HandedOver;
import org.heartland.passage.Passages;
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
                            + "Where several are judged, name each by its id. May be repeated.")
    private List<String> files = List.of();

    /** The passages of the claims in the files that are given, or why they cannot be looked for. */
    Read<Passages> passages(Dossier dossier) {
        return new HandedOver(ARTICLE).passages(dossier, files);
    }
}
