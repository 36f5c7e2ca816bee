package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.citation.Cited;
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

    /** A date, a month or a year. */
    @Nullable
    Days days(int field, String name) {
        String written = need(field, name);
        return written.isEmpty() ? null : reading.values.days(written, row.at(field));
    }

    /**
     * True if a row lies outside the dossier's period, as rows of a longer table do: it is left out then, and noted. A row that reaches
     * into the period, or whose year cannot be right, is a problem.
     *
     * @param field that of {@code from}, followed by {@code to}
     * @param lasts true if what begins in the row lasts while it has no end
     */
    boolean isLeftOut(int field, Days from, @Nullable Days to, boolean lasts, Cited<?> cited) {
        int first = from.first().getYear();
        int last = to == null ? first : to.last().getYear();
        if (reading.withinPeriod(first) && reading.withinPeriod(last)) {
            return false;
        }
        boolean reachesIn = to == null && lasts || reading.overlapsPeriod(first, last);
        if (reachesIn || !reading.mayBeRight(first, cited.source()) || !reading.mayBeRight(last, cited.source())) {
            reading.inPeriod(first, row.at(field));
            if (to != null) {
                reading.inPeriod(last, row.at(field + 1));
            }
            return false;
        }
        reading.leftOut(row.at());
        return true;
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
        need(field, "source");
        return new SourceId(refer(Thing.SOURCE, field));
    }

    /** The id in a field as it is defined: capitals make no difference. */
    String id(Thing thing, int field) {
        return reading.names.proper(thing, row.text(field));
    }

    Locator locator(int field) {
        return new Locator(need(field, "locator"));
    }

    /** Actors, and perhaps institutions, separated by spaces; none if the field is empty. */
    List<String> actors(int field, boolean institutions) {
        List<String> actors = new ArrayList<>();
        Place at = null;
        for (String written : row.text(field).split("\\s+", -1)) {
            String institution = institutions ? reading.names.proper(Thing.INSTITUTION, written) : "";
            boolean known = !institution.isEmpty() && reading.names.knows(Thing.INSTITUTION, institution);
            String id = known ? institution : reading.names.proper(Thing.ACTOR, written);
            if (!id.isEmpty() && !known && !reading.names.knows(Thing.ACTOR, id)) {
                at = at == null ? row.at(field) : at;
                reading.names.refer(Thing.ACTOR, id, at);
            }
            if (!id.isEmpty()) {
                actors.add(id);
            }
        }
        return List.copyOf(actors);
    }

    /** The id in a field, which must be that of an item of this kind. */
    String refer(Thing thing, int field) {
        String id = id(thing, field);
        if (!reading.names.knows(thing, id)) {
            reading.names.refer(thing, id, row.at(field));
        }
        return id;
    }
}
