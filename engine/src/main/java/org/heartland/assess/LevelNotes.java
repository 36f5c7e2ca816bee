package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Phrase;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.panel.Cell;
import org.heartland.panel.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Notes how large the flows of two powers with several receivers together are, where the dossier has them only for a bloc of the receivers: the latest year with
 * figures for both powers, each with the book that counts it. Such figures are one-sided and never make a share.
 */
final class LevelNotes {
    private final PreparedDossier now;

    LevelNotes(PreparedDossier now) {
        this.now = now;
    }

    List<Note> list() {
        Map<String, List<Indicator>> byQuantity = new TreeMap<>();
        for (Indicator indicator : now.dossier().indicators().values()) {
            if (indicator.kind() == Indicator.Kind.FLOW) {
                byQuantity
                        .computeIfAbsent(indicator.quantity() + '\n' + indicator.unit(), unseen -> new ArrayList<>())
                        .add(indicator);
            }
        }
        List<Note> notes = new ArrayList<>();
        for (Dossier.Pair pair : now.dossier().identity().pairs()) {
            for (List<Indicator> same : byQuantity.values()) {
                for (Actor actor : now.dossier().actors().values()) {
                    Note note = actor.kind() == Actor.Kind.BLOC ? latest(pair, same, actor.id()) : null;
                    if (note != null) {
                        notes.add(note);
                    }
                }
            }
        }
        return notes;
    }

    private @Nullable Note latest(Dossier.Pair pair, List<Indicator> same, String together) {
        for (int year = now.clock().year();
                year >= now.dossier().identity().period().first();
                year--) {
            List<Counted> first = counted(same, pair.first(), together, year);
            List<Counted> second = counted(same, pair.second(), together, year);
            if (!first.isEmpty() && !second.isEmpty()) {
                return note(pair, same.get(0), year, first, second);
            }
        }
        return null;
    }

    private record Counted(Phrase says, int[] rows) {}

    /** What each book says of the flow between a power and several receivers together in a year. */
    private List<Counted> counted(List<Indicator> same, String power, String together, int year) {
        List<Counted> counted = new ArrayList<>();
        for (Indicator indicator : same) {
            Grid grid = now.panel().grid(indicator.id(), together);
            for (String book : grid.books()) {
                Cell cell = grid.cell(book, power, year).within(0);
                if (cell.why() == Why.KNOWN) {
                    Phrase says = Phrase.of(
                            "{0} ({1})", new Phrase.Quantity(cell.value(), indicator.unit()), new Phrase.Term(book));
                    counted.add(new Counted(says, cell.rows()));
                }
            }
        }
        return counted;
    }

    private static Note note(
            Dossier.Pair pair, Indicator indicator, int year, List<Counted> first, List<Counted> second) {
        Phrase says = Phrase.of(
                "{0}, {1}: {2} {3}; {4} {5}. Each is counted in its own way.",
                new Phrase.Term(indicator.quantity()),
                Phrase.Years.of(year),
                new Phrase.Actor(pair.first()),
                new Phrase.Terms(first.stream().map(Counted::says).toList()),
                new Phrase.Actor(pair.second()),
                new Phrase.Terms(second.stream().map(Counted::says).toList()));
        List<int[]> rows = new ArrayList<>();
        first.forEach(each -> rows.add(each.rows()));
        second.forEach(each -> rows.add(each.rows()));
        return new Note(Note.Kind.REGION, says, Answer.union(rows));
    }
}
