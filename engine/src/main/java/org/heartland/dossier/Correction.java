package org.heartland.dossier;

import java.util.Locale;
import java.util.regex.Pattern;
import org.heartland.days.Days;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A known error in a source: which figure, what the source has, and what counts instead.
 *
 * @param source the id of an edition, or what the ids of all editions of a publication begin with
 * @param indicator the indicator, or the series of a store
 * @param sender "" for a state's own figure
 * @param wrong the value as the source has it, in the unit of the indicator
 * @param right the value that counts; null if the figure is dropped
 * @param because why it is wrong, and how that is known
 * @param at where this is written
 */
public record Correction(
        String source,
        String indicator,
        String sender,
        String receiver,
        Days period,
        double wrong,
        @Nullable Double right,
        String because,
        Status status,
        Place at) {
    /** Values that differ by less than this part of them are the same: what a number may lose when it is written with 15 digits. */
    private static final double SAME = 1e-9;

    /** How far the publisher knows of it. */
    public enum Status {
        SUSPECTED,
        REPORTED,
        CONFIRMED;

        /** As written in a file of corrections. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True if it is about the source with this id. */
    public boolean isOf(String sourceId) {
        return sourceId.matches(Pattern.quote(source) + "(_\\d{4}(_\\d\\d){0,2})?");
    }

    /** True if the source still has the value that is wrong. */
    public boolean expects(double value) {
        return same(value, wrong);
    }

    /** True if a value is the one that counts. */
    public boolean isMade(double value) {
        return right != null && same(value, right);
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
    }

    /** Of what it is a figure, in words. */
    public String says() {
        String whom = sender.isEmpty() ? receiver : sender + " " + receiver;
        return indicator + ", " + whom + ", " + period.first() + " to " + period.last();
    }
}
