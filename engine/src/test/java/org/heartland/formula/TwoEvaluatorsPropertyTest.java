package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
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

    @Property(seed = "20261124")
    void the_same_bits(@ForAll("trees") Tree tree, @ForAll("values") double[] x, @ForAll("values") double[] y) {
        String written = tree.sparse();
        Lanes formula = formula(written, x, y);
        double[] program = program(written, x, y);
        for (int i = 0; i < MEMBERS; i++) {
            int lane = formula.lane(i);
            boolean known = formula.known(lane);
            Statistics.label("known").collect(known);
            if (known) {
                assertThat(Double.doubleToRawLongBits(program[i] + 0.0))
                        .as(
                                "%s with x = %s and y = %s: %s and %s",
                                written, x[i], y[i], program[i], ((Numbers) formula).v()[lane])
                        .isEqualTo(Double.doubleToRawLongBits(((Numbers) formula).v()[lane]));
            }
        }
        Statistics.label("known").coverage(found -> found.check(true).percentage(share -> share > 50));
    }

    private static Lanes formula(String written, double[] x, double[] y) {
        Toy toy = new Toy().bind("x", drawn("x", x)).bind("y", drawn("y", y));
        return toy.run(written, MEMBERS);
    }

    private static Scope.Bound drawn(String name, double[] values) {
        Scope.Lane lane = draws -> new Numbers(values.clone(), new byte[MEMBERS]);
        return new Scope.Bound.Drawn(Type.SHARE, name, true, lane, List.of());
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

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0.0, 1.0, -1.0, .5, 2.0, -3.0, 7.0, 1e-3),
                        Arbitraries.doubles().between(-1e6, 1e6).ofScale(6))
                .array(double[].class)
                .ofSize(MEMBERS);
    }

    @Provide
    Arbitrary<Tree> trees() {
        return Arbitraries.integers().between(1, 5).flatMap(TwoEvaluatorsPropertyTest::numbers);
    }

    private static Arbitrary<Tree> numbers(int depth) {
        Arbitrary<Tree> leaf = Arbitraries.of("x", "y", "x", "y", "0", "1", "2", ".5", "14.", "6E2", "2.25")
                .map(written -> Tree.leaf(written, null));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Tree> part = Arbitraries.lazy(() -> numbers(depth - 1));
        Arbitrary<Tree> two =
                Combinators.combine(Arbitraries.of(SIGNS), part, part).as(Tree::of);
        Arbitrary<Tree> one =
                Combinators.combine(Arbitraries.of(FUNCTIONS), part).as(Tree::of);
        Arbitrary<Tree> branch = Combinators.combine(truths(depth - 1), part, part)
                .as((condition, then, otherwise) -> Tree.of("IF", condition, then, otherwise));
        return Arbitraries.oneOf(two, two, one, branch);
    }

    private static Arbitrary<Tree> truths(int depth) {
        Arbitrary<Tree> number = Arbitraries.lazy(() -> numbers(Math.max(0, depth - 1)));
        Arbitrary<Tree> compared =
                Combinators.combine(Arbitraries.of(COMPARISONS), number, number).as(Tree::of);
        if (depth <= 0) {
            return compared;
        }
        Arbitrary<Tree> part = Arbitraries.lazy(() -> truths(depth - 1));
        Arbitrary<Tree> joined = Combinators.combine(Arbitraries.of("AND", "OR", "=", "<>"), part, part)
                .as(Tree::of);
        return Arbitraries.oneOf(compared, joined, part.map(each -> Tree.of("NOT", each)));
    }
}
