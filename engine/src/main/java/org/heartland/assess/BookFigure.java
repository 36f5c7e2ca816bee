package org.heartland.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Why;
import org.heartland.panel.Cell;
import org.heartland.panel.Grid;
import org.heartland.panel.Panel;

/** What one book gives for a quantity between a power and a receiver in a year. */
record BookFigure(Indicator indicator, String book, Cell cell) {

    /** The indicators of each quantity in one unit, which may be in several books. */
    static Collection<List<Indicator>> quantities(Dossier dossier) {
        Map<String, List<Indicator>> quantities = new TreeMap<>();
        for (Indicator indicator : dossier.indicators().values()) {
            quantities
                    .computeIfAbsent(indicator.quantity() + '\n' + indicator.unit(), unseen -> new ArrayList<>())
                    .add(indicator);
        }
        return quantities.values();
    }

    /** The figures of indicators of one quantity that are known for that very year. */
    static List<BookFigure> of(Panel panel, List<Indicator> same, String power, String receiver, int year) {
        List<BookFigure> figures = new ArrayList<>();
        for (Indicator indicator : same) {
            Grid grid = panel.grid(indicator.id(), receiver);
            for (String book : grid.books()) {
                Cell cell = grid.cell(book, power, year).within(0);
                if (cell.why() == Why.KNOWN) {
                    figures.add(new BookFigure(indicator, book, cell));
                }
            }
        }
        return figures;
    }
}
