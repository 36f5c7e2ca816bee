package org.heartland.render.brief;

import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.citation.JudgedText;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;

/** What editors remarked on the words of a text, and accepted for its author. */
final class EditorsRemarks {
    private EditorsRemarks() {}

    /** "Paragraph 5, “both Russia have”: both Russia and China have". */
    static List<Line> of(Assessment assessment, Words words, JudgedText text) {
        TextWords texts = new TextWords(words);
        return assessment.review().accepted(text.id()).stream()
                .map(one -> Line.of(words.say(
                        "{0}, {1}: {2}",
                        texts.part(text, one.on().paragraph(), one.on().exact()),
                        words.quoted(one.on().exact()),
                        one.says())))
                .toList();
    }
}
