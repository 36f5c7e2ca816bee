package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.claim.Judged;
import org.heartland.claim.Verdict;
import org.heartland.dossier.Claim;

/**
 * How firm a verdict is, in words. The share of settings is no probability: nothing here is called likely or certain, and a fact that
 * rests on one source has no share of settings at all.
 */
final class Robustness {
    private static final double TINY = 1e-9;
    private static final double OVER = 0.995;
    private static final Pattern PREPOSITION = Pattern.compile("(at|by|for|from|in|over|to|under|with) ");
    private static final String ONE_SOURCE = "one source";

    private Robustness() {}

    /** Of what came of a claim now; "" where nothing was tested. */
    static String of(ClaimRow row) {
        return of(row.claim().kind(), row.now(), row.dependsOn(), row.sources());
    }

    /** Of a judgement of a claim that rests on so many sources; {@code dependsOn} is what decides it, in words, or "". */
    static String of(Claim.Kind kind, Judged judged, String dependsOn, int sources) {
        return switch (judged.verdict()) {
            case NOT_TESTABLE, AWAITS, NOT_DUE -> "";
            case QUALIFIED -> states(judged) + (sources == 1 ? "; " + ONE_SOURCE : "");
            default -> tested(kind, judged, dependsOn, sources);
        };
    }

    private static String tested(Claim.Kind kind, Judged judged, String dependsOn, int sources) {
        if (all(judged.settingsUnknown())) {
            return "known in no setting";
        }
        if (kind == Claim.Kind.FACT && (sources == 1 || alike(judged))) {
            return sources == 0 ? "nothing listed" : sources == 1 ? ONE_SOURCE : sources + " sources";
        }
        String words = switch (judged.verdict()) {
            case UNKNOWN -> "not known " + settings(judged.settingsUnknown()) + depends(dependsOn);
            case INCONCLUSIVE -> bothWays(judged, dependsOn);
            default -> oneWay(judged, dependsOn);
        };
        return words + (sources == 1 ? "; " + ONE_SOURCE : "");
    }

    private static boolean alike(Judged judged) {
        return all(judged.settingsTrue()) || all(share(false, judged));
    }

    private static String oneWay(Judged judged, String dependsOn) {
        double share = share(judged.verdict() == Verdict.SUPPORTED, judged);
        return settings(share) + (all(share) ? "" : depends(dependsOn));
    }

    private static String states(Judged judged) {
        String holds = judged.holdsFor().isEmpty() ? "for none" : "for " + String.join(", ", judged.holdsFor());
        return holds + (judged.openFor().isEmpty() ? "" : "; open for " + String.join(", ", judged.openFor()));
    }

    private static String bothWays(Judged judged, String dependsOn) {
        return truths(judged.settingsTrue(), judged.settingsUnknown()) + depends(dependsOn);
    }

    private static double share(boolean isTrue, Judged judged) {
        return isTrue ? judged.settingsTrue() : 1 - judged.settingsTrue() - judged.settingsUnknown();
    }

    private static String depends(String dependsOn) {
        if (dependsOn.isEmpty()) {
            return "";
        }
        return (PREPOSITION.matcher(dependsOn).lookingAt() ? "; depends on the choice " : "; depends on ") + dependsOn;
    }

    private static boolean all(double share) {
        return share >= 1 - TINY;
    }

    /** A share of the settings: "in every setting", "in 84 % of settings", "in no setting". */
    static String settings(double share) {
        if (all(share)) {
            return "in every setting";
        }
        return share <= TINY ? "in no setting" : "in " + percent(share) + " of settings";
    }

    /** How truth spreads over the settings: "true in 24 %, false in 76 % of settings". The per cents add up to 100. */
    static String truths(double isTrue, double unknown) {
        double[] shares = {isTrue, 1 - isTrue - unknown, unknown};
        String[] words = {"true in ", "false in ", "unknown in "};
        int largest = shares[0] >= Math.max(shares[1], shares[2]) ? 0 : shares[1] >= shares[2] ? 1 : 2;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > TINY) {
                double others = Math.rint(100 * shares[(i + 1) % 3]) + Math.rint(100 * shares[(i + 2) % 3]);
                double shown = i == largest && shares[i] <= OVER ? 1 - others / 100 : shares[i];
                parts.add(words[i] + percent(shown));
            }
        }
        return String.join(", ", parts) + " of settings";
    }

    /** A share in whole per cents; what is neither none nor all is never rounded to it. */
    static String percent(double share) {
        if (share > TINY && share < 1 - OVER) {
            return "under 1 %";
        }
        return share < 1 - TINY && share > OVER ? "over 99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
