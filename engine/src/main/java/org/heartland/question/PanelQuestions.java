package org.heartland.question;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.formula.Function;
import org.heartland.panel.Figures;
import org.heartland.panel.Panel;
import org.heartland.question.Contribution.Topic;

/** The functions that need only the panel and the judgements. */
public final class PanelQuestions implements Contributor {

    @Override
    public Contribution contribute(Figures figures) {
        Panel panel = figures.panel();
        ShareQuestions shares = new ShareQuestions(figures);
        List<Function> partners = new ArrayList<>(shares.functions());
        partners.add(new FirstQuestion(figures));
        partners.add(LatestQuestion.of(figures));
        List<Topic> topics = List.of(
                new Topic("of one figure", ValueQuestions.of(figures)),
                new Topic("of partners", partners),
                new Topic("of several receivers, or several domains", RegionQuestions.of(figures, shares.share())),
                new Topic("of institutions", RegisterQuestions.of(panel)),
                new Topic("of events", EventQuestions.of(panel)),
                new Topic("of judgements", judgements(figures)));
        return () -> topics;
    }

    private static List<Function> judgements(Figures figures) {
        Dossier dossier = figures.panel().dossier();
        return dossier.judgements().values().stream()
                .filter(JudgementQuestion::asks)
                .<Function>map(judgement -> new JudgementQuestion(dossier, judgement, figures.judgements()))
                .toList();
    }
}
