package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.read.PartReader;
import org.heartland.question.Contributor;
import org.heartland.question.PanelQuestions;
import org.heartland.role.RoleQuestions;

/** The engines that are wired: all that bring functions to expressions, or folders to dossiers. */
public record Contributors(List<Contributor> all) {
    /** Those of this house: a new engine is added here and nowhere else. */
    public static final Contributors SHIPPED = new Contributors(List.of(new PanelQuestions(), RoleQuestions::of));

    public Contributors {
        all = List.copyOf(all);
    }

    /** The same with one more. */
    public Contributors and(Contributor more) {
        List<Contributor> longer = new ArrayList<>(all);
        longer.add(more);
        return new Contributors(longer);
    }

    /** The folders that they add to dossiers. */
    public List<PartReader<?>> parts() {
        List<PartReader<?>> parts = new ArrayList<>();
        all.forEach(contributor -> parts.addAll(contributor.parts()));
        return List.copyOf(parts);
    }
}
