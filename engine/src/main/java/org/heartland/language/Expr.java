package org.heartland.language;

import java.util.List;
import java.util.stream.Stream;

/** An expression as a syntax tree; each node knows its span of the text. */
public sealed interface Expr {
    Span span();

    /** The child nodes, in written order. */
    default List<Expr> parts() {
        if (this instanceof Call call) {
            return call.arguments();
        }
        if (this instanceof Unary unary) {
            return List.of(unary.operand());
        }
        if (this instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (this instanceof If branch) {
            return List.of(branch.condition(), branch.then(), branch.otherwise());
        }
        if (this instanceof Each each) {
            return List.of(each.set(), each.body());
        }
        if (this instanceof Stretch stretch) {
            return List.of(stretch.from(), stretch.to());
        }
        if (this instanceof Subscript subscript) {
            return Stream.concat(Stream.of(subscript.of()), subscript.indexes().stream())
                    .toList();
        }
        return List.of();
    }

    /** The same with another span, such as one with the parentheses around it. */
    Expr at(Span wider);

    /** A number; {@code percent} if a % sign follows it (the value is already divided by 100). */
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

    /** Elements of an array, in the model dialect: {@code a[x, y]}, one index for each dimension. */
    record Subscript(Expr of, List<Expr> indexes, Span span) implements Expr {
        @Override
        public Subscript at(Span wider) {
            return new Subscript(of, indexes, wider);
        }
    }

    /** The index {@code *}: all elements of the dimension, or of the one named after a colon ("" if none is). */
    record All(String within, Span span) implements Expr {
        @Override
        public All at(Span wider) {
            return new All(within, wider);
        }
    }

    /** An index from one element to another, both included. */
    record Stretch(Expr from, Expr to, Span span) implements Expr {
        @Override
        public Stretch at(Span wider) {
            return new Stretch(from, to, wider);
        }
    }

    /** The index {@code @n}: the element that the variable itself has in its n-th dimension. */
    record Own(int dimension, Span span) implements Expr {
        @Override
        public Own at(Span wider) {
            return new Own(dimension, wider);
        }
    }
}
