package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.citation.Cited;
import org.heartland.days.Days;
import org.heartland.dossier.Event;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads events.csv. */
final class EventReader {
    static final List<String> HEADER = List.of(
            "id", "from", "to", "kind", "by", "toward", "name", "says", "complete", "source", "locator", "recorded_on");
    private static final int ID = 0;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int KIND = 3;
    private static final int BY = 4;
    private static final int TOWARD = 5;
    private static final int NAME = 6;
    private static final int SAYS = 7;
    private static final int COMPLETE = 8;
    private static final int SOURCE = 9;
    private static final int LOCATOR = 10;
    private static final int RECORDED_ON = 11;
    private static final int MAX_NAME_LENGTH = 40;

    private final Reading reading;
    private final Problems problems;
    private final Map<String, Event> first = new TreeMap<>();
    private final Set<String> tellings = new TreeSet<>();

    EventReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems;
    }

    List<Event> read() {
        List<Event> events = new ArrayList<>();
        int before = problems.count();
        if (reading.folder.has(Layout.EVENTS)) {
            for (CsvRow row : reading.rows(Layout.EVENTS, HEADER)) {
                if (problems.full(Layout.EVENTS)) {
                    break;
                }
                Event event = event(row);
                if (event != null) {
                    agrees(event, row);
                    events.add(event);
                }
            }
        }
        if (problems.count() > before) {
            reading.names.unsure(Thing.EVENT);
        }
        return events;
    }

    private @Nullable Event event(CsvRow row) {
        int before = problems.count();
        Cells cells = new Cells(row, reading);
        String id = id(row, cells);
        Days from = cells.days(FROM, "from");
        Days to = row.text(TO).isEmpty() ? null : cells.days(TO, "to");
        cells.inOrder(FROM, from, to);
        String kind = kind(row, cells);
        List<String> by = cells.actors(BY, true);
        List<String> toward = cells.actors(TOWARD, true);
        String name = name(row, cells);
        Cited<String> says = new Cited<>(cells.need(SAYS, "says"), cells.source(SOURCE), cells.locator(LOCATOR));
        boolean complete = complete(row);
        LocalDate recordedOn = cells.date(RECORDED_ON);
        if (problems.count() > before || from == null) {
            return null;
        }
        if (cells.isLeftOut(FROM, from, to, Event.holds(kind), says) || problems.count() > before) {
            return null;
        }
        LocalDate last = to == null ? end(from, kind) : to.last();
        return new Event(id, from.first(), last, kind, by, toward, name, says, complete, recordedOn, row.at());
    }

    /** The end of an event without a written end: none, or the end of the year if only a year is given for an event of one day. */
    static @Nullable LocalDate end(Days from, String kind) {
        boolean someDayOfTheYear = !Event.holds(kind) && !from.last().equals(from.first());
        return someDayOfTheYear ? from.last() : null;
    }

    /** The id; the first row of an event defines it. */
    private String id(CsvRow row, Cells cells) {
        cells.need(ID, "id");
        String id = cells.id(Thing.EVENT, ID);
        if (!id.isEmpty() && !reading.names.knows(Thing.EVENT, id)) {
            reading.names.define(Thing.EVENT, id, row.at(ID));
        }
        return id;
    }

    /** Kinds obey no capitals: "Base" in a spreadsheet is a base, which stays in force until it ends. */
    private String kind(CsvRow row, Cells cells) {
        String kind = cells.need(KIND, "kind").toLowerCase(Locale.ROOT);
        if (!kind.isEmpty()) {
            reading.names.isId(kind, "a kind of event", row.at(KIND));
            reading.kindsOfEvents.add(kind);
        }
        return kind;
    }

    private String name(CsvRow row, Cells cells) {
        String name = cells.need(NAME, "name");
        if (name.length() > MAX_NAME_LENGTH) {
            problems.add(
                    row.at(NAME),
                    "this name has " + name.length() + " characters",
                    "shorten it to " + MAX_NAME_LENGTH + "; the rest goes into says");
        }
        return name;
    }

    private boolean complete(CsvRow row) {
        String complete = row.text(COMPLETE);
        if (!List.of("yes", "no", "").contains(complete)) {
            problems.add(
                    row.at(COMPLETE),
                    "\"" + complete + "\" does not say whether the list is complete",
                    "write yes, no or nothing");
        }
        return complete.equals("yes");
    }

    /** Checks a further row of an event, which is another source for it: dates and kind must agree, and the source must differ. */
    private void agrees(Event event, CsvRow row) {
        Event other = first.putIfAbsent(event.id(), event);
        if (other == null) {
            tellings.add(telling(event));
            return;
        }
        boolean sameTo = Objects.equals(event.to(), other.to());
        if (!event.from().equals(other.from()) || !sameTo) {
            differs("the dates differ from those", row.at(FROM), other);
        }
        if (!event.kind().equals(other.kind())) {
            differs("the kind differs from that", row.at(KIND), other);
        }
        if (!tellings.add(telling(event))) {
            problems.add(
                    row.at(ID), "this row repeats the event, source and locator of another", "keep one of the two");
        }
    }

    private void differs(String what, Place at, Event other) {
        String line = " in line " + other.at().line() + " of the same event";
        problems.add(at, what + line, "make them agree, or give this event another id");
    }

    private static String telling(Event event) {
        return String.join(
                "\n", event.id(), event.says().source().id(), event.says().at().text());
    }
}
