package org.heartland.render.brief;

import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Note;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Words;

/** What is not known, and where one would have to look. */
public final class Unknowns {
    private Unknowns() {}

    /** One line for each, in the order of the dossier. */
    public static List<Line> of(Assessment assessment, Words words) {
        return ClaimWords.notes(assessment, Note.Kind.GAP).stream()
                .map(note -> Line.of(words.sentence(note.says())))
                .toList();
    }
}
