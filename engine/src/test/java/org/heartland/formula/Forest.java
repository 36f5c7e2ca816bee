package org.heartland.formula;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Random trees of numbers and truths, over literals and the names x, y (numbers) and p, q (truths). */
final class Forest {
    private Forest() {}

    static Arbitrary<Tree> trees(boolean names) {
        return Arbitraries.integers()
                .between(0, 5)
                .flatMap(depth -> Arbitraries.oneOf(numbers(depth, names), truths(depth, names)));
    }

    static Arbitrary<Tree> numbers(int depth, boolean names) {
        Arbitrary<Tree> literal = Arbitraries.of("0", "1", "2", "3", "7", "10", ".5", "14.", "6E2", "2.25", "50%")
                .map(written -> Tree.leaf(written, number(written)));
        Arbitrary<Tree> leaf =
                names ? Arbitraries.oneOf(literal, Arbitraries.of("x", "y").map(n -> Tree.leaf(n, null))) : literal;
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Tree> part = Arbitraries.lazy(() -> numbers(depth - 1, names));
        Arbitrary<Tree> truth = Arbitraries.lazy(() -> truths(depth - 1, names));
        return Arbitraries.frequencyOf(List.of(
                pair(1, leaf),
                pair(6, two(List.of("+", "-", "*", "/", "^", "MOD", "MIN", "MAX"), part, part)),
                pair(3, one(List.of("-u", "+u", "ABS", "INT"), part)),
                pair(1, two(List.of("thin_unless"), truth, part)),
                pair(1, branch(truth, part))));
    }

    static Arbitrary<Tree> truths(int depth, boolean names) {
        Arbitrary<Tree> literal =
                Arbitraries.of(Tree.leaf("true", true), Tree.leaf("false", false), Tree.leaf("unknown", null));
        Arbitrary<Tree> leaf =
                names ? Arbitraries.oneOf(literal, Arbitraries.of("p", "q").map(n -> Tree.leaf(n, null))) : literal;
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Tree> part = Arbitraries.lazy(() -> truths(depth - 1, names));
        Arbitrary<Tree> number = Arbitraries.lazy(() -> numbers(depth - 1, names));
        return Arbitraries.frequencyOf(List.of(
                pair(1, leaf),
                pair(4, two(List.of("=", "<>", "<", "<=", ">", ">="), number, number)),
                pair(4, two(List.of("AND", "OR", "=", "<>"), part, part)),
                pair(2, one(List.of("NOT", "sure", "known"), part)),
                pair(1, one(List.of("known"), number)),
                pair(1, branch(part, part))));
    }

    private static Tuple2<Integer, Arbitrary<Tree>> pair(int often, Arbitrary<Tree> tree) {
        return Tuple.of(often, tree);
    }

    private static Arbitrary<Tree> one(List<String> what, Arbitrary<Tree> part) {
        return Combinators.combine(Arbitraries.of(what), part).as((w, a) -> Tree.of(w, a));
    }

    private static Arbitrary<Tree> two(List<String> what, Arbitrary<Tree> left, Arbitrary<Tree> right) {
        return Combinators.combine(Arbitraries.of(what), left, right).as((w, a, b) -> Tree.of(w, a, b));
    }

    private static Arbitrary<Tree> branch(Arbitrary<Tree> condition, Arbitrary<Tree> part) {
        return Combinators.combine(condition, part, part).as((c, a, b) -> Tree.of("IF", c, a, b));
    }

    private static Object number(String written) {
        return written.endsWith("%")
                ? Double.parseDouble(written.substring(0, written.length() - 1)) / 100
                : Double.parseDouble(written);
    }
}
