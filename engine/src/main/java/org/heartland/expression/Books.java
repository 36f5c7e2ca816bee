package org.heartland.expression;

import java.util.List;
import org.heartland.draws.Choices;

/** Keeps figures from different reporters' books apart. */
final class Books {
    private Books() {}

    /** The names that a node can have, as far as they are known before the run. */
    static List<String> names(Node node) {
        if (node instanceof Nodes.Fixed fixed && node.type instanceof Type.Id) {
            return ((Choices) fixed.constant()).at(0);
        }
        return node.options();
    }

    /** Refuses to compare or reckon together two reporters' figures of one quantity. */
    static void refuseSplice(Compiler compiler, Expr.Binary binary, Node left, Node right) {
        Function.Book a = left.book();
        Function.Book b = right.book();
        if (a != null
                && b != null
                && a.quantity().equals(b.quantity())
                && !a.reporter().equals(b.reporter())) {
            throw compiler.wrong(
                    binary.span(),
                    "this sets figures of " + a.quantity() + " from two reporters' books side by side (" + a.reporter()
                            + " and " + b.reporter() + ")",
                    "two figures are compared only within one reporter's books: name the same indicator on both sides");
        }
    }
}
