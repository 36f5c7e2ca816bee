package org.heartland.app;

import org.heartland.dossier.Dossier;
import org.heartland.passage.HandedOver;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for which of the texts are judged, and for the files in which they are handed over. */
final class ChosenText {
    private static final String TEXT = "--text";

    @Option(names = TEXT, paramLabel = "TEXT", description = "Only one of the texts that are judged, by its id.")
    private @Nullable String text;

    @Mixin
    private final TextOptions texts = new TextOptions();

    /** The dossier with the text that is chosen, and with the passages of the files that are given. */
    Read<Dossier> of(Dossier dossier) {
        Read<Dossier> chosen = text == null ? new Read.Good<>(dossier) : new HandedOver(TEXT).only(dossier, text);
        return chosen.then(texts::passages).then(passages -> new Read.Good<>(passages.dossier()));
    }
}
