package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;
import org.heartland.days.Days;
import org.heartland.problem.Place;
import org.heartland.text.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads the fields that observation and event rows have in common: days, sources, actors. */
final class Cells {
    private final CsvRow row;
    private final Reading reading;

    Cells(CsvRow row, Reading reading) {
        this.row = row;
        this.reading = reading;
    }

    /** The text of a field that must not be empty. */
    String need(int field, String name) {
        String text = row.text(field);
        if (text.isEmpty()) {
            reading.problems.add(row.at(field), "the " + name + " is missing", "write it");
        }
        return text;
    }

    /** A date or year within the dossier's period. */
    @Nullable Days days(int field, String name) {
        String written = need(field, name);
        Days days = written.isEmpty() ? null : reading.values.days(written, row.at(field));
        if (days != null && !reading.withinPeriod(days.first().getYear())) {
            reading.inPeriod(days.first().getYear(), row.at(field));
        }
        return days;
    }

    void inOrder(int field, @Nullable Days from, @Nullable Days to) {
        if (from != null && to != null && to.last().isBefore(from.first())) {
            reading.problems.add(
                    row.at(field),
                    row.text(field) + " is later than the end, " + row.text(field + 1),
                    "correct one of the two");
        }
    }

    @Nullable
    LocalDate date(int field) {
        String written = row.text(field);
        return written.isEmpty() ? null : reading.values.date(written, row.at(field));
    }

    SourceId source(int field) {
        String id = need(field, "source");
        refer(Thing.SOURCE, id, field);
        return new SourceId(id);
    }

    Locator locator(int field) {
        return new Locator(need(field, "locator"));
    }

    /** Actors separated by spaces; none if the field is empty. */
    List<String> actors(int field) {
        List<String> actors = new ArrayList<>();
        Place at = null;
        for (String id : row.text(field).split("\\s+", -1)) {
            if (!id.isEmpty() && !reading.names.knows(Thing.ACTOR, id)) {
                at = at == null ? row.at(field) : at;
                reading.names.refer(Thing.ACTOR, id, at);
            }
            if (!id.isEmpty()) {
                actors.add(id);
            }
        }
        return List.copyOf(actors);
    }

    void refer(Thing thing, String id, int field) {
        if (!reading.names.knows(thing, id)) {
            reading.names.refer(thing, id, row.at(field));
        }
    }
}
