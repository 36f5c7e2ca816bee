package org.heartland.theory.answer;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.heartland.dossier.Dossier;
import org.heartland.draws.Choices;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Type;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FitSummary.Account;
import org.heartland.theory.outcome.FitSummary.ParameterDraws;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Standings;
import org.jspecify.annotations.Nullable;

/**
 * What checks may ask of fitted theories. Each answer is that of a fit which the dossier keeps, in as many draws as the fit has, taken in turn;
 * without such a fit, or if it has not converged, it is unknown and says why.
 */
final class TheoryQuestions {
    /** Kinds of names. */
    static final String ACCOUNT = "account";

    static final String PARAMETER = "parameter";
    static final String RELATION = "relation";

    static final String FORECAST = "forecast";

    /** From this share of the draws on a relation of two powers has a name. */
    private static final double NAMED = Relations.NAMED;

    private static final Parameter THEORY = Parameter.id("theory", ACCOUNT);
    private static final Parameter RECEIVER = Parameter.id("receiver", "actor");
    private static final Parameter YEAR = Parameter.year("year");
    private static final int COST = 2;

    private final Dossier dossier;
    private final List<Theory.Model> models;
    private final CurrentFit fit;

    TheoryQuestions(Dossier dossier, List<Theory.Model> models, CurrentFit fit) {
        this.dossier = dossier;
        this.models = models;
        this.fit = fit;
    }

    List<Function> functions() {
        return List.of(
                TheoryFunction.number(
                        "parameter",
                        "a parameter of a theory after the data; unknown where the data say nothing of it",
                        COST,
                        List.of(THEORY, Parameter.id("name", PARAMETER)),
                        this::parameter),
                TheoryFunction.of(
                        "better",
                        Type.TRUTH,
                        "true if a theory scores better than another, or than a plain forecast, by a difference whose 95 % interval leaves out 0; unknown if they are not told apart",
                        COST,
                        List.of(THEORY, Parameter.id("other", ACCOUNT, FORECAST)),
                        this::better),
                TheoryFunction.share(
                        "weight",
                        "the weight of a theory among its rivals, as it varies if the scored years are drawn again (stacking: Yao and others 2018)",
                        COST,
                        List.of(THEORY),
                        this::weight),
                TheoryFunction.number(
                        "void",
                        "how far the guarding power's presence lies below the world without the cause at a receiver, on the log scale, over all theories by their weights",
                        COST,
                        List.of(RECEIVER, YEAR),
                        this::voidAt),
                TheoryFunction.of(
                        "interplay",
                        new Type.Id(RELATION),
                        "how two powers bear on each other, over all theories by their weights: mutualism, commensalism, predation, competition, amensalism or neutralism; unknown if fewer than 80 % of the draws have the same",
                        COST,
                        List.of(Parameter.id("power", "actor"), Parameter.id("other", "actor")),
                        this::interplay),
                TheoryFunction.of(
                                "projected",
                                Type.PURE,
                                "what all theories by their weights expect of an indicator in a year that is not known yet: the power's share among all partners where they look at shares, else the figure",
                                COST,
                                List.of(
                                        Parameter.id("indicator", "indicator"),
                                        Parameter.id("power", "actor"),
                                        RECEIVER,
                                        YEAR),
                                this::projected)
                        .typed(new ProjectedFigure(models, dossier)));
    }

    // ---- One account.

