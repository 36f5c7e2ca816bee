package org.heartland.app;

import org.heartland.assess.Contributors;
import org.heartland.assess.Inventory;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;

/** A dossier with the words for it, for commands that assess nothing. */
record SpokenDossier(Dossier dossier, Words words) {

    static Read<SpokenDossier> read(Read<Folder> files, LanguageOption language) {
        return files.then(Contributors.SHIPPED::read)
                .then(dossier -> language.words(
                                files.orThrow(), Inventory.of(dossier).subject())
                        .then(words -> new Read.Good<>(new SpokenDossier(dossier, words))));
    }
}
