package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.heartland.citation.Cited;
import org.heartland.days.Days;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.naming.MissingCode;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.CsvRow;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** Reads the rows of indicators/*.csv. */
final class ObservationReader {
    static final List<String> HEADER = List.of(
            "indicator", "sender", "receiver", "from", "to", "value", "unit", "source", "locator", "recorded_on");
    private static final int INDICATOR = 0;
    private static final int SENDER = 1;
    private static final int RECEIVER = 2;
    private static final int FROM = 3;
    private static final int TO = 4;
    private static final int VALUE = 5;
    private static final int UNIT = 6;
    private static final int SOURCE = 7;
    private static final int LOCATOR = 8;
    private static final int RECORDED_ON = 9;

    private final Reading reading;
    private final Problems problems;
    private final IndicatorReader indicators;

    ObservationReader(Reading reading, IndicatorReader indicators) {
        this.reading = reading;
        this.problems = reading.problems;
        this.indicators = indicators;
    }

    List<Observation> read() {
        List<Observation> observations = new ArrayList<>();
        for (String file : reading.folder.files().keySet()) {
            if (file.startsWith("indicators/") && file.endsWith(".csv")) {
                file(file, observations);
            }
        }
        new Repetitions(problems).report(observations);
        return observations;
    }

    private void file(String file, List<Observation> observations) {
        SortedMap<String, @Nullable Indicator> here = indicators.in(file);
        if (here.isEmpty() && indicators.mayBeMeant(file)) {
            return;
        }
        if (here.isEmpty() && reading.names.sure(Thing.INDICATOR)) {
            problems.add(
                    Place.of(file),
                    "no indicator has its rows in this file",
                    "write a definition beside it, or take the file away");
            return;
        }
        for (CsvRow row : new RowFile(reading, file, indicators.defaults(file)).rows()) {
            if (problems.full(file)) {
                break;
            }
            Observation observation = observation(row, here);
            if (observation != null) {
                observations.add(observation);
            }
        }
    }

    private @Nullable Observation observation(CsvRow row, SortedMap<String, @Nullable Indicator> here) {
        int before = problems.count();
        Indicator indicator = indicator(row, here);
        Cells cells = new Cells(row, reading);
        who(row, cells);
        Days from = cells.days(FROM, "from");
        Days to = row.text(TO).isEmpty() ? null : cells.days(TO, "to");
        cells.inOrder(FROM, from, to);
        Cited<@Nullable Double> value = value(row, indicator, cells);
        LocalDate recordedOn = cells.date(RECORDED_ON);
        if (problems.count() > before || from == null || indicator == null) {
            return null;
        }
        if (cells.isLeftOut(FROM, from, to, indicator.kind() == Indicator.Kind.TIE, value)
                || problems.count() > before) {
            return null;
        }
        LocalDate last = to != null ? to.last() : indicator.holds() ? null : from.last();
        String sender = cells.id(Thing.ACTOR, SENDER);
        String receiver = cells.id(Thing.ACTOR, RECEIVER);
        return new Observation(indicator.id(), sender, receiver, from.first(), last, value, recordedOn, row.at());
    }

    private @Nullable Indicator indicator(CsvRow row, SortedMap<String, @Nullable Indicator> here) {
        String id = reading.names.proper(Thing.INDICATOR, row.text(INDICATOR));
        if (!here.isEmpty() && !here.containsKey(id)) {
            String what = "the row is of " + (id.isEmpty() ? "no indicator" : id) + ", which has no rows in this file";
            String instead = "write " + String.join(" or ", here.keySet());
            problems.repeatedly(
                    row.at(INDICATOR), what, instead, problems.near(row.source().file(), id, here.keySet()));
        }
        return here.get(id);
    }

