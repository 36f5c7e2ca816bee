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
     */
    public record Shown(
            int number, String of, String when, String shown, Spread value, String unit, List<Integer> rows) {}

    /** Adds a figure unless it is there already, and returns it as a run of text. */
    public LinePart.Number add(String of, String when, String shown, Spread value, String unit, List<Integer> rows) {
        for (Shown known : list) {
            if (known.equals(new Shown(known.number(), of, when, shown, value, unit, rows))) {
                return new LinePart.Number(shown, known.number());
            }
        }
        int number = list.size() + 1;
        list.add(new Shown(number, of, when, shown, value, unit, List.copyOf(rows)));
        return new LinePart.Number(shown, number);
    }

    public List<Shown> list() {
        return List.copyOf(list);
    }
}
