package org.heartland.render.words;

import java.util.List;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Judgement;

/** A choice that the data do not settle, in words. */
public final class ChoiceWords {
    private final Words words;

    public ChoiceWords(Words words) {
        this.words = words;
    }

    /** What is chosen: "Over how many years deliveries of arms are counted". */
    public String says(Judgement judgement) {
        return Words.capital(words.term(judgement.says()));
    }

    /** A value as it is written in addresses and commands, in words: "7", "left out", "12.5 %", "5 to 7". */
    public String written(Judgement judgement, String written) {
        if (judgement.drawn() instanceof Subject.OneOf) {
            return words.named(written);
        }
        int to = written.indexOf("..");
        try {
            return to < 0
                    ? value(judgement, Double.parseDouble(written))
                    : words.say(
                            "{0} to {1}",
                            value(judgement, Double.parseDouble(written.substring(0, to))),
                            value(judgement, Double.parseDouble(written.substring(to + 2))));
        } catch (NumberFormatException e) {
            return written;
        }
    }

    /** A number that is chosen; a whole one has no unit, since the choice names what is counted. */
    private String value(Judgement judgement, double value) {
        if (judgement.drawn() instanceof Subject.Whole) {
            return number(value);
        }
        return judgement.unit().isEmpty() && value <= 1
                ? words.percents(value)
                : number(value) + (judgement.unit().isEmpty() ? "" : " " + words.named(judgement.unit()));
    }

    /** Its options: "5 to 10 years", "10 to 20 %", "membership · treaty". */
    public String options(Judgement judgement) {
        String unit = judgement.unit().isEmpty() ? "" : " " + words.named(judgement.unit());
        if (judgement.drawn() instanceof Subject.Between between) {
            boolean parts = judgement.unit().isEmpty() && between.high() <= 1;
            return parts
                    ? words.say("{0} to {1}", words.percent(between.low()), words.percent(between.high()) + " %")
                    : words.say("{0} to {1}", number(between.low()), number(between.high()) + unit);
        }
        if (judgement.drawn() instanceof Subject.Whole whole) {
            return words.say("{0} to {1}", whole.low(), whole.high() + unit);
        }
        return judgement.drawn() instanceof Subject.OneOf one
                ? names(one.options())
                : words.say("weights of {0}", names(((Subject.WeightsOf) judgement.drawn()).names()));
    }

    private String names(List<String> of) {
        return String.join(" · ", of.stream().map(words::named).toList());
    }

    private String number(double value) {
        return words.number(Figure.plain(value));
    }
}
