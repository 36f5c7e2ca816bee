package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Spread;

/** Every figure that a brief shows, numbered from 1 in the order in which they first occur, so that each can be led back to its rows. */
public final class ShownFigures {
    private final List<Shown> list = new ArrayList<>();

    /**
     * A figure of the brief.
     *
     * @param number from 1
     * @param of what it is, in the language of the page: "Russia's share of arms delivered to Kazakhstan"
     * @param when the years or the window that it is of
     * @param shown as it is printed
     * @param value in the unit, over the settings; shares from 0 to 1
     * @param unit as in the dossier; "" for a share
     * @param rows the numbers of its rows of evidence
     * @param asked the expression that gives it, as the dossier writes it; "" if none does
     */
    public record Shown(
            int number,
            String of,
            String when,
            String shown,
            Spread value,
            String unit,
            List<Integer> rows,
            String asked) {

        /** The same with another number. */
        public Shown as(int other) {
            return new Shown(other, of, when, shown, value, unit, rows, asked);
        }
    }

    /** Adds a figure that no expression of the dossier gives, unless it is there already, and returns it as a run of text. */
    public LinePart.Number add(String of, String when, String shown, Spread value, String unit, List<Integer> rows) {
        return add(new Shown(list.size() + 1, of, when, shown, value, unit, List.copyOf(rows), ""));
    }

    /** The same for a figure in a sentence of the dossier, by its expression. */
    LinePart.Number add(String sentence, String shown, Spread value, String unit, List<Integer> rows, String asked) {
        return add(new Shown(list.size() + 1, sentence, "", shown, value, unit, List.copyOf(rows), asked));
    }

    private LinePart.Number add(Shown figure) {
        for (Shown known : list) {
            if (known.equals(figure.as(known.number()))) {
                return new LinePart.Number(figure.shown(), known.number());
            }
        }
        list.add(figure);
        return new LinePart.Number(figure.shown(), figure.number());
    }

    public List<Shown> list() {
        return List.copyOf(list);
    }
}
