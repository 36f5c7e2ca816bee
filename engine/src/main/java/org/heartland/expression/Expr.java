package org.heartland.expression;

import java.util.List;

/** What an expression says, as a tree; each part knows its span of the text. */
public sealed interface Expr {
    Span span();

    /** The same with another span, such as one with the parentheses around it. */
    Expr at(Span wider);

    /** A number; {@code percent} if a % sign stood behind it (the value is already divided by 100). */
    record Literal(double value, boolean percent, Span span) implements Expr {
        @Override
        public Literal at(Span wider) {
            return new Literal(value, percent, wider);
        }
    }

    /** A date, as days since 1970-01-01. */
    record Day(long epochDay, Span span) implements Expr {
        @Override
        public Day at(Span wider) {
            return new Day(epochDay, wider);
        }
    }

    record Name(String id, Span span) implements Expr {
        @Override
        public Name at(Span wider) {
            return new Name(id, wider);
        }
    }

    record Call(String name, List<Expr> arguments, Span span) implements Expr {
        @Override
        public Call at(Span wider) {
            return new Call(name, arguments, wider);
        }
    }

    record Unary(Operator operator, Expr operand, Span span) implements Expr {
        @Override
        public Unary at(Span wider) {
            return new Unary(operator, operand, wider);
        }
    }

    record Binary(Operator operator, Expr left, Expr right, Span span) implements Expr {
        @Override
        public Binary at(Span wider) {
            return new Binary(operator, left, right, wider);
        }
    }

    record If(Expr condition, Expr then, Expr otherwise, Span span) implements Expr {
        @Override
        public If at(Span wider) {
            return new If(condition, then, otherwise, wider);
        }
    }

    /** A bounded quantifier: the body once for each element of the set. */
    record Each(Quantifier quantifier, String variable, Expr set, Expr body, Span span) implements Expr {
        @Override
        public Each at(Span wider) {
            return new Each(quantifier, variable, set, body, wider);
        }
    }
}
