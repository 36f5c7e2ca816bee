package org.heartland.app;

import java.nio.file.Path;
import java.util.function.Function;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;

/** A study of a dossier, and the words in which it is told. */
record StudyInWords(Study study, Words words) {

    /** The study that is made of the dossier in a folder, in the language that is asked for; or all that is wrong with it. */
    static Read<StudyInWords> read(Path folder, LanguageOption language, Function<Dossier, Read<Study>> prepare) {
        Read<Folder> files = Contributors.SHIPPED.folder(folder);
        return files.then(Contributors.SHIPPED::read)
                .then(prepare)
                .then(study -> language.translation(files.orThrow())
                        .then(found -> new Read.Good<>(new StudyInWords(
                                study, Words.of(language.language(), study.subject(), found.texts())))));
    }
}
