package org.heartland.expression;

/** From which character of an expression to which (the second not included). */
public record Span(int from, int to) {
    Span to(Span end) {
        return new Span(from, end.to);
    }
}
