package org.heartland.expression;

import java.util.List;

/** What an expression says, as a tree; each part knows its span of the text. */
public sealed interface Expr {
    Span span();

    /** A number; {@code percent} if a % sign stood behind it (the value is already divided by 100). */
    record Literal(double value, boolean percent, Span span) implements Expr {}

    /** A date, as days since 1970-01-01. */
    record Day(long epochDay, Span span) implements Expr {}

    record Name(String id, Span span) implements Expr {}

    record Call(String name, List<Expr> arguments, Span span) implements Expr {}

    record Unary(Operator operator, Expr operand, Span span) implements Expr {}

    record Binary(Operator operator, Expr left, Expr right, Span span) implements Expr {}

    record If(Expr condition, Expr then, Expr otherwise, Span span) implements Expr {}

    /** A bounded quantifier: the body once for each element of the set. */
    record Each(Quantifier quantifier, String variable, Expr set, Expr body, Span span) implements Expr {}
}
