package org.heartland.theory.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.assessment.BestAccount;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.PartReader;
import org.heartland.panel.Figures;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.question.Contribution;
import org.heartland.question.Contributor;
import org.heartland.question.DossierNames;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.read.Differences;
import org.heartland.theory.read.FitsPart;
import org.heartland.theory.read.TheoryPart;
import org.heartland.theory.score.Baseline;

/** The engine of theories, as dossiers see it: two folders of its own, and functions about what fits came to. */
public final class Theories implements Contributor {
    @Override
    public List<PartReader<?>> parts() {
        return List.of(TheoryPart.READER, FitsPart.READER);
    }

    @Override
    public Contribution contribute(Figures figures) {
        Dossier dossier = figures.panel().dossier();
        Read<List<Theory.Model>> accounts = Accounts.of(dossier);
        List<Theory.Model> models = models(accounts);
        return new OfDossier(
                dossier,
                models,
                accounts.problems(),
                new TheoryQuestions(dossier, models, new CurrentFit(figures, models)));
    }

    /** Which account fits best by the fit that a dossier keeps; empty without one of these figures that has converged. */
    public static Optional<BestAccount> best(Figures figures) {
        List<Theory.Model> models = models(Accounts.of(figures.panel().dossier()));
        FitSummary fit = new CurrentFit(figures, models).find();
        return fit == null || !fit.converged() || fit.accounts().isEmpty()
                ? Optional.empty()
                : Optional.of(best(fit, models));
    }

    private static BestAccount best(FitSummary fit, List<Theory.Model> models) {
        Map<String, String> titles = new TreeMap<>();
        models.forEach(model -> titles.put(model.id(), model.title()));
        FitSummary.Account first = fit.accounts().get(0);
        List<Standings.Difference> rivals = first.against().stream()
                .filter(one -> titles.containsKey(one.other()))
                .toList();
        return new BestAccount(
                titles.getOrDefault(first.id(), first.id()),
                fit.accounts().size(),
                fit.figures(),
                fit.until(),
                rivals.stream()
                        .min(Comparator.comparingDouble(Standings.Difference::mean))
                        .map(one -> new BestAccount.Next(
                                titles.getOrDefault(one.other(), one.other()), one.mean(), one.low(), one.high()))
                        .orElse(null),
                (int) rivals.stream().filter(Standings.Difference::notToldApart).count(),
                first.against().stream()
                        .filter(one -> !titles.containsKey(one.other()) && one.high() < 0)
                        .map(Standings.Difference::other)
                        .toList());
    }

    private static List<Theory.Model> models(Read<List<Theory.Model>> accounts) {
        return accounts instanceof Read.Good<List<Theory.Model>> good ? good.value() : List.of();
    }

    private record OfDossier(Dossier dossier, List<Theory.Model> models, List<Problem> wrong, TheoryQuestions questions)
            implements Contribution {
        @Override
        public List<Topic> topics() {
            return List.of(new Topic("of theories", questions.functions()));
        }

        @Override
        public Map<String, List<String>> names() {
            TreeSet<String> parameters = new TreeSet<>();
            models.forEach(
                    model -> model.parameters().stream().map(OpenParameter::id).forEach(parameters::add));
            return Map.of(
                    TheoryQuestions.ACCOUNT,
                    models.stream().map(Theory.Model::id).toList(),
                    TheoryQuestions.PARAMETER,
                    List.copyOf(parameters),
                    TheoryQuestions.FORECAST,
                    Arrays.stream(Baseline.values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    TheoryQuestions.RELATION,
                    Arrays.stream(Relations.Kind.values())
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .toList());
        }

        @Override
        public List<Problem> compile(DossierNames names) {
            List<Problem> problems = new ArrayList<>(wrong);
            problems.addAll(Differences.problems(dossier));
            return problems;
        }
    }
}