    private Answer parameter(List<Constant> in, Run run) {
        String theory = in.get(0).id();
        String name = in.get(1).id();
        Double fixed = fixed(theory, name);
        if (fixed != null) {
            return Answer.of(Numbers.of(fixed));
        }
        FitSummary summary = fit.find();
        Account account = summary == null ? null : account(summary, theory);
        if (account == null) {
            return unknown(Why.UNFITTED);
        }
        ParameterDraws found = account.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return unknown(Why.UNDEFINED);
        }
        Why why = !account.converged() ? Why.UNCONVERGED : found.saysNothing() ? Why.UNLEARNED : Why.KNOWN;
        return why == Why.KNOWN ? drawn(found.draws(), run) : unknown(why);
    }

    private Answer better(List<Constant> in, Run run) {
        FitSummary summary = fit.find();
        Account account = summary == null ? null : account(summary, in.get(0).id());
        if (account == null || closed(summary) != Why.KNOWN) {
            return Answer.of(Truths.none(closed(account == null ? null : summary)));
        }
        Standings.Difference difference = account.against().stream()
                .filter(one -> one.other().equals(in.get(1).id()))
                .findFirst()
                .orElse(null);
        return Answer.of(
                difference == null || difference.notToldApart()
                        ? Truths.none(Why.NOT_TOLD_APART)
                        : Truths.of(difference.mean() > 0));
    }

    /** The value of a parameter that the theory does not leave open, or null. */
    private @Nullable Double fixed(String theory, String name) {
        for (Theory.Model model : models) {
            for (OpenParameter one : model.id().equals(theory) ? model.parameters() : List.<OpenParameter>of()) {
                if (one.id().equals(name)) {
                    return one.fixed();
                }
            }
        }
        return null;
    }

    private static @Nullable Account account(FitSummary summary, String theory) {
        return summary.accounts().stream()
                .filter(one -> one.id().equals(theory))
                .findFirst()
                .orElse(null);
    }

    // ---- Over all accounts.

    /** Why nothing can be said over all accounts; {@link Why#KNOWN} if something can. */
    private static Why closed(@Nullable FitSummary summary) {
        return summary == null ? Why.UNFITTED : summary.converged() ? Why.KNOWN : Why.UNCONVERGED;
    }

    private Answer weight(List<Constant> in, Run run) {
        FitSummary summary = fit.find();
        Account account = summary == null ? null : account(summary, in.get(0).id());
        if (account == null || closed(summary) != Why.KNOWN) {
            return unknown(closed(account == null ? null : summary));
        }
        return account.weights().length == 0 ? unknown(Why.THIN) : drawn(account.weights(), run);
    }

    private Answer voidAt(List<Constant> in, Run run) {
        FitSummary summary = fit.find();
        if (summary == null || !summary.converged()) {
            return unknown(closed(summary));
        }
        return summary.voids().stream()
                .filter(one -> one.receiver().equals(in.get(0).id())
                        && one.year() == in.get(1).year())
                .findFirst()
                .map(one -> drawn(one.draws(), run))
                .orElseGet(() -> unknown(Why.OUT_OF_COVERAGE));
    }

    private Answer projected(List<Constant> in, Run run) {
        FitSummary summary = fit.find();
        if (summary == null || !summary.converged()) {
            return unknown(closed(summary));
        }
        return summary.projections().stream()
                .filter(one -> one.indicator().equals(in.get(0).id())
                        && one.sender().equals(in.get(1).id())
                        && one.receiver().equals(in.get(2).id())
                        && one.year() == in.get(3).year())
                .findFirst()
                .map(one -> drawn(one.draws(), run))
                .orElseGet(() -> unknown(Why.OUT_OF_COVERAGE));
    }

    private Answer interplay(List<Constant> in, Run run) {
        FitSummary summary = fit.find();
        if (summary == null || !summary.converged()) {
            return Answer.of(Choices.none(closed(summary)));
        }
        String one = in.get(0).id();
        String other = in.get(1).id();
        return summary.interplay().stream()
                .filter(pair -> pair.first().equals(one) && pair.second().equals(other)
                        || pair.first().equals(other) && pair.second().equals(one))
                .findFirst()
                .map(pair -> Answer.of(kinds(pair.draws(), run)))
                .orElseGet(() -> Answer.of(Choices.none(Why.MISSING)));
    }

    // ---- Draws.

    private static Answer unknown(Why why) {
        return Answer.of(Numbers.none(why));
    }

    private static Answer drawn(double[] values, Run run) {
        return Answer.of(lanes(run.draws().n(), draw -> values[draw % values.length]));
    }

    private static Numbers lanes(int width, IntToDoubleFunction value) {
        Numbers out = Numbers.width(width);
        for (int draw = 0; draw < width; draw++) {
            out.set(draw, value.applyAsDouble(draw));
        }
        return out;
    }

    /** The relation of two powers, if enough draws have the same; else it is unknown which. */
    private static Choices kinds(List<Relations.Kind> draws, Run run) {
        boolean named = Arrays.stream(Relations.Kind.values())
                .anyMatch(kind -> Collections.frequency(draws, kind) >= NAMED * draws.size());
        if (!named) {
            return Choices.none(Why.NOT_TOLD_APART);
        }
        List<List<String>> of = List.of(Relations.Kind.values()).stream()
                .map(kind -> List.of(kind.name().toLowerCase(Locale.ROOT)))
                .toList();
        int[] v = new int[run.draws().n()];
        for (int draw = 0; draw < v.length; draw++) {
            v[draw] = draws.get(draw % draws.size()).ordinal();
        }
        return new Choices(of, v, new byte[v.length]);
    }
}
