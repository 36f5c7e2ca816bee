package org.heartland.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Role;
import org.heartland.dossier.Written;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Formula;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Scope;
import org.heartland.formula.Step;
import org.heartland.formula.Type;
import org.heartland.panel.Figures;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.question.CatalogueFunction;
import org.heartland.question.Contribution;
import org.heartland.question.DossierNames;

/**
 * The roles of a dossier: each leg and status a formula over a power, a receiver and a year. Contributes the functions {@code leg},
 * {@code status}, {@code legs_true}, {@code legs_known}, and one for each role that gives the powers that hold it.
 */
public final class RoleQuestions implements Contribution {
    private static final int LEG_COST = 40;
    /** The cost limit of finding the holder of a role at one receiver in one year. */
    private static final long MAX_COST = 10 * Formula.MAX_COST;

    private static final Parameter ROLE = Parameter.id("role", "role");
    private static final Parameter POWER = Parameter.id("power", "actor");
    private static final Parameter RECEIVER = Parameter.id("receiver", "actor");
    private static final Parameter YEAR = Parameter.year("year");

    private final Dossier dossier;
    private final Function leg;
    private final Map<String, Map<String, Formula>> legs = new LinkedHashMap<>();
    private final Map<String, List<Formula>> statuses = new LinkedHashMap<>();

    private RoleQuestions(Dossier dossier) {
        this.dossier = dossier;
        this.leg = CatalogueFunction.truth(
                "leg",
                "true if the leg of the role holds for a power at a receiver",
                LEG_COST,
                List.of(ROLE, Parameter.id("leg", "leg"), POWER, RECEIVER, YEAR),
                this::leg);
    }

    /** The roles of the dossier of these figures, still to be compiled. */
    public static Contribution of(Figures figures) {
        return new RoleQuestions(figures.panel().dossier());
    }

    @Override
    public List<Problem> compile(DossierNames names) {
        List<Problem> problems = new ArrayList<>(Circles.in(dossier));
        for (Role role : dossier.roles().values()) {
            Scope scope = new LegNames(names.with(slots()), role);
            Map<String, Formula> compiled = new LinkedHashMap<>();
            for (Role.Leg one : role.legs()) {
                truth(one.when(), names.with(slots()), problems, formula -> compiled.put(one.name(), formula));
            }
            List<Formula> ordered = new ArrayList<>();
            for (Role.Status status : role.statuses()) {
                truth(status.when(), scope, problems, ordered::add);
            }
            legs.put(role.id(), compiled);
            statuses.put(role.id(), ordered);
            bound(role, problems);
        }
        return problems;
    }

    /** Rejects a role that costs too much: its formulas run once for each candidate. */
    private void bound(Role role, List<Problem> problems) {
        long each = Stream.concat(
                        Objects.requireNonNull(legs.get(role.id())).values().stream(),
                        Objects.requireNonNull(statuses.get(role.id())).stream())
                .mapToLong(Formula::cost)
                .sum();
        int asked = dossier.candidates(role).size();
        if (each * asked > MAX_COST) {
            String what = "to find who holds the role " + role.id() + ", " + asked + " states would be asked in " + each
                    + " steps each; the bound is " + MAX_COST + " steps";
            Place at = role.statuses().get(0).when().text().at();
            problems.add(Problem.at(Place.of(at.file()), what, "write candidates: powers, or name fewer states"));
        }
    }

    private static void truth(Written when, Scope scope, List<Problem> problems, Consumer<Formula> compiled) {
        Read<Formula> read = Formula.compile(when.expr(), when.text(), List.of(Type.TRUTH), scope, 3);
        problems.addAll(read.problems());
        if (read instanceof Read.Good<Formula> good) {
            compiled.accept(good.value());
        }
    }

    private static Map<String, Scope.Bound> slots() {
        return Map.of(
                "power", new Scope.Bound.Slot(new Type.Id("actor"), 0),
                "receiver", new Scope.Bound.Slot(new Type.Id("actor"), 1),
                "year", new Scope.Bound.Slot(Type.YEAR, 2));
    }

