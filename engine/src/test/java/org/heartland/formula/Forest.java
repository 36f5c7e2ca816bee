package org.heartland.formula;

import static org.heartland.property.Generators.of;
import static org.heartland.property.Generators.often;
import static org.heartland.property.Generators.oneOf;

import java.util.List;
import org.heartland.property.Generator;

/** Random trees of numbers and truths, over literals and the names x, y (numbers) and p, q (truths). */
final class Forest {
    private Forest() {}

    static Generator<Tree> trees(boolean names) {
        return choices -> {
            int depth = choices.index(6);
            return oneOf(numbers(depth, names), truths(depth, names)).next(choices);
        };
    }

    static Generator<Tree> numbers(int depth, boolean names) {
        Generator<Tree> literal = of("0", "1", "2", "3", "7", "10", ".5", "14.", "6E2", "2.25", "50%")
                .map(written -> Tree.leaf(written, number(written)));
        Generator<Tree> leaf = names ? oneOf(literal, of("x", "y").map(n -> Tree.leaf(n, null))) : literal;
        if (depth == 0) {
            return leaf;
        }
        Generator<Tree> part = choices -> numbers(depth - 1, names).next(choices);
        Generator<Tree> truth = choices -> truths(depth - 1, names).next(choices);
        return oneOf(
                often(1, leaf),
                often(6, two(List.of("+", "-", "*", "/", "^", "MOD", "MIN", "MAX"), part, part)),
                often(3, one(List.of("-u", "+u", "ABS", "INT"), part)),
                often(1, two(List.of("thin_unless"), truth, part)),
                often(1, branch(truth, part)));
    }

    static Generator<Tree> truths(int depth, boolean names) {
        Generator<Tree> literal = of(Tree.leaf("true", true), Tree.leaf("false", false), Tree.leaf("unknown", null));
        Generator<Tree> leaf = names ? oneOf(literal, of("p", "q").map(n -> Tree.leaf(n, null))) : literal;
        if (depth == 0) {
            return leaf;
        }
        Generator<Tree> part = choices -> truths(depth - 1, names).next(choices);
        Generator<Tree> number = choices -> numbers(depth - 1, names).next(choices);
        return oneOf(
                often(1, leaf),
                often(4, two(List.of("=", "<>", "<", "<=", ">", ">="), number, number)),
                often(4, two(List.of("AND", "OR", "=", "<>"), part, part)),
                often(2, one(List.of("NOT", "sure", "known"), part)),
                often(1, one(List.of("known"), number)),
                often(1, branch(part, part)));
    }

    private static Generator<Tree> one(List<String> what, Generator<Tree> part) {
        return choices -> Tree.of(of(what).next(choices), part.next(choices));
    }

    private static Generator<Tree> two(List<String> what, Generator<Tree> left, Generator<Tree> right) {
        return choices -> Tree.of(of(what).next(choices), left.next(choices), right.next(choices));
    }

    private static Generator<Tree> branch(Generator<Tree> condition, Generator<Tree> part) {
        return choices -> Tree.of("IF", condition.next(choices), part.next(choices), part.next(choices));
    }

    private static Object number(String written) {
        return written.endsWith("%")
                ? Double.parseDouble(written.substring(0, written.length() - 1)) / 100
                : Double.parseDouble(written);
    }
}