    /** The value with its source; an empty field is a cited zero. */
    @SuppressWarnings("NullAway") // what is cited here may be null: known to be absent
    private Cited<@Nullable Double> value(CsvRow row, @Nullable Indicator indicator, Cells cells) {
        boolean sign = MissingCode.isSign(row.text(VALUE));
        if (sign) {
            missing(row);
        }
        Double value =
                sign || row.text(VALUE).isEmpty() ? null : reading.values.number(row.number(VALUE), row.at(VALUE));
        if (indicator != null) {
            fits(row, indicator, value);
            declared(row, indicator, cells);
        }
        return new Cited<>(value, cells.source(SOURCE), cells.locator(LOCATOR));
    }

    private void who(CsvRow row, Cells cells) {
        String sender = cells.refer(Thing.ACTOR, SENDER);
        String receiver = cells.refer(Thing.ACTOR, RECEIVER);
        if (receiver.isEmpty()) {
            problems.add(
                    row.at(RECEIVER),
                    "the receiver is missing",
                    "name an actor; a state's own figure has no sender, but it has a receiver");
        } else if (receiver.equals(sender)) {
            problems.add(
                    row.at(RECEIVER),
                    receiver + " is sender and receiver at once",
                    "leave the sender empty for a state's own figure");
        }
    }

    /** Checks that unit and value are possible for the indicator. */
    private void fits(CsvRow row, Indicator indicator, @Nullable Double value) {
        String unit = row.text(UNIT);
        if (!unit.equals(indicator.unit())) {
            String what =
                    unit.isEmpty() ? "the unit is missing" : "the unit " + unit + " is not that of " + indicator.id();
            problems.repeatedly(row.at(UNIT), what, "write " + indicator.unit(), List.of());
        }
        if (value != null) {
            values(row, indicator, value);
        }
    }

    private void missing(CsvRow row) {
        String what = row.text(VALUE) + " stands for a value that is missing";
        problems.add(
                row.at(VALUE),
                what,
                "leave the row out where the figure is unknown; no value at all means known to be nil");
    }

    private void values(CsvRow row, Indicator indicator, double value) {
        if (MissingCode.isNumber(value) && !indicator.negative()) {
            missing(row);
            return;
        }
        if (value < 0 && indicator.neverNegative()) {
            String kind = indicator.kind().name().toLowerCase(Locale.ROOT);
            problems.add(
                    row.at(VALUE),
                    row.text(VALUE) + " is negative, and a " + kind + " cannot be",
                    "correct it, or write negative: yes in the definition of a balance or a rate");
        }
        Double whole = indicator.whole();
        if (whole != null && (value > whole || value < 0)) {
            String shown = NumberText.plain(whole);
            String what = row.text(VALUE) + " cannot be a part of a whole of " + shown;
            problems.add(row.at(VALUE), what, "write a value from 0 to " + shown);
        }
        if (indicator.kind() == Indicator.Kind.TIE && value != 0 && value != 1) {
            String instead = "write 1 where the tie holds, and 0 or nothing where it does not";
            problems.add(row.at(VALUE), row.text(VALUE) + " is not a value of a tie", instead);
        }
        if (indicator.kind() == Indicator.Kind.DISTANCE && value < 0) {
            problems.add(row.at(VALUE), "a distance cannot be negative", "write 0 or more");
        }
    }

    /** Checks that the indicator declares a row for all partners, or for unnamed ones, that it has. */
    private void declared(CsvRow row, Indicator indicator, Cells cells) {
        String written = cells.id(Thing.ACTOR, SENDER);
        Actor sender = reading.actors.get(written);
        boolean world = is(Actor.Kind.WORLD, sender) && indicator.world() == null;
        boolean rest = is(Actor.Kind.RESIDUAL, sender)
                && !indicator.residual().contains(written)
                && indicator.residual().stream().allMatch(id -> is(Actor.Kind.RESIDUAL, reading.actors.get(id)));
        if (world || rest) {
            String key = world ? "world" : "residual";
            String what = written + " is a line that " + indicator.id() + " does not declare";
            String instead = "write " + key + ": " + (world ? written : "[" + written + "]") + " in its definition";
            problems.repeatedly(row.at(SENDER), what, instead, List.of());
        }
    }

    private static boolean is(Actor.Kind kind, @Nullable Actor actor) {
        return actor != null && actor.kind() == kind;
    }
}
