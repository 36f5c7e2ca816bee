package org.heartland.language;

import org.heartland.problem.Place;
import org.heartland.text.Text;

/** From which character of which text to which (the second not included). Parts taken over from another text keep theirs. */
public record Span(Text in, int from, int to) {
    Span to(Span end) {
        return new Span(in, from, end.to);
    }

    public Place place() {
        return in.place(from);
    }

    /** What was written there. */
    public String cut() {
        return in.source().substring(from, to).strip();
    }

    char first() {
        return in.source().charAt(from);
    }
}
