package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Statement;
import org.heartland.citation.JudgedText;
import org.jspecify.annotations.Nullable;

/** The texts that are judged, and where a statement stands in them, in words. */
public final class TextWords {
    private final Words words;

    public TextWords(Words words) {
        this.words = words;
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

    /** Title and byline. */
    public String named(JudgedText text) {
        return text.title() + " (" + byline(text) + ")";
    }

    /** Where a statement stands: its passage, and its text if several are judged; null if neither is known. */
    public @Nullable Remark where(Statement claim) {
        JudgedText text = words.judgesSeveral() ? words.text(claim.passage().text()) : null;
        String passage = passage(claim.passage());
        if (text == null) {
            return passage.isEmpty() ? null : new Remark(words.say("in the text:"), passage, false);
        }
        String named = named(text);
        return new Remark(words.say("from:"), passage.isEmpty() ? named : named + ": " + passage, false);
    }

    /** Which part of its text a statement is in: "Title", "Standfirst", "Paragraph 5". */
    public String part(Statement claim) {
        return part(
                words.text(claim.passage().text()),
                claim.paragraph(),
                claim.passage().first());
    }

    /** Which part of a text words of it are in. */
    public String part(@Nullable JudgedText text, int paragraph, @Nullable String first) {
        if (paragraph > 0) {
            return words.say("Paragraph {0}", paragraph);
        }
        return words.say(text != null && first != null && text.title().contains(first) ? "Title" : "Standfirst");
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
        Statement.Passage passage = claim.passage();
        JudgedText text = words.text(passage.text());
        return text == null ? null : text.address(passage.first(), passage.last());
    }

    /**
     * The passage in quotation marks: whole where the text was handed over, else its first and last words; "" if the claim names none.
     */
    public String passage(Statement.Passage passage) {
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
        return first == null || last == null
                ? (first == null ? "" : first) + (last == null ? "" : last)
                : first + " … " + last;
    }
}
