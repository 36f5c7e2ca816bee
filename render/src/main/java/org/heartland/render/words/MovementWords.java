package org.heartland.render.words;

import org.heartland.dynamics.outcome.Movement;
import org.heartland.dynamics.outcome.Movement.Moment;
import org.heartland.problem.Inert;

/** What a variable did over a run, in words that need no training. */
public record MovementWords(Words words, RunWords says) {
    private static final double NOTHING = 1e-3;

    /** What a variable did, without a full stop and with its name first. */
    public String sentence(String name, String unit, Movement of) {
        String from = says.figure(of.first().value());
        String to = end(of, unit);
        boolean rose = of.rose();
        return Inert.text(
                switch (of.kind()) {
                    case STEADY -> words.say("{0} stayed at {1}", name, to);
                    case LINEAR, EXPONENTIAL, ACCELERATING, GOAL_SEEKING, S_SHAPED, UNEVEN ->
                        rose ? rose(name, from, to, of) : fell(name, from, to, of);
                    case OVERSHOOT -> overshoot(name, from, to, of);
                    case DAMPED, SUSTAINED, GROWING -> swings(name, to, unit, of);
                    case IRREGULAR ->
                        words.say(
                                "{0} went up and down between {1} and {2} and ended at {3}",
                                name,
                                says.figure(of.lowest().value()),
                                says.figure(of.highest().value()),
                                to);
                    case BROKEN ->
                        words.say(
                                "{0} was no longer a number ({1})",
                                name, says.moment(of.last().time()));
                });
    }

    private String rose(String name, String from, String to, Movement of) {
        return switch (of.kind()) {
            case LINEAR -> words.say("{0} rose at an even pace from {1} to {2}", name, from, to);
            case EXPONENTIAL ->
                words.say(
                        "{0} grew exponentially from {1} to {2}, doubling about every {3}",
                        name, from, to, says.duration(of.pace()));
            case ACCELERATING -> words.say("{0} rose ever faster, from {1} to {2}", name, from, to);
            case GOAL_SEEKING ->
                of.settled()
                        ? words.say("{0} rose from {1} and levelled off at {2}", name, from, to)
                        : words.say("{0} rose ever more slowly, from {1} to {2}", name, from, to);
            case S_SHAPED ->
                words.say("{0} rose slowly, then fast, then slowly again, from {1} to {2}", name, from, to);
            default -> words.say("{0} rose from {1} to {2}", name, from, to);
        };
    }

    private String fell(String name, String from, String to, Movement of) {
        return switch (of.kind()) {
            case LINEAR -> words.say("{0} fell at an even pace from {1} to {2}", name, from, to);
            case EXPONENTIAL ->
                words.say(
                        "{0} shrank from {1} to {2}, halving about every {3}",
                        name, from, to, says.duration(of.pace()));
            case ACCELERATING -> words.say("{0} fell ever faster, from {1} to {2}", name, from, to);
            case GOAL_SEEKING ->
                of.settled()
                        ? words.say("{0} fell from {1} and levelled off at {2}", name, from, to)
                        : words.say("{0} fell ever more slowly, from {1} to {2}", name, from, to);
            case S_SHAPED ->
                words.say("{0} fell slowly, then fast, then slowly again, from {1} to {2}", name, from, to);
            default -> words.say("{0} fell from {1} to {2}", name, from, to);
        };
    }

    private String overshoot(String name, String from, String to, Movement of) {
        Moment first = of.turns().get(0);
        String there = says.figure(first.value());
        String at = says.moment(first.time());
        String way = first.value() > of.first().value()
                ? words.say("{0} rose from {1} to a peak of {2} ({3})", name, from, there, at)
                : words.say("{0} fell from {1} to a low of {2} ({3})", name, from, there, at);
        if (of.turns().size() > 1) {
            Moment second = of.turns().get(1);
            return words.say(
                    "{0}, swung back to {1} ({2}) and ended at {3}",
                    way, says.figure(second.value()), says.moment(second.time()), to);
        }
        boolean settled = of.settled();
        return first.value() > of.last().value()
                ? words.say(settled ? "{0}, then fell back and settled at {1}" : "{0}, then fell to {1}", way, to)
                : words.say(settled ? "{0}, then rose again and settled at {1}" : "{0}, then rose to {1}", way, to);
    }

    private String swings(String name, String to, String unit, Movement of) {
        String low = says.figure(of.lowest().value());
        String high = says.amount(of.highest().value(), unit);
        String period = says.duration(of.pace());
        return switch (of.kind()) {
            case DAMPED ->
                words.say("{0} swung up and down about every {1}, less each time, and ended at {2}", name, period, to);
            case SUSTAINED ->
                words.say("{0} kept swinging between {1} and {2}, about once every {3}", name, low, high, period);
            default ->
                words.say(
                        "{0} swung more and more, about once every {1}, in the end between {2} and {3}",
                        name, period, low, high);
        };
    }

    /** Where a movement ended, with its unit; what is less than a thousandth of its size is called almost 0. */
    private String end(Movement of, String unit) {
        double value = of.last().value();
        boolean isNear = value != 0 && of.kind() != Movement.Kind.EXPONENTIAL && Math.abs(value) < NOTHING * of.size();
        return isNear ? words.say("almost 0") : says.amount(value, unit);
    }
}
