package org.heartland.render.page;

import org.heartland.render.brief.Line;

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
        DECK,
        /** A caution. */
        TAG
    }

    static Paragraph plain(Object... parts) {
        return new Paragraph(Line.of(parts), Look.PLAIN);
    }

    static Paragraph small(Object... parts) {
        return new Paragraph(Line.of(parts), Look.SMALL);
    }
}
