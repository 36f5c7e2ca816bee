package org.heartland.render.brief;

import org.heartland.assessment.Assessment;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Support;
import org.heartland.assessment.Verdict;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;

/**
 * How far the evidence behind a line can be trusted, derived from its sources and from the share of settings that agree. It is confidence in
 * the evidence, and no likelihood.
 */
public enum Confidence {
    /** At least two independent sources, one of them first-hand, and every setting agrees. */
    HIGH,
    MODERATE,
    /** One source, or only copies and parties to the dispute, or fewer than four settings in five agree. */
    LOW;

    private static final double ALL = 1 - 1e-9;

    /**
     * The confidence in what rests on these rows.
     *
     * @param agreeing the share of settings in which it is so, from 0 to 1; 1 where nothing was drawn
     */
    public static Confidence of(Assessment assessment, double agreeing, int... rows) {
        return of(assessment.support(rows), agreeing);
    }

    /** The confidence in what is supported so and is so in this share of settings, from 0 to 1. */
    public static Confidence of(Support support, double agreeing) {
        if (support.sources() < 2 || support.weak() || agreeing < Verdict.ENOUGH) {
            return LOW;
        }
        return support.primary() > 0 && agreeing >= ALL ? HIGH : MODERATE;
    }

    /** The share of settings, from 0 to 1, in which a statement is what it is in most of them: true or false. */
    public static double agreeing(Judged judged) {
        double isTrue = judged.settingsTrue();
        return Double.isNaN(isTrue) ? 1 : Math.max(isTrue, 1 - isTrue - judged.settingsUnknown());
    }

    /** "(high)", "(moderate)", "(low)": where it is said that brackets are for it. */
    public String inBrackets(Words words) {
        return switch (this) {
            case HIGH -> words.say("(high)");
            case MODERATE -> words.say("(moderate)");
            case LOW -> words.say("(low)");
        };
    }

    /** "high confidence", "moderate confidence", "low confidence". */
    public String word(Words words) {
        return switch (this) {
            case HIGH -> words.say("high confidence");
            case MODERATE -> words.say("moderate confidence");
            case LOW -> words.say("low confidence");
        };
    }

    /** How good the evidence is, with the reason, where "confidence" could be read as a likelihood: "evidence: moderate (5 sources)". */
    public String evidence(Words words, Support support, double agreeing, int draws) {
        String reason = inShort(words, support, agreeing, draws);
        return switch (this) {
            case HIGH -> words.say("evidence: strong ({0})", reason);
            case MODERATE -> words.say("evidence: moderate ({0})", reason);
            case LOW -> words.say("evidence: weak ({0})", reason);
        };
    }

    /**
     * The reason for it: "3 independent sources, 1 primary, all read in excerpt; so in 840 of 1,000 settings".
     *
     * @param draws the number of settings that were tried
     */
    public static String reason(Words words, Support support, double agreeing, int draws) {
        return agreed(words, sources(words, support) + ", " + read(words, support), agreeing, draws);
    }

    /** The reason without how far the sources were read: "3 sources, 1 primary". */
    public static String inShort(Words words, Support support, double agreeing, int draws) {
        int sources = support.sources();
        String reason = sources < 2
                ? sources(words, support)
                : support.primary() == 0
                        ? words.say("{0} sources, none primary", sources)
                        : words.say("{0} sources, {1} primary", sources, support.primary());
        return agreed(words, reason, agreeing, draws);
    }

    private static String sources(Words words, Support support) {
        if (support.sources() == 0) {
            return words.say("no source listed");
        }
        if (support.sources() == 1) {
            return words.say("one source") + ", "
                    + (support.primary() == 1 ? words.say("primary") : words.say("not primary"));
        }
        return words.say("{0} independent sources", support.sources()) + ", "
                + (support.primary() == 0 ? words.say("none primary") : words.say("{0} primary", support.primary()));
    }

    private static String agreed(Words words, String reason, double agreeing, int draws) {
        return agreeing >= ALL
                ? reason
                : words.say(
                        "{0}; so in {1} of {2} settings",
                        reason,
                        words.number(Figure.plain(Math.rint(agreeing * draws))),
                        words.number(Figure.plain(draws)));
    }

    private static String read(Words words, Support support) {
        if (support.full() == 0) {
            return support.sources() == 1 ? words.say("read in excerpt") : words.say("all read in excerpt");
        }
        return support.full() < support.sources()
                ? words.say("{0} read in full", support.full())
                : support.sources() == 1 ? words.say("read in full") : words.say("all read in full");
    }
}
