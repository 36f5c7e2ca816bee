package org.heartland.app;

import java.util.function.Function;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Deadline;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;

/** A study of a dossier, and the words that report it. */
record StudyInWords(Study study, Words words) {

    /** The study that is made of a dossier, in the language that is asked for; or all that is wrong with it. */
    static Read<StudyInWords> read(
            Read<Folder> files, LanguageOption language, Function<Dossier, Read<Study>> prepare) {
        return files.then(Contributors.SHIPPED::read)
                .then(prepare)
                .then(study -> language.words(files.orThrow(), study.subject())
                        .then(words -> new Read.Good<>(new StudyInWords(study, words))));
    }

    /** The same with a deadline for all that the study is asked. */
    static Read<StudyInWords> read(
            Read<Folder> files, LanguageOption language, Deadline deadline, Function<Dossier, Read<Study>> prepare) {
        return read(
                files,
                language,
                dossier -> prepare.apply(dossier).then(study -> new Read.Good<>(study.within(deadline))));
    }

    /** The same as the dossier says, without any option. */
    static Read<StudyInWords> read(Read<Folder> files, LanguageOption language, Deadline deadline) {
        return read(files, language, deadline, dossier -> Study.prepare(dossier, Options.standard()));
    }
}
