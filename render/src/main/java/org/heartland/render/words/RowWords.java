package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.EvidenceRow;
import org.heartland.days.Days;

/** A row of the table in a few words. */
public final class RowWords {
    private final Words words;

    public RowWords(Words words) {
        this.words = words;
    }

    /** "arms delivered, Russia → Kazakhstan", "Kazakhstan's goods exports to China", "base: Kant to 2032". */
    public String what(EvidenceRow row) {
        return switch (row.kind()) {
            case OBSERVATION -> figure(row);
            case MEMBERSHIP ->
                words.say(
                        "{0} {1} of {2}", words.actor(row.receiver()), words.term(row.tag()), words.actor(row.name()));
            case EVENT ->
                words.named(row.tag()) + ": " + (row.label().isEmpty() ? row.name() : words.term(row.label()));
        };
    }

    /** What is measured, between whom and in which direction. */
    private String figure(EvidenceRow row) {
        String quantity = words.quantity(row.name());
        String receiver = words.actor(row.receiver());
        if (row.sender().isEmpty()) {
            return quantity + ", " + receiver;
        }
        String sender = words.actor(row.sender());
        return switch (words.direction(row.name())) {
            case IN -> words.say("{0}, {1} → {2}", quantity, sender, receiver);
            case OUT -> words.say("{0}'s {1} to {2}", receiver, quantity, sender);
            case BOTH -> words.say("{0}, {1} and {2}", quantity, receiver, sender);
        };
    }

    /** "24,153 million USD nominal · Kazakhstan's goods exports to China · 2022 · SOURCE, locator". */
    public String line(EvidenceRow row) {
        List<String> parts = new ArrayList<>();
        if (row.kind() == EvidenceRow.Kind.OBSERVATION) {
            parts.add(value(row));
        }
        parts.add(what(row));
        if (row.kind() == EvidenceRow.Kind.EVENT && !row.says().isEmpty()) {
            parts.add(words.term(row.says()));
        }
        parts.add(period(row));
        parts.add(row.source().id() + ", " + row.locator());
        return String.join(" · ", parts);
    }

    /** "29 July 2005: Uzbekistan gave the United States 180 days to leave": of when a row is, and what it says. */
    public String sentence(EvidenceRow row) {
        String what = row.kind() == EvidenceRow.Kind.OBSERVATION
                ? words.say("{0}: {1}", what(row), amount(row))
                : row.kind() == EvidenceRow.Kind.MEMBERSHIP || row.says().isEmpty()
                        ? what(row)
                        : words.term(row.says());
        return words.say("{0}: {1}", Words.capital(period(row)), what);
    }

    private String amount(EvidenceRow row) {
        return row.value() == null ? words.term("known to be absent") : words.amount(row.value(), row.unit());
    }

    /** The value as its source states it, with its unit. */
    public String value(EvidenceRow row) {
        if (row.value() == null) {
            return words.term("known to be absent");
        }
        String unit = row.unit().isEmpty() ? "" : " " + words.named(row.unit());
        return words.number(Figure.exact(row.value())) + unit;
    }

    /** "2022", "2017-2019", "September 2021", "6 January 2022", "from 6 January 2022 to 19 January 2022", "since 15 May 1992". */
    public String period(EvidenceRow row) {
        LocalDate from = row.from();
        LocalDate to = row.to();
        boolean years = from.getDayOfYear() == 1;
        if (to == null) {
            return words.say("since {0}", years ? from.getYear() : words.date(from));
        }
        Days days = new Days(from, to);
        if (years && days.isWholeYears()) {
            return from.getYear() == to.getYear()
                    ? Integer.toString(from.getYear())
                    : from.getYear() + words.dash() + to.getYear();
        }
        if (days.isWholeMonths()) {
            return new DayWords(words).months(days);
        }
        return from.equals(to) ? words.date(from) : words.say("from {0} to {1}", words.date(from), words.date(to));
    }
}
