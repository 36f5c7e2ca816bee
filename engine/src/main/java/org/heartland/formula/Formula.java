package org.heartland.formula;

import java.util.ArrayList;
import java.util.List;
import org.heartland.draws.Lanes;
import org.heartland.language.Expr;
import org.heartland.language.Parser;
import org.heartland.language.Quantifier;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.Text;

/**
 * An expression ready to run over all draws at once. Its cost is known before it runs and is at most {@value #MAX_COST} steps; parts that
 * use no drawn quantity run once.
 */
public final class Formula {
    /** The cost limit of one expression. A step is a name, an operation, or what a function declares. */
    public static final long MAX_COST = 200_000;

    private final Text text;
    private final Node root;
    private final int slots;

    private Formula(Text text, Node root, int slots) {
        this.text = text;
        this.root = root;
        this.slots = slots;
    }

    /**
     * Compiles an expression that must give the wanted type.
     *
     * @param slots the number of values that each run is given; the scope binds names to them
     */
    public static Read<Formula> compile(Text text, List<Type> wanted, Scope scope, int slots) {
        return Parser.parse(text).then(expr -> compile(expr, text, wanted, scope, slots));
    }

    /** The same for a parsed expression. */
    public static Read<Formula> compile(Expr expr, Text text, List<Type> wanted, Scope scope, int slots) {
        try {
            Compiler compiler = new Compiler(scope, slots);
            Node root = compiler.node(expr, wanted);
            if (!wanted.isEmpty() && wanted.stream().noneMatch(root.type::fits)) {
                throw compiler.wrong(
                        expr.span(),
                        wanted.get(0).says() + " is wanted, but this is " + root.type.says(),
                        "compare it with something");
            }
            if (root.cost > MAX_COST) {
                throw compiler.wrong(
                        expr.span(),
                        "this expression would take " + (root.cost == Node.COST_CAP ? "more than " : "") + root.cost
                                + " steps; the bound is " + MAX_COST,
                        "quantify over fewer things");
            }
            return new Read.Good<>(new Formula(text, root, slots));
        } catch (Compiler.Wrong wrong) {
            return new Read.Bad<>(List.<Problem>of(wrong.problem));
        }
    }

    /** One of several formulas that must all hold: the element it is about ("" for the whole) and the formula. */
    public record Part(String element, Formula formula) {}

    /**
     * Compiles a truth; a statement about all actors of a set is split into one part for each of them, so that each can be judged
     * separately.
     */
    public static Read<List<Part>> parts(Expr expr, Text text, Scope scope) {
        Read<Formula> whole = compile(expr, text, List.of(Type.TRUTH), scope, 0);
        if (!(expr instanceof Expr.Each each)
                || each.quantifier() != Quantifier.ALL
                || !whole.problems().isEmpty()) {
            return whole.then(formula -> new Read.Good<>(List.of(new Part("", formula))));
        }
        Sets.Elements elements = new Compiler(scope, 0).sets().elements(each.set());
        if (!elements.of().equals(new Type.Id("actor"))) {
            return whole.then(formula -> new Read.Good<>(List.of(new Part("", formula))));
        }
        List<Part> parts = new ArrayList<>();
        for (Constant element : elements.elements()) {
            Compiler compiler = new Compiler(scope, 0);
            compiler.bind(each.variable(), new Nodes.Fixed(elements.of(), element.lanes(), each.span()));
            parts.add(new Part(element.id(), new Formula(text, compiler.truth(each.body()), 0)));
        }
        return new Read.Good<>(parts);
    }

    public Type type() {
        return root.type;
    }

    public Text text() {
        return text;
    }

    public long cost() {
        return root.cost;
    }

    /** True if any part reads data, so that a change of the data can change the outcome. */
    public boolean readsData() {
        return root.readsData();
    }

    /** True if what fitted theories say is part of the outcome. */
    public boolean isModelled() {
        return root.isModelled();
    }

    /** True if some data would make it false; a condition that can only be found or not found never is. */
    public boolean canBeFalse() {
        return root.possible().isFalse();
    }

    /** Runs with a value for each slot. The run records what the outcome rests on. */
    public Lanes run(Run run, Constant... given) {
        if (given.length != slots) {
            throw new IllegalArgumentException(given.length + " values for " + slots + " slots");
        }
        for (int i = 0; i < given.length; i++) {
            run.slot(i, given[i]);
        }
        return root.value(run);
    }
}
