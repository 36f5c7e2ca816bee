package org.heartland.render.words;

import java.util.List;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Judgement;

/** A choice that the data do not settle, in words: what is chosen, between what, and one of its values. */
public final class ChoiceWords {
    private final Words words;

    public ChoiceWords(Words words) {
        this.words = words;
    }

    /** What is chosen: "Over how many years deliveries of arms are counted". */
    public String says(Judgement judgement) {
        return Words.capital(words.term(judgement.says()));
    }

    /** Between what: "5 to 10 years", "10 to 20 %", "counted · left out". */
    public String drawn(Judgement judgement) {
        if (judgement.drawn() instanceof Subject.Between between) {
            String low = isPart(judgement) ? words.percent(between.low()) : number(between.low());
            return words.say("{0} to {1}", low, value(judgement, between.high()));
        }
        if (judgement.drawn() instanceof Subject.Whole whole) {
            return words.say("{0} to {1}", whole.low(), number(whole.high()) + unit(judgement));
        }
        List<String> of = judgement.drawn() instanceof Subject.OneOf one
                ? one.options()
                : ((Subject.WeightsOf) judgement.drawn()).names();
        return String.join(" · ", of.stream().map(words::named).toList());
    }

    /** A number that is chosen: "7" of whole ones, whose unit the choice names, "12.5 %", "30 million TIV". */
    public String value(Judgement judgement, double value) {
        if (isPart(judgement)) {
            return words.percent1(value).replaceFirst("[.,]0$", "") + " %";
        }
        return number(value) + (judgement.drawn() instanceof Subject.Whole ? "" : unit(judgement));
    }

    /** A value as it is written in addresses and commands, in words: "7", "left out", "5 to 7". */
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

    private String unit(Judgement judgement) {
        return judgement.unit().isEmpty() ? "" : " " + words.named(judgement.unit());
    }

    private static boolean isPart(Judgement judgement) {
        return judgement.unit().isEmpty()
                && judgement.drawn() instanceof Subject.Between between
                && between.high() <= 1;
    }

    private String number(double value) {
        return words.number(Figure.plain(value));
    }
}
