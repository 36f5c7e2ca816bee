package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Phrase;
import org.heartland.dossier.Domain;
import org.heartland.dossier.Indicator;
import org.heartland.panel.Panel;
import org.heartland.panel.Row;

/** Notes on the effect of the clocks: figures from editions that were not out yet, and figures of the year that could not be known. */
final class ClockNotes {
    private final PreparedDossier then;
    private final PreparedDossier now;

    ClockNotes(PreparedDossier then, PreparedDossier now) {
        this.then = then;
        this.now = now;
    }

    List<Note> list() {
        List<Note> notes = new ArrayList<>();
        now.dossier().domains().values().stream()
                .filter(domain -> !domain.channel() && !domain.share().isEmpty())
                .forEach(domain -> missing(domain, notes));
        revised(now, Note.Kind.CLOCK, notes);
        if (!then.clock().asOf().equals(now.clock().asOf())) {
            revised(then, Note.Kind.REVISED, notes);
        }
        return notes;
    }

    /** Notes a domain without any figure of the year that could be known. */
    private void missing(Domain domain, List<Note> notes) {
        int year = now.clock().year();
        int last = 0;
        String quantity = domain.id();
        for (String indicator : domain.share()) {
            int found = last(indicator, year);
            if (found > last) {
                last = found;
                quantity = now.panel().indicator(indicator).quantity();
            }
        }
        if (last < year) {
            Phrase says = last == 0
                    ? Phrase.of(
                            "{0}: no figure was known on {1}.",
                            new Phrase.Term(quantity),
                            new Phrase.Day(now.clock().asOf()))
                    : Phrase.of(
                            "{0}: no figure of {1} was known on {2}; the last was of {3}.",
                            new Phrase.Term(quantity),
                            Phrase.Years.of(year),
                            new Phrase.Day(now.clock().asOf()),
                            Phrase.Years.of(last));
            notes.add(new Note(Note.Kind.CLOCK, says, new int[0]));
        }
    }

    /** The last year, up to a given one, with a figure about a receiver; 0 if there is none. */
    private int last(String indicator, int year) {
        Panel panel = now.panel();
        Indicator known = panel.indicator(indicator);
        List<String> receivers = now.dossier().identity().receivers();
        return Stream.concat(Stream.of(indicator), known.sumOf().stream())
                .flatMap(id -> panel.rows(id).stream())
                .map(panel::row)
                .filter(row -> row.recordKind() == Row.RecordKind.OBSERVATION && receivers.contains(row.receiver()))
                .mapToInt(row -> row.reaches().getYear())
                .filter(reaches -> reaches <= year)
                .max()
                .orElse(0);
    }

    /** Notes how many of the rows that a clock sees come from editions after its day. */
    private static void revised(PreparedDossier prepared, Note.Kind kind, List<Note> notes) {
        int revised = 0;
        for (int row = 0; row < prepared.panel().table().rows().size(); row++) {
            revised += prepared.panel().isRevised(row) ? 1 : 0;
        }
        if (revised > 0) {
            Phrase says = Phrase.of(
                    revised == 1
                            ? "{1} figure of those known on {0} comes from a later edition; we assume that it first appeared after the usual delay."
                            : "{1} figures of those known on {0} come from later editions; we assume that they first appeared after the usual delay.",
                    new Phrase.Day(prepared.clock().asOf()),
                    new Phrase.Count(revised));
            notes.add(new Note(kind, says, new int[0]));
        }
    }
}
