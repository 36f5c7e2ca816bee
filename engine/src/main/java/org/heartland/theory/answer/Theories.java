package org.heartland.theory.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
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
import org.heartland.theory.outcome.Relations;
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
        List<Theory.Model> models = accounts instanceof Read.Good<List<Theory.Model>> good ? good.value() : List.of();
        return new OfDossier(
                dossier,
                models,
                accounts.problems(),
                new TheoryQuestions(dossier, models, new CurrentFit(figures, models)));
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
