package org.heartland.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Phrase;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Why;
import org.heartland.panel.Partners;
import org.heartland.panel.Row;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out one figure, the largest first, or one year at a time, and notes those without which another partner would be first; only where
 * the first is first in most of the settings.
 */
final class LeaveOneOut {
    private final PreparedDossier prepared;
    private final Channels channels;

    LeaveOneOut(PreparedDossier prepared, Channels channels) {
        this.prepared = prepared;
        this.channels = channels;
    }

    /** One note for each receiver whose first partner in a windowed domain depends on a single figure or year. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (String domain : prepared.dossier().profile()) {
            for (String receiver : prepared.dossier().identity().receivers()) {
                String indicator = prepared.panel().shareIndicator(domain, receiver);
                if (indicator != null && prepared.panel().indicator(indicator).window() != null) {
                    Note note = note(prepared.panel().indicator(indicator), receiver);
                    if (note != null) {
                        notes.add(note);
                    }
                }
            }
        }
        return notes;
    }

    private @Nullable Note note(Indicator indicator, String receiver) {
        int now = channels.latest(indicator.id(), prepared.clock().year());
        Partners partners = channels.partners(indicator.id(), receiver, now);
        if (partners.why() != Why.KNOWN) {
            return null;
        }
        String first = first(sums(partners, -1, 0));
        if (!channels.isMostlyFirst(first, indicator.id(), receiver, now)) {
            return null;
        }
        for (int left : largestFirst(partners.rows())) {
            String then = first(sums(partners, left, 0));
            if (!then.equals(first)) {
                return withoutFigure(indicator, receiver, first, then, left, partners.total());
            }
        }
        for (int left = now; left > now - channels.window(indicator.id(), receiver, now); left--) {
            String then = first(sums(partners, -1, left));
            if (!then.equals(first)) {
                Phrase says = Phrase.of(
                        "{0}, {1}: {2} comes first only because of the year {3}; without it {4} would.",
                        new Phrase.Term(indicator.quantity()),
                        new Phrase.Actor(receiver),
                        new Phrase.Actor(first),
                        Phrase.Years.of(left),
                        actor(then));
                return new Note(Note.Kind.FRAGILE, says, partners.rows());
            }
        }
        return null;
    }

    private int[] largestFirst(int[] rows) {
        return Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -value(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double value(int row) {
        Double value = prepared.panel().row(row).value();
        return value == null ? 0 : value;
    }

    private Note withoutFigure(
            Indicator indicator, String receiver, String first, String then, int left, double total) {
        Row row = prepared.panel().row(left);
        Phrase says = Phrase.of(
                "{0}, {1}: {2} comes first only because of one figure ({3}: {4} of {5}); without it {6} would.",
                new Phrase.Term(indicator.quantity()),
                new Phrase.Actor(receiver),
                new Phrase.Actor(first),
                Phrase.Years.of(row.from().getYear()),
                new Phrase.Quantity(value(left), ""),
                new Phrase.Quantity(total, indicator.unit()),
                actor(then));
        return new Note(Note.Kind.FRAGILE, says, new int[] {left});
    }

    private Map<String, Double> sums(Partners partners, int withoutRow, int withoutYear) {
        Map<String, Double> sums = new TreeMap<>();
        for (int number : partners.rows()) {
            Row row = prepared.panel().row(number);
            if (number != withoutRow
                    && row.from().getYear() != withoutYear
                    && partners.states().contains(row.sender())) {
                sums.merge(row.sender(), value(number), Double::sum);
            }
        }
        return sums;
    }

    private static String first(Map<String, Double> sums) {
        String first = "";
        for (Map.Entry<String, Double> sum : sums.entrySet()) {
            first = first.isEmpty() || sum.getValue() > sums.getOrDefault(first, 0.0) ? sum.getKey() : first;
        }
        return first;
    }

    private static Phrase.Part actor(String id) {
        return id.isEmpty() ? new Phrase.Term("nobody") : new Phrase.Actor(id);
    }
}
