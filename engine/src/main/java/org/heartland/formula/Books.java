package org.heartland.formula;

import java.util.List;
import org.heartland.language.Span;

/** Prevents mixing figures from different reporters' books. */
final class Books {
    private Books() {}

    /** Refuses to compare, choose between or combine two reporters' figures of one quantity. */
    static void refuseSplice(Compiler compiler, Span span, List<Function.Book> left, List<Function.Book> right) {
        for (Function.Book a : left) {
            for (Function.Book b : right) {
                if (a.quantity().equals(b.quantity()) && !a.reporter().equals(b.reporter())) {
                    throw compiler.wrong(
                            span,
                            "this sets figures of " + a.quantity() + " from two reporters' books side by side ("
                                    + a.reporter() + " and " + b.reporter() + ")",
                            "two figures are compared only within one reporter's books: name the same indicator on both sides");
                }
            }
        }
    }
}
