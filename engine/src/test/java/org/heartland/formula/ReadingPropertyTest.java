package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.integers;
import static org.heartland.property.Property.forAll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.language.Expr;
import org.heartland.language.Parser;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Parsing and evaluation agree with a second, independent implementation (Tree), however the parentheses are written.
 */
class ReadingPropertyTest {
    private static final int N = 8;

    @Test
    void all_parentheses_or_few_the_value_is_the_same() {
        forAll(Forest.trees(false), tree -> {
            Object expected = tree.value(Map.of());
            assertThat(value(tree.full(), new Toy())).as(tree.full()).isEqualTo(expected);
            assertThat(value(tree.sparse(), new Toy())).as(tree.sparse()).isEqualTo(expected);
        });
    }

    @Test
    void all_parentheses_or_few_the_tree_is_the_same() {
        forAll(Forest.trees(false), tree -> assertThat(shape(tree.sparse())).isEqualTo(shape(tree.full())));
    }

    @Test
    void many_draws_at_once_give_what_each_gives_alone() {
        forAll(Forest.trees(true), integers(0, 1_000_000).list(4, 4), (tree, seeds) -> {
            Toy together = new Toy();
            Lanes[] all = {numbers(seeds.get(0)), numbers(seeds.get(1)), truths(seeds.get(2)), truths(seeds.get(3))};
            bind(together, all);
            Formula formula = together.compile(tree.sparse()).orThrow();
            Run run = new Run(new Draws(1, N), new Run.Memory(), Deadline.NONE, false);
            Lanes lanes = formula.run(run);
            Lanes brief = formula.run(run.inner());
            for (int draw = 0; draw < N; draw++) {
                Toy alone = new Toy();
                Map<String, @Nullable Object> names = new HashMap<>();
                Lanes[] each = new Lanes[all.length];
                for (int i = 0; i < all.length; i++) {
                    names.put(List.of("x", "y", "p", "q").get(i), value(all[i], draw));
                    each[i] = single(all[i], draw);
                }
                bind(alone, each);
                Lanes single = alone.compile(tree.sparse())
                        .orThrow()
                        .run(new Run(new Draws(1, 1), new Run.Memory(), Deadline.NONE, false));
                assertThat(value(lanes, lanes.lane(draw)))
                        .as(tree.sparse())
                        .isEqualTo(value(single, 0))
                        .isEqualTo(tree.value(names));
                assertThat(value(brief, brief.lane(draw))).isEqualTo(value(single, 0));
                assertThat(brief.why(brief.lane(draw))).isEqualTo(single.why(0));
                assertThat(lanes.why(lanes.lane(draw))).isEqualTo(single.why(0));
            }
        });
    }

    private static void bind(Toy toy, Lanes[] lanes) {
        for (int i = 0; i < lanes.length; i++) {
            Lanes each = lanes[i];
            Type type = each instanceof Truths ? Type.TRUTH : Type.PURE;
            toy.bind(
                    List.of("x", "y", "p", "q").get(i),
                    new Scope.Bound.Drawn(type, "judged", true, draws -> each, List.of()));
        }
    }

    /** A few numbers and a few unknowns; every fourth is of width 1, the same in all draws. */
    private static Numbers numbers(int seed) {
        Numbers out = Numbers.width(seed % 4 == 0 ? 1 : N);
        for (int i = 0; i < out.width(); i++) {
            int digit = (seed / (i + 1)) % 7;
            if (digit == 6) {
                out.setUnknown(i, i % 2 == 0 ? Why.MISSING.code() : Why.ABSENT.code());
            } else {
                out.set(i, digit - 2.5);
            }
        }
        return out;
    }

    private static Truths truths(int seed) {
        Truths out = Truths.width(seed % 4 == 0 ? 1 : N);
        for (int i = 0; i < out.width(); i++) {
            int digit = (seed / (i + 1)) % 3;
            if (digit == 2) {
                out.setUnknown(i, i % 2 == 0 ? Why.OUT_OF_COVERAGE.code() : Why.THIN.code());
            } else {
                out.set(i, digit == 1);
            }
        }
        return out;
    }

    private static Lanes single(Lanes lanes, int draw) {
        int lane = lanes.lane(draw);
        if (!lanes.known(lane)) {
            return lanes instanceof Truths ? Truths.none(lanes.why(lane)) : Numbers.none(lanes.why(lane));
        }
        return lanes instanceof Truths truths ? Truths.of(truths.v()[lane]) : Numbers.of(((Numbers) lanes).v()[lane]);
    }

    private static @Nullable Object value(String expression, Toy toy) {
        return value(toy.run(expression, 1), 0);
    }

    private static @Nullable Object value(Lanes lanes, int draw) {
        int lane = lanes.lane(draw);
        if (!lanes.known(lane)) {
            return null;
        }
        return lanes instanceof Truths truths ? (Object) truths.v()[lane] : (Object) ((Numbers) lanes).v()[lane];
    }

    private static String shape(String expression) {
        return shape(Parser.parse(Text.of(expression)).orThrow());
    }

    private static String shape(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            return "[" + shape(binary.left()) + " " + binary.operator() + " " + shape(binary.right()) + "]";
        }
        if (expr instanceof Expr.Unary unary) {
            return "[" + unary.operator() + " " + shape(unary.operand()) + "]";
        }
        if (expr instanceof Expr.If branch) {
            return "[IF " + shape(branch.condition()) + shape(branch.then()) + shape(branch.otherwise()) + "]";
        }
        if (expr instanceof Expr.Call call) {
            return call.name()
                    + call.arguments().stream().map(ReadingPropertyTest::shape).toList();
        }
        return expr instanceof Expr.Literal literal ? String.valueOf(literal.value()) : ((Expr.Name) expr).id();
    }
}
