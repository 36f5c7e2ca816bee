package org.heartland.theory.answer;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.PartReader;
import org.heartland.panel.Figures;
import org.heartland.problem.Problem;
import org.heartland.question.Contribution;
import org.heartland.question.Contributor;
import org.heartland.question.DossierNames;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.read.Differences;
import org.heartland.theory.read.TheoryPart;

/** The engine of theories, as dossiers see it: a folder of its own, and functions about what fits came to. */
public final class Theories implements Contributor {
    @Override
    public List<PartReader<?>> parts() {
        return List.of(TheoryPart.READER);
    }

    @Override
    public Contribution contribute(Figures figures) {
        return new OfDossier(figures.panel().dossier());
    }

    private record OfDossier(Dossier dossier) implements Contribution {
        @Override
        public List<Topic> topics() {
            return List.of();
        }

        @Override
        public List<Problem> compile(DossierNames names) {
            List<Problem> problems = new ArrayList<>(Accounts.of(dossier).problems());
            problems.addAll(Differences.problems(dossier));
            return problems;
        }
    }
}
