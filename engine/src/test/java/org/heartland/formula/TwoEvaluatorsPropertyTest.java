package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.arrays;
import static org.heartland.property.Generators.doubles;
import static org.heartland.property.Generators.of;
import static org.heartland.property.Generators.oneOf;
import static org.heartland.property.Property.forAll;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Workers;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.property.Generator;
import org.junit.jupiter.api.Test;

/**
 * What both dialects have (numbers, operators, comparisons, IF, plain functions) is worked out twice: by formulas over draws and by
 * programs over members of a run. Where the one knows a number, the other gives the same bits; dossiers
 * have one zero, without a sign.
 */
class TwoEvaluatorsPropertyTest {
    private static final int MEMBERS = 5;
    private static final List<String> SIGNS = List.of("+", "-", "*", "/", "^", "MOD", "MIN", "MAX");
    private static final List<String> FUNCTIONS =
            List.of("-u", "+u", "ABS", "INT", "ROUND", "SQRT", "EXP", "LN", "LOG10");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");

    @Test
    void the_same_bits() {
        int[] known = new int[2];
        forAll(trees(), values(), values(), (tree, x, y) -> {
            String written = tree.sparse();
            Lanes formula = formula(written, x, y);
            double[] program = program(written, x, y);
            for (int i = 0; i < MEMBERS; i++) {
                int lane = formula.lane(i);
                known[formula.known(lane) ? 1 : 0]++;
                if (formula.known(lane)) {
                    assertThat(Double.doubleToRawLongBits(program[i] + 0.0))
                            .as(
                                    "%s with x = %s and y = %s: %s and %s",
                                    written, x[i], y[i], program[i], ((Numbers) formula).v()[lane])
                            .isEqualTo(Double.doubleToRawLongBits(((Numbers) formula).v()[lane]));
                }
            }
        });
        assertThat(known[1]).as("values that are known").isGreaterThan(known[0]);
    }

    private static Lanes formula(String written, double[] x, double[] y) {
        Toy toy = new Toy().bind("x", drawn("x", x)).bind("y", drawn("y", y));
        return toy.run(written, MEMBERS);
    }

    private static Scope.Bound drawn(String name, double[] values) {
        Numbers numbers = Numbers.width(MEMBERS);
        for (int i = 0; i < MEMBERS; i++) {
            numbers.set(i, values[i]);
        }
        Scope.Lane lane = draws -> numbers;
        return new Scope.Bound.Drawn(Type.PURE, name, true, lane, List.of());
    }

    private static double[] program(String written, double[] x, double[] y) {
        String model = "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables>"
                + "<aux name=\"x\"><eqn>0</eqn></aux><aux name=\"y\"><eqn>0</eqn></aux><aux name=\"v\"><eqn><![CDATA["
                + written
                + "]]></eqn></aux></variables></model></xmile>";
        Flat flat = XmileReader.read(model.getBytes(StandardCharsets.UTF_8), "m")
                .then(Flattener::flatten)
                .orThrow();
        List<Quantity> inputs =
                flat.columns().stream().limit(2).map(Flat.Column::quantity).toList();
        Members members = Members.of(MEMBERS, 1, new double[][] {x, y});
        RunResult result = PreparedModel.of(flat, inputs)
                .then(ready -> ready.run(members, Keep.saved(flat.columns()), new Workers(1)))
                .orThrow();
        double[] values = new double[MEMBERS];
        for (int i = 0; i < MEMBERS; i++) {
            values[i] = result.at(result.column("v"), 0, i);
        }
        return values;
    }

    private static Generator<double[]> values() {
        return arrays(oneOf(of(0.0, 1.0, -1.0, .5, 2.0, -3.0, 7.0, 1e-3), doubles(-1e6, 1e6)), MEMBERS, MEMBERS);
    }

    private static Generator<Tree> trees() {
        return choices -> numbers(1 + choices.index(5)).next(choices);
    }

    private static Generator<Tree> numbers(int depth) {
        Generator<Tree> leaf = of("x", "y", "x", "y", "0", "1", "2", ".5", "14.", "6E2", "2.25")
                .map(written -> Tree.leaf(written, null));
        if (depth == 0) {
            return leaf;
        }
        Generator<Tree> part = choices -> numbers(depth - 1).next(choices);
        Generator<Tree> truth = truths(depth - 1);
        Generator<Tree> two = two(SIGNS, part, part);
        Generator<Tree> one = choices -> Tree.of(of(FUNCTIONS).next(choices), part.next(choices));
        Generator<Tree> branch = choices -> Tree.of("IF", truth.next(choices), part.next(choices), part.next(choices));
        return oneOf(two, two, one, branch);
    }

    private static Generator<Tree> truths(int depth) {
        Generator<Tree> number = choices -> numbers(Math.max(0, depth - 1)).next(choices);
        Generator<Tree> compared = two(COMPARISONS, number, number);
        if (depth <= 0) {
            return compared;
        }
        Generator<Tree> part = choices -> truths(depth - 1).next(choices);
        return oneOf(
                compared, two(List.of("AND", "OR", "=", "<>"), part, part), part.map(each -> Tree.of("NOT", each)));
    }

    private static Generator<Tree> two(List<String> what, Generator<Tree> left, Generator<Tree> right) {
        return choices -> Tree.of(of(what).next(choices), left.next(choices), right.next(choices));
    }
}
