package org.heartland.render.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Leads.Lead;
import org.heartland.dynamics.loop.LoopKind;
import org.heartland.dynamics.outcome.RunDifference;
import org.heartland.problem.Inert;

/**
 * Which loop drove a run and how it differs from another, in sentences for a reader who has not learned the field, with its numbers and times.
 *
 * @param clock the unit of time, or ""
 */
public record RunWords(Words words, String clock) {
    private static final MathContext READABLE = new MathContext(3);
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double LARGEST = 1e12;
    private static final double SMALLEST = 1e-4;
    private static final int MANY = 3;

    // ---- Numbers and times.

    /** A number with about three digits: 216, 3.81, 2.4 million. */
    public String figure(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return words.say("no number");
        }
        if (size != 0 && (size < SMALLEST || size >= LARGEST)) {
            return words.number(Rounded.of(value));
        }
        return size >= BILLION
                ? words.say("{0} billion", digits(value / BILLION))
                : size >= MILLION ? words.say("{0} million", digits(value / MILLION)) : digits(value);
    }

    private String digits(double value) {
        BigDecimal rounded = new BigDecimal(value).round(READABLE).stripTrailingZeros();
        return words.number(
                Math.abs(value) >= THOUSAND
                        ? String.format(Locale.ROOT, "%,.0f", value)
                        : rounded.signum() == 0 ? "0" : rounded.toPlainString());
    }

    /** The same with its unit, as the model writes it. */
    public String amount(double value, String unit) {
        return unit.isEmpty() ? figure(value) : figure(value) + " " + unit;
    }

    /** A share in whole per cents. */
    public String share(double share) {
        return words.percent(share) + "\u00a0%";
    }

    /** A time: day 54.9, year 1939. */
    public String moment(double time) {
        BigDecimal rounded = new BigDecimal(time).setScale(Math.abs(time) < 10 ? 2 : 1, RoundingMode.HALF_UP);
        String at = words.number(
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        return switch (singular()) {
            case "second" -> words.say("second {0}", at);
            case "minute" -> words.say("minute {0}", at);
            case "hour" -> words.say("hour {0}", at);
            case "day" -> words.say("day {0}", at);
            case "week" -> words.say("week {0}", at);
            case "month" -> words.say("month {0}", at);
            case "quarter" -> words.say("quarter {0}", at);
            case "year" -> words.say("year {0}", at);
            case "" -> words.say("time {0}", at);
            default -> clock + " " + at;
        };
    }

    private String singular() {
        String lower = clock.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** A length of time, with one decimal: 9.6 years. */
    String duration(double length) {
        String of = words.number(String.format(Locale.ROOT, length < 10 ? "%.1f" : "%,.1f", length));
        return switch (singular()) {
            case "second" -> words.say("{0} seconds", of);
            case "minute" -> words.say("{0} minutes", of);
            case "hour" -> words.say("{0} hours", of);
            case "day" -> words.say("{0} days", of);
            case "week" -> words.say("{0} weeks", of);
            case "month" -> words.say("{0} months", of);
            case "quarter" -> words.say("{0} quarters", of);
            case "year" -> words.say("{0} years", of);
            case "" -> words.say("{0} units of time", of);
            default -> of + " " + clock;
        };
    }

    // ---- Which loop drove it.

    /** What drove a variable, as a sentence. */
    public String driven(String name, List<Lead> phases, boolean only) {
        Lead first = phases.get(0);
        if (phases.size() == 1) {
            return Inert.text(
                    only
                            ? words.say("What moved {0} was one loop, {1}.", name, explained(first.loop()))
                            : words.say(
                                    "What moved {0} all along was above all {1}: on average it made {2} of what all loops through {0} did.",
                                    name, explained(first.loop()), share(first.mean())));
        }
        return phases.size() > MANY ? byTurns(name, phases) : inOrder(name, phases);
    }

    private String byTurns(String name, List<Lead> phases) {
        List<Feedback.Loop> distinct =
                phases.stream().map(Lead::loop).distinct().toList();
        return Inert.text(words.say(
                "What moved {0} was by turns {1}, and {2}; the lead changed {3} times.",
                name, explained(distinct.get(0)), explained(distinct.get(1)), phases.size() - 1));
    }

    private String inOrder(String name, List<Lead> phases) {
        String both = words.say(
                "What moved {0} was first {1}; from {2} on it was {3}",
                name,
                explained(phases.get(0).loop()),
                moment(phases.get(1).since()),
                explained(phases.get(1).loop()));
        return Inert.text(
                phases.size() == 2
                        ? both + "."
                        : words.say(
                                "{0}, and from {1} on {2}.",
                                both,
                                moment(phases.get(2).since()),
                                named(phases.get(2).loop())));
    }

    /** A loop with its way and what its kind means. */
    private String explained(Feedback.Loop loop) {
        String way = LoopWords.round(loop);
        return loop.kind() == LoopKind.BALANCING
                ? words.say("the balancing loop {0} ({1}), which works against a change", loop.name(), way)
                : loop.kind() == LoopKind.REINFORCING
                        ? words.say("the reinforcing loop {0} ({1}), which carries a change on", loop.name(), way)
                        : words.say(
                                "the loop {0} ({1}), which now carries a change on and now works against it",
                                loop.name(), way);
    }

    private String named(Feedback.Loop loop) {
        return loop.kind() == LoopKind.BALANCING
                ? words.say("the balancing loop {0}", loop.name())
                : loop.kind() == LoopKind.REINFORCING
                        ? words.say("the reinforcing loop {0}", loop.name())
                        : words.say("the loop {0}", loop.name());
    }

    // ---- Beside another run.

    /** How a variable ended in another run. */
    public String beside(String unit, String other, RunDifference of) {
        if (of.isNone()) {
            return Inert.text(words.say("With {0} nothing about {1} changes.", other, of.variable()));
        }
        String end = ended(unit, other, of);
        boolean elsewhere = of.largest().time() != of.end().time();
        return Inert.text(
                elsewhere
                        ? words.say(
                                "{0}; the difference is largest, {1}, at {2}.",
                                end,
                                signed(of.largest().value(), unit),
                                moment(of.largest().time()))
                        : end + ".");
    }

    private String ended(String unit, String other, RunDifference of) {
        double there = of.otherEnd().value();
        double here = of.end().value();
        String apart = amount(Math.abs(there - here), unit);
        return figure(there).equals(figure(here))
                ? words.say("With {0} {1} ends where it did, at {2}", other, of.variable(), amount(here, unit))
                : there > here
                        ? words.say(
                                "With {0} {1} ends {2} higher, at {3} instead of {4}",
                                other, of.variable(), apart, figure(there), figure(here))
                        : words.say(
                                "With {0} {1} ends {2} lower, at {3} instead of {4}",
                                other, of.variable(), apart, figure(there), figure(here));
    }

    /** How far a variable lies from data. */
    public String against(String unit, String data, RunDifference of) {
        return Inert.text(
                of.isNone()
                        ? words.say("{0} agrees with {1} at all {2} times.", of.variable(), data, of.times())
                        : words.say(
                                "{0} differs from {1} by {2} as a rule (root mean square over {3} times), at most by {4}, at {5}.",
                                of.variable(),
                                data,
                                amount(of.typical(), unit),
                                of.times(),
                                amount(Math.abs(of.largest().value()), unit),
                                moment(of.largest().time())));
    }

    /** A difference with its sign. */
    public String signed(double value, String unit) {
        return (value > 0 ? "+" : "") + amount(value, unit).replace('-', '−');
    }
}
