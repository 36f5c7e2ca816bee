package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Support;
import org.heartland.assessment.Verdict;
import org.heartland.text.GrammaticalCase;

/**
 * The robustness of a verdict in words. A share of settings is not a probability: nothing here is called likely or
 * certain, and a fact that rests on one source has no share of settings.
 */
public final class Robustness {
    private static final double TINY = 1e-9;
    private static final double OVER = 0.995;
    private static final double EVEN = 0.1;
    private static final Pattern PREPOSITION = Pattern.compile("(at|by|for|from|in|over|to|under|with) ");
    private static final String[] TRUTHS = {"true in {0}", "false in {0}", "a tie in {0}", "not known in {0}"};

    private final Words words;

    public Robustness(Words words) {
        this.words = words;
    }

    /** The robustness of the current verdict on a claim; "" if nothing was tested. */
    public String of(ClaimRow row) {
        return of(row.claim().kind(), row.now(), words.say(row.dependsOn()), row.support());
    }

    /**
     * The robustness of a verdict that rests on these sources; {@code dependsOn} names the deciding judgement in
     * words, or "".
     */
    String of(Statement.Kind kind, Judged judged, String dependsOn, Support support) {
        if (judged.modelled()) {
            return modelled(judged);
        }
        return switch (judged.verdict()) {
            case NOT_TESTABLE, AWAITS, NOT_DUE -> "";
            case QUALIFIED -> qualified(kind, judged, dependsOn, support);
            default -> tested(kind, judged, dependsOn, support);
        };
    }

    /** What the draws of fitted theories say, and for which states; "" if nothing was fitted. */
    private String modelled(Judged judged) {
        if (all(judged.settingsUnknown())) {
            return "";
        }
        String shares = words.say("{0} of the draws of the fitted accounts", truths(judged));
        return differsByState(judged) ? states(judged) + "; " + shares : shares;
    }

    private String oneSource(Support support) {
        return support.sources() == 1 ? "; " + words.say("one source") : "";
    }

    private String qualified(Statement.Kind kind, Judged judged, String dependsOn, Support support) {
        int reservations = judged.but().size();
        String with = reservations == 0
                ? ""
                : "; "
                        + (reservations == 1
                                ? words.say("with a reservation")
                                : words.say("with {0} reservations", reservations));
        return differsByState(judged)
                ? states(judged) + with + oneSource(support)
                : tested(kind, judged, dependsOn, support) + with;
    }

    /** How well something is documented where no judgement is drawn: "documented, 3 sources, 1 primary". */
    private String documented(Support support) {
        if (support.sources() == 0) {
            return words.say("nothing on record");
        }
        if (support.sources() == 1) {
            return words.say(support.primary() == 1 ? "documented, one source, primary" : "documented, one source");
        }
        return support.primary() == 0
                ? words.say("documented, {0} sources, none primary", support.sources())
                : words.say("documented, {0} sources, {1} primary", support.sources(), support.primary());
    }

    private String tested(Statement.Kind kind, Judged judged, String dependsOn, Support support) {
        if (all(judged.settingsUnknown() - judged.settingsTied())) {
            return judged.drawn()
                    ? words.say("not known in any of {0} settings", words.count(judged.draws()))
                    : support.sources() > 0 ? "" : words.say("nothing on record");
        }
        boolean fact = kind == Statement.Kind.FACT;
        if (!judged.drawn() || fact && alike(judged)) {
            return documented(support);
        }
        if (fact && support.sources() == 1) {
            return words.say("one source");
        }
        String said = switch (judged.verdict()) {
            case UNKNOWN ->
                words.say("not known {0}", settings(judged.settingsUnknown() - judged.settingsTied(), judged.draws()))
                        + depends(dependsOn);
            case INCONCLUSIVE -> divided(judged) + depends(dependsOn);
            default -> oneWay(judged, dependsOn);
        };
        return said + oneSource(support);
    }

    /** "evenly split: true in 49 %, false in 51 % of 1,000 settings", or only the shares. */
    private String divided(Judged judged) {
        String shares = truths(judged.settingsTrue(), judged.settingsUnknown(), judged.settingsTied(), judged.draws());
        boolean even =
                judged.settingsUnknown() <= TINY && Math.abs(judged.settingsTrue() - share(false, judged)) < EVEN;
        return even ? words.say("evenly split: {0}", shares) : shares;
    }

