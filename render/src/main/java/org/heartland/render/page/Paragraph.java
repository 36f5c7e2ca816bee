package org.heartland.render.page;

import org.heartland.render.brief.Confidence;
import org.heartland.render.brief.Line;
import org.heartland.render.words.Words;

/** A line and how it is set. */
record Paragraph(Line line, Look look) {

    /** How a paragraph is set. */
    enum Look {
        PLAIN,
        STRONG,
        /** Words of the text that is judged. */
        QUOTE,
        /** What may be passed over: a reason, a definition. */
        SMALL,
        /** What stands below the headline. */
        DECK
    }

    static Paragraph plain(Object... parts) {
        return new Paragraph(Line.of(parts), Look.PLAIN);
    }

    static Paragraph small(Object... parts) {
        return new Paragraph(Line.of(parts), Look.SMALL);
    }

    /** "High confidence: 3 independent sources, 1 primary."; the reason may be "". */
    static Paragraph confidence(Confidence confidence, String reason, Words words) {
        String word = Words.capital(confidence.word(words));
        return small(reason.isEmpty() ? word : word + ": " + reason + ".");
    }
}
