package org.heartland.render.brief;

import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Phrase;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Words;

/** What is not known. */
public final class Unknowns {
    private Unknowns() {}

    /** One line for each, in the order of the dossier, without where one would have to look. */
    public static List<Line> of(Assessment assessment, Words words) {
        return ClaimWords.notes(assessment, Note.Kind.GAP).stream()
                .flatMap(note -> note.says().parts().stream().limit(1))
                .map(says -> Line.of(words.sentence(Phrase.of("{0}", says)) + "."))
                .toList();
    }
}