    private static boolean alike(Judged judged) {
        return all(judged.settingsTrue()) || all(share(false, judged)) || all(judged.settingsTied());
    }

    private String oneWay(Judged judged, String dependsOn) {
        double share = judged.verdict() == Verdict.TIED
                ? judged.settingsTied()
                : share(judged.verdict() != Verdict.CONTRADICTED, judged);
        return settings(share, judged.draws()) + (all(share) ? "" : depends(dependsOn));
    }

    /** True if a claim about several states holds for some of them only. */
    static boolean differsByState(Judged judged) {
        return !judged.holdsFor().isEmpty()
                && (!judged.failsFor().isEmpty() || !judged.openFor().isEmpty());
    }

    /** The states for which a claim holds: "of Kazakhstan and Kyrgyzstan; not of Tajikistan; not known for Turkmenistan". */
    public String states(Judged judged) {
        List<String> parts = new ArrayList<>();
        parts.add(
                judged.holdsFor().isEmpty()
                        ? words.say("of none of them")
                        : words.say("of {0}", names(judged.holdsFor())));
        if (!judged.failsFor().isEmpty()) {
            parts.add(words.say("not of {0}", names(judged.failsFor())));
        }
        if (!judged.openFor().isEmpty()) {
            parts.add(words.say("not known for {0}", names(judged.openFor())));
        }
        return String.join("; ", parts);
    }

    private String names(List<String> states) {
        String cased = words.actors(states, GrammaticalCase.GENITIVE);
        return cased == null ? words.actors(states) : cased;
    }

    private static double share(boolean isTrue, Judged judged) {
        return isTrue ? judged.settingsTrue() : 1 - judged.settingsTrue() - judged.settingsUnknown();
    }

    private String depends(String dependsOn) {
        if (dependsOn.isEmpty()) {
            return "";
        }
        boolean choice = PREPOSITION.matcher(dependsOn).lookingAt();
        return "; " + words.say(choice ? "depends on the choice {0}" : "depends on {0}", dependsOn);
    }

    private static boolean all(double share) {
        return share >= 1 - TINY;
    }

    /** A share of the settings: "in all 1,000 settings", "in 84 % of 1,000 settings", "in none of 1,000 settings". */
    public String settings(double share, int draws) {
        if (all(share)) {
            return words.say("in all {0} settings", words.count(draws));
        }
        return share <= TINY
                ? words.say("in none of {0} settings", words.count(draws))
                : words.say("in {0}", words.settings(share, draws));
    }

    /**
     * The distribution of truth over the settings: "true in 24 %, false in 76 % of 1,000 settings". The per cents add up to
     * 100. A tie is among what is unknown.
     */
    String truths(double isTrue, double unknown, double tie, int draws) {
        return words.say("{0} of {1} settings", truths(isTrue, unknown, tie), words.count(draws));
    }

    private String truths(Judged judged) {
        return truths(judged.settingsTrue(), judged.settingsUnknown(), judged.settingsTied());
    }

    private String truths(double isTrue, double unknown, double tie) {
        double[] shares = {isTrue, 1 - isTrue - unknown, tie, unknown - tie};
        int largest = 0;
        double others = 0;
        for (int i = 1; i < shares.length; i++) {
            largest = shares[i] > shares[largest] ? i : largest;
        }
        for (int i = 0; i < shares.length; i++) {
            others += i == largest ? 0 : Math.rint(100 * shares[i]);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > TINY) {
                double shown = i == largest && shares[i] <= OVER ? 1 - others / 100 : shares[i];
                parts.add(words.say(TRUTHS[i], percent(shown)));
            }
        }
        return String.join(", ", parts);
    }

    /** A share in whole per cents; never rounded to 0 or 100 unless it is none or all. */
    String percent(double share) {
        if (share > TINY && share < 1 - OVER) {
            return words.say("under 1 %");
        }
        return share < 1 - TINY && share > OVER
                ? words.say("over 99 %")
                : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
