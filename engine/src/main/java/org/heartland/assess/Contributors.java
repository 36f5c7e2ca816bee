package org.heartland.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Dossiers;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Inspection;
import org.heartland.dossier.read.PartReader;
import org.heartland.problem.Read;
import org.heartland.question.Contributor;
import org.heartland.question.PanelQuestions;
import org.heartland.role.RoleQuestions;
import org.heartland.theory.answer.Theories;

/** The registered engines: all that add functions to expressions or folders to dossiers. */
public record Contributors(List<Contributor> all) {
    /** The engines shipped with the program: a new one is added here and nowhere else. */
    public static final Contributors SHIPPED =
            new Contributors(List.of(new PanelQuestions(), RoleQuestions::of, new Theories()));

    public Contributors {
        all = List.copyOf(all);
    }

    /** These contributors and one more. */
    public Contributors and(Contributor more) {
        List<Contributor> longer = new ArrayList<>(all);
        longer.add(more);
        return new Contributors(longer);
    }

    /** Reads the folder of a dossier, including the parts that they add. */
    public Read<Dossier> read(Path folder) {
        return folder(folder).then(this::read);
    }

    /** Reads the files of a dossier, including the parts that they add. */
    public Read<Dossier> read(Folder files) {
        return Dossiers.read(files, parts());
    }

    /** Reads as much of a dossier as can be read, including the parts that they add. */
    public Inspection inspect(Folder files) {
        return Dossiers.inspect(files, parts());
    }

    /** The files of a dossier, including those in the folders that they add. */
    public Read<Folder> folder(Path folder) {
        return Folder.read(folder, parts());
    }

    /** The folders that they add to dossiers. */
    public List<PartReader<?>> parts() {
        List<PartReader<?>> parts = new ArrayList<>();
        all.forEach(contributor -> parts.addAll(contributor.parts()));
        return List.copyOf(parts);
    }
}
