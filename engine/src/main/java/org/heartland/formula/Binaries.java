package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Meeting;
import org.heartland.draws.Numbers;
import org.heartland.language.Expr;
import org.heartland.language.Operator;
import org.jspecify.annotations.Nullable;

/** Compiles binary operators. */
final class Binaries {
    private Binaries() {}

    static Node node(Compiler compiler, Expr.Binary binary) {
        Operator operator = binary.operator();
        if (operator == Operator.AND || operator == Operator.OR) {
            return logic(compiler, binary);
        }
        return operator.compares() ? comparison(compiler, binary) : arithmetic(compiler, binary);
    }

    private static Node logic(Compiler compiler, Expr.Binary binary) {
        List<Node> parts = List.of(compiler.truth(binary.left()), compiler.truth(binary.right()));
        return new Nodes.Of(Type.TRUTH, binary.span(), parts, new Logic(binary.operator() == Operator.AND));
    }

    private static Node comparison(Compiler compiler, Expr.Binary binary) {
        boolean rightFirst = compiler.names().takesOther(binary.left());
        Node right = rightFirst ? compiler.node(binary.right(), List.of()) : null;
        Node left = compiler.node(binary.left(), right == null ? List.of() : List.of(right.type));
        if (right == null) {
            right = compiler.node(binary.right(), List.of(left.type));
        }
        agree(compiler, binary, left, right);
        requireOpen(compiler, binary, left, right);
        Operator operator = binary.operator();
        if (!(left.type instanceof Type.Quantity || left.type instanceof Type.Day)
                && operator != Operator.EQUAL
                && operator != Operator.UNEQUAL) {
            throw compiler.wrong(binary.span(), "only numbers and dates have an order", "use = or <>");
        }
        return new Nodes.Of(
                Type.TRUTH, binary.span(), List.of(left, right), new Comparisons(operator, left.ties(), right.ties()));
    }

    /** Refuses a comparison of an answer with a number that its range settles before any data are read. */
    private static void requireOpen(Compiler compiler, Expr.Binary binary, Node left, Node right) {
        Expr.Literal number = literal(binary.right());
        Expr.Literal turned = number == null ? literal(binary.left()) : null;
        if (number != null && left.range().settles(binary.operator(), number.value())) {
            throw settled(compiler, binary, left, number);
        }
        if (turned != null && right.range().settles(binary.operator().turned(), turned.value())) {
            throw settled(compiler, binary, right, turned);
        }
        requirePercent(compiler, left, number);
        requirePercent(compiler, right, turned);
    }

    /** Refuses a bare number above 1 beside a figure in per cent: conditions see that as a part of 1, so 50 would be 5,000 %. */
    private static void requirePercent(Compiler compiler, Node answer, Expr.@Nullable Literal number) {
        if (inParts(answer) && number != null && !number.percent() && Math.abs(number.value()) > 1) {
            String written = number.span().cut();
            String what = answer.span.cut() + " is in per cent, and " + written
                    + " without % counts as so many times the whole";
            throw compiler.wrong(number.span(), what, "write " + written + "%");
        }
    }

    private static boolean inParts(Node answer) {
        return answer.shownAs() == ShownAs.PERCENT || answer.shownAs() == ShownAs.POINTS;
    }

    /** A number that is written as such, perhaps with a sign; null for anything else. */
    private static Expr.@Nullable Literal literal(Expr expr) {
        if (expr instanceof Expr.Unary sign
                && sign.operator() == Operator.MINUS
                && sign.operand() instanceof Expr.Literal number) {
            return new Expr.Literal(-number.value(), number.percent(), expr.span());
        }
        return expr instanceof Expr.Literal number ? number : null;
    }

    private static Compiler.Wrong settled(Compiler compiler, Expr.Binary binary, Node answer, Expr.Literal number) {
        boolean percent = inParts(answer) && !number.percent() && Math.abs(number.value()) <= 100;
        String what = answer.span.cut() + " is " + answer.range().says()
                + ", so this comparison comes out alike whatever the data are";
        String instead = percent && number.value() != 0
                ? "write " + number.span().cut() + "%"
                : "compare it with a number that it can reach and miss";
        return compiler.wrong(binary.span(), what, instead);
    }

    private static void agree(Compiler compiler, Expr.Binary binary, Node left, Node right) {
        if (!left.type.fits(right.type)) {
            throw compiler.wrong(
                    binary.span(),
                    left.type.says() + " cannot be compared with " + right.type.says(),
                    "compare like with like");
        }
        Books.refuseSplice(compiler, binary.span(), left.books(), right.books());
    }

    private static Node arithmetic(Compiler compiler, Expr.Binary binary) {
        Operator operator = binary.operator();
        Node left = compiler.node(binary.left(), List.of());
        Node right = compiler.node(binary.right(), additive(operator) ? List.of(left.type) : List.of());
        Unit a = compiler.quantity(left, operator.sign());
        Unit b = compiler.quantity(right, operator.sign());
        boolean compares = operator == Operator.MINUS || operator == Operator.DIVIDE;
        if (additive(operator) || operator == Operator.DIVIDE) {
            Books.refuseSplice(compiler, binary.span(), left.books(), right.books());
        }
        return new Nodes.Of(
                new Type.Quantity(unit(compiler, binary, a, b)),
                shownAs(operator, left.shownAs(), right.shownAs()),
                binary.span(),
                List.of(left, right),
                p -> Meeting.compute(operator::of, compares, (Numbers) p[0], (Numbers) p[1]));
    }

    /** A difference of shares is shown in percentage points. */
    private static ShownAs shownAs(Operator operator, ShownAs left, ShownAs right) {
        if (!additive(operator) || left != right) {
            return ShownAs.PLAIN;
        }
        return operator == Operator.MINUS && left == ShownAs.PERCENT ? ShownAs.POINTS : left;
    }

    private static boolean additive(Operator operator) {
        return operator == Operator.PLUS || operator == Operator.MINUS || operator == Operator.MOD;
    }

    private static Unit unit(Compiler compiler, Expr.Binary binary, Unit a, Unit b) {
        Operator operator = binary.operator();
        if (operator == Operator.TIMES || operator == Operator.DIVIDE) {
            return a.times(b, operator == Operator.TIMES ? 1 : -1);
        }
        if (operator == Operator.POWER) {
            if (!a.agrees(Unit.NONE) || !b.agrees(Unit.NONE)) {
                throw compiler.wrong(
                        binary.span(), "only pure numbers can be raised to a power", "divide by a like quantity first");
            }
            return a.any() && b.any() ? Unit.ANY : Unit.NONE;
        }
        if (!a.agrees(b)) {
            throw compiler.wrong(
                    binary.span(),
                    new Type.Quantity(a).says() + " and " + new Type.Quantity(b).says() + " cannot be combined",
                    "use figures of one unit");
        }
        return a.or(b);
    }
}
