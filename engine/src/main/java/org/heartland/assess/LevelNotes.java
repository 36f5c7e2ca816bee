package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Phrase;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.formula.Answer;
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
        List<List<Indicator>> flows = BookFigure.quantities(now.dossier()).stream()
                .map(same -> same.stream()
                        .filter(indicator -> indicator.kind() == Indicator.Kind.FLOW)
                        .toList())
                .toList();
        List<Note> notes = new ArrayList<>();
        for (Dossier.Pair pair : now.dossier().identity().pairs()) {
            for (List<Indicator> same : flows) {
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

    private @Nullable Note latest(Dossier.Pair pair, List<Indicator> flows, String together) {
        List<Indicator> same = flows.stream()
                .filter(flow -> !now.panel().grid(flow.id(), together).books().isEmpty())
                .toList();
        for (int year = now.clock().year();
                !same.isEmpty() && year >= now.dossier().identity().period().first();
                year--) {
            List<BookFigure> first = BookFigure.of(now.panel(), same, pair.first(), together, year);
            List<BookFigure> second = BookFigure.of(now.panel(), same, pair.second(), together, year);
            if (!first.isEmpty() && !second.isEmpty()) {
                return note(pair, year, first, second);
            }
        }
        return null;
    }

    private static Note note(Dossier.Pair pair, int year, List<BookFigure> first, List<BookFigure> second) {
        Phrase says = Phrase.of(
                "{0}, {1}: {2} {3}; {4} {5}. Each is counted in its own way.",
                new Phrase.Term(first.get(0).indicator().quantity()),
                Phrase.Years.of(year),
                new Phrase.Actor(pair.first()),
                say(first),
                new Phrase.Actor(pair.second()),
                say(second));
        List<int[]> rows = Stream.concat(first.stream(), second.stream())
                .map(figure -> figure.cell().rows())
                .toList();
        return new Note(Note.Kind.REGION, says, Answer.union(rows));
    }

    private static Phrase.Terms say(List<BookFigure> figures) {
        return new Phrase.Terms(figures.stream()
                .map(figure -> Phrase.of(
                        "{0} ({1})",
                        new Phrase.Quantity(
                                figure.cell().value(), figure.indicator().unit()),
                        new Phrase.Term(figure.book())))
                .toList());
    }
}