    @Override
    public List<Topic> topics() {
        List<Parameter> asked = List.of(ROLE, POWER, RECEIVER, YEAR);
        List<Function> functions = new ArrayList<>(List.of(
                leg,
                CatalogueFunction.count(
                        "legs_true",
                        "how many legs of the role hold",
                        LEG_COST * 4,
                        asked,
                        (in, run) -> count(in, run, true)),
                CatalogueFunction.count(
                        "legs_known",
                        "how many legs of the role are not unknown; a tie is measured too",
                        LEG_COST * 4,
                        asked,
                        (in, run) -> count(in, run, false)),
                CatalogueFunction.of(
                        "status",
                        new Type.Id("status"),
                        "the status of a power at a receiver, to compare with one: `= supplier_only`",
                        LEG_COST * 8,
                        asked,
                        (in, run) -> outcomes(in, run).status())));
        dossier.roles().values().forEach(role -> functions.add(holders(role)));
        return List.of(new Topic("of roles", functions));
    }

    private Function holders(Role role) {
        return CatalogueFunction.of(
                role.id(),
                new Type.Id("actor"),
                role.says(),
                LEG_COST * 20,
                List.of(RECEIVER, YEAR),
                (in, run) -> holders(role, in.get(0), in.get(1), run));
    }

    private Answer leg(List<Constant> in, Run run) {
        Map<String, Formula> compiled =
                Objects.requireNonNull(legs.get(in.get(0).id()));
        Formula formula = compiled.get(in.get(1).id().toLowerCase(Locale.ROOT));
        formula = formula == null ? compiled.get(in.get(1).id()) : formula;
        if (formula == null) {
            return Answer.of(Truths.none(Why.UNDEFINED));
        }
        Run inner = run.inner();
        Lanes lanes = formula.run(inner, in.get(2), in.get(3), in.get(4));
        return inner.answer(lanes);
    }

    /** Asks every leg; counts those that are true, or those that are not unknown. */
    private Answer count(List<Constant> in, Run run, boolean onlyTrue) {
        List<Answer> answers = new ArrayList<>();
        for (String name : Objects.requireNonNull(legs.get(in.get(0).id())).keySet()) {
            answers.add(run.ask(this.leg, List.of(in.get(0), new Constant.Id(name), in.get(1), in.get(2), in.get(3))));
        }
        Numbers out =
                Numbers.width(Lanes.widest(answers.stream().map(Answer::lanes).toArray(Lanes[]::new)));
        for (Answer answer : answers) {
            Truths truths = (Truths) answer.lanes();
            for (int draw = 0; draw < out.width(); draw++) {
                int lane = truths.lane(draw);
                out.v()[draw] += (onlyTrue ? truths.isTrue(lane) : isMeasured(truths, lane)) ? 1 : 0;
            }
        }
        return Answer.join(out, answers);
    }

    /** True if a leg is not unknown: true, false or a tie, which is measured as well. */
    private static boolean isMeasured(Truths truths, int lane) {
        return truths.known(lane) || truths.why(lane) == Why.TIE;
    }

    private Outcomes outcomes(List<Constant> in, Run run) {
        Role role = Objects.requireNonNull(dossier.roles().get(in.get(0).id()));
        List<Answer> answers = new ArrayList<>();
        List<Formula> compiled = Objects.requireNonNull(statuses.get(role.id()));
        for (int i = 0; i < compiled.size(); i++) {
            Run inner = run.inner();
            Lanes lanes =
                    compiled.get(i).run(inner, in.get(1), in.get(2), in.get(3)).narrowed();
            String says = in.get(1).id() + ": " + role.statuses().get(i).is();
            List<Step> steps =
                    run.unfolding() ? List.of(Step.label(says, Type.TRUTH, lanes, inner.steps())) : List.of();
            answers.add(inner.answer(lanes).with(steps));
        }
        return new Outcomes(role, answers);
    }

    private Answer holders(Role role, Constant receiver, Constant year, Run run) {
        List<String> candidates = dossier.candidates(role);
        List<Outcomes> all = new ArrayList<>();
        for (String candidate : candidates) {
            all.add(outcomes(List.of(new Constant.Id(role.id()), new Constant.Id(candidate), receiver, year), run));
        }
        return Outcomes.holders(candidates, all);
    }
}
