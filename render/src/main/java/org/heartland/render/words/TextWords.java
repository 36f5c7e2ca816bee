package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Subject;
import org.heartland.citation.JudgedText;
import org.jspecify.annotations.Nullable;

/** The texts that are judged, and where a statement stands in them, in words. */
public final class TextWords {
    private final Subject subject;
    private final Words words;

    public TextWords(Subject subject, Words words) {
        this.subject = subject;
        this.words = words;
    }

    /** The text of a statement; null if the dossier names none. */
    public @Nullable JudgedText of(Statement claim) {
        String text = claim.passage().text();
        return text == null ? null : subject.texts().get(text);
    }

    /** True if statements of more than one text are judged, so that each must say from which it is. */
    public boolean several() {
        return subject.texts().size() > 1;
    }

    /** Who said it, where and when: "A. N. Author, The Plainsman, December 2022". */
    public String byline(JudgedText text) {
        List<String> parts = new ArrayList<>(List.of(words.term(text.author())));
        if (text.where() != null) {
            parts.add(words.term(text.where()));
        }
        parts.add(on(text));
        return String.join(", ", parts);
    }

    /** Title and byline, where a statement must say from which of several texts it is; else "". */
    public String from(Statement claim) {
        JudgedText text = of(claim);
        return several() && text != null ? text.title() + " (" + byline(text) + ")" : "";
    }

    /** When it appeared, as exactly as it is known. */
    public String on(JudgedText text) {
        if (text.first().equals(text.last())) {
            return words.date(text.first());
        }
        return text.first().getMonth() == text.last().getMonth()
                ? words.month(text.first())
                : Integer.toString(text.first().getYear());
    }

    /** Where the passage can be read, or null. */
    public @Nullable String address(Statement claim) {
        JudgedText text = of(claim);
        Statement.Passage passage = claim.passage();
        return text == null ? null : text.address(passage.first(), passage.last());
    }

    /**
     * The passage in quotation marks: whole where the text was handed over, else its first and last words; "" if the claim names none.
     */
    public String passage(Statement claim) {
        Statement.Passage passage = claim.passage();
        String all = passage.words();
        String ends = ends(passage);
        if (ends.isEmpty()) {
            return "";
        }
        return all == null
                ? words.quoted(ends)
                : all.isEmpty()
                        ? words.say("{0} (not found in the text that was handed over)", words.quoted(ends))
                        : words.quoted(all);
    }

    private static String ends(Statement.Passage passage) {
        String first = passage.first();
        String last = passage.last();
        return first == null || last == null ? (first == null ? "" : first) + (last == null ? "" : last) : first + " … " + last;
    }
}
