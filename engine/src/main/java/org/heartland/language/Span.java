package org.heartland.language;

import org.heartland.problem.Place;
import org.heartland.text.Text;

/** A range of characters of a text ({@code to} not included). Parts copied from another text keep their own spans. */
public record Span(Text in, int from, int to) {
    Span to(Span end) {
        return new Span(in, from, end.to);
    }

    public Place place() {
        return in.place(from);
    }

    /** The text of this span. */
    public String cut() {
        return in.source().substring(from, to).strip();
    }

    char first() {
        return in.source().charAt(from);
    }
}
