package org.heartland.theory.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.AddedPart;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.PartReader;
import org.heartland.theory.Theory;

/** The folder {@code theories/} of a dossier. */
public final class TheoryPart {
    public static final AddedPart<Theory> THEORIES = new AddedPart<>("theories", "theory", Theory.class);

    public static final PartReader<Theory> READER = new PartReader<>(THEORIES, TheoryReader::read);

    private TheoryPart() {}

    /** The theories of a dossier by their ids, in the order of ids. */
    public static Map<String, Theory> of(Dossier dossier) {
        Map<String, Theory> all = new TreeMap<>();
        dossier.added().ids(THEORIES).forEach(id -> all.put(id, dossier.added().get(THEORIES, id)));
        return all;
    }

    /** Those that are ranked: all but families. */
    public static List<Theory> ranked(Dossier dossier) {
        return of(dossier).values().stream()
                .filter(theory -> !(theory instanceof Theory.Model model && model.family()))
                .toList();
    }
}
