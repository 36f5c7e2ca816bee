package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Locator;
import org.heartland.problem.Place;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * A named and argued set of changes to a dossier, which itself is never changed: what would follow from an assumption, not a forecast.
 *
 * @param because why the question is worth asking
 * @param theories what is otherwise in the models of theories; nothing of it touches the figures of the dossier
 * @param issues what is otherwise in the issues that actors decide; nothing of it touches the figures either
 */
public record Scenario(
        String id,
        String title,
        String because,
        List<Change> changes,
        List<Difference> theories,
        List<IssueChange> issues,
        Place at) {

    /**
     * A difference laid over the models of theories.
     *
     * @param name an input, which gets another value, or a stock, which is moved each year
     * @param receivers at whom; all if empty
     * @param years when
     * @param set true if the input is set to the number, false if the number is added
     */
    public record Difference(
            String name, List<String> receivers, Years years, boolean set, double number, String because, Place at) {}

    /**
     * Another number, or another rule, in an issue.
     *
     * @param name of the number, such as {@code IND.position}, or {@code rule}
     * @param value as it would be written in the issue
     */
    public record IssueChange(String scenario, String issue, String name, String value, String because, Place at) {}

    /** One change; {@code number} counts from 1 within its scenario. */
    public record Change(String scenario, int number, What what, String because, Place at) {

        /** The locator of a row that it makes: the number of the change and its reason. */
        public Locator locator(String before) {
            return new Locator("change " + number + (before.isEmpty() ? "" : " (" + before + ")") + ": " + because);
        }
    }

    /** What a change does. */
    public sealed interface What {
        /** The change in words, with the ids of the dossier. */
        String says();
    }

    /** What happens to figures: set to one value for each year, scaled, or dropped as if they had never been found. */
    public enum Deed {
        SET,
        SCALE,
        DROP
    }

    /**
     * A change of figures.
     *
     * @param sender, receiver "" for a state's own figure (to set), or for all (to scale or drop)
     * @param number the value or the factor; 0 if figures are dropped
     */
    public record Figures(Deed deed, String indicator, String sender, String receiver, Years years, double number)
            implements What {
        @Override
        public String says() {
            return series() + span(years) + ": "
                    + switch (deed) {
                        case SET -> NumberText.plain(number);
                        case SCALE -> "times " + NumberText.plain(number);
                        case DROP -> "as if never found";
                    };
        }

        public String series() {
            return indicator
                    + (sender.isEmpty() ? "" : " from " + sender)
                    + (receiver.isEmpty() ? "" : " to " + receiver);
        }
    }

    /** An actor joins an institution, permanently if {@code to} is null. */
    public record Join(
            String institution,
            String who,
            String status,
            LocalDate from,
            @Nullable LocalDate to) implements What {
        @Override
        public String says() {
            return who + " is " + status + " of " + institution + " from " + from + (to == null ? "" : " to " + to);
        }
    }

    /** A member leaves; {@code on} is its first day outside. */
    public record Leave(String institution, String who, LocalDate on) implements What {
        @Override
        public String says() {
            return who + " is no member of " + institution + " from " + on;
        }
    }

    /** An event happens that no source reports. */
    public record Happens(
            String id,
            String kind,
            List<String> by,
            List<String> toward,
            LocalDate from,
            @Nullable LocalDate to,
            String name,
            String event)
            implements What {
        @Override
        public String says() {
            return from + ": " + event;
        }
    }

    /** An event is assumed to be reported by no source. */
    public record Never(String event) implements What {
        @Override
        public String says() {
            return event + ": as if nobody had reported it";
        }
    }

    /** A judgement is drawn from another range or list. */
    public record Judge(String judgement, Judgement.Kind kind) implements What {
        @Override
        public String says() {
            if (kind instanceof Judgement.Between between) {
                return judgement + ": from " + NumberText.plain(between.low()) + " to "
                        + NumberText.plain(between.high());
            }
            if (kind instanceof Judgement.Whole whole) {
                return judgement + ": from " + whole.low() + " to " + whole.high();
            }
            return judgement + ": "
                    + (kind instanceof Judgement.Choose choose
                            ? String.join(" or ", choose.options())
                            : "weights " + ((Judgement.Weights) kind).concentrations());
        }
    }

    /** A span of years as the end of a phrase: {@code in 2014} or {@code in 2014..2016}, after a space. */
    public static String span(Years years) {
        return " in " + years.first() + (years.first() == years.last() ? "" : ".." + years.last());
    }
}
