package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.EvidenceRow;

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

    /** "Uzbekistan gave the United States 180 days to leave, 29 July 2005": what a row says, and of when. */
    String sentence(EvidenceRow row) {
        String what = row.kind() == EvidenceRow.Kind.OBSERVATION
                ? words.say("{0}: {1}", what(row), amount(row))
                : row.kind() == EvidenceRow.Kind.MEMBERSHIP || row.says().isEmpty()
                        ? what(row)
                        : words.term(row.says());
        return what + ", " + day(row);
    }

    private String amount(EvidenceRow row) {
        return row.value() == null ? words.term("known to be absent") : words.amount(row.value(), row.unit());
    }

    /** The period with its days in words. */
    private String day(EvidenceRow row) {
        LocalDate to = row.to();
        boolean years =
                row.from().getDayOfYear() == 1 && (to == null || to.plusDays(1).getDayOfYear() == 1);
        if (years) {
            return period(row);
        }
        String from = words.date(row.from());
        return to == null
                ? words.say("since {0}", from)
                : row.from().equals(to) ? from : words.say("from {0} to {1}", from, words.date(to));
    }

    /** The value as its source states it, with its unit. */
    public String value(EvidenceRow row) {
        if (row.value() == null) {
            return words.term("known to be absent");
        }
        String unit = row.unit().isEmpty() ? "" : " " + words.named(row.unit());
        return words.number(Figure.exact(row.value())) + unit;
    }

    /** "2022", "2017-2019", "2022-01-06", "2022-01-06 to 2022-01-19", "since 1992-05-15". */
    public String period(EvidenceRow row) {
        LocalDate from = row.from();
        LocalDate to = row.to();
        boolean begins = from.getDayOfYear() == 1;
        if (to == null) {
            return words.say("since {0}", begins ? from.getYear() : from);
        }
        if (begins && to.plusDays(1).getDayOfYear() == 1) {
            return from.getYear() == to.getYear()
                    ? Integer.toString(from.getYear())
                    : from.getYear() + "-" + to.getYear();
        }
        return from.equals(to) ? from.toString() : words.say("{0} to {1}", from, to);
    }
}
