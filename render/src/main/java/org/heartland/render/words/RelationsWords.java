package org.heartland.render.words;

import java.util.List;
import java.util.Locale;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Relations.ClashHazard;
import org.heartland.theory.outcome.Relations.Interplay;
import org.heartland.theory.outcome.Relations.Kind;
import org.heartland.theory.outcome.Relations.VoidRow;

/** How the powers bear on each other by an account, in words. */
public record RelationsWords(Relations relations, Words words) {
    private static final int PER_CENT = 100;

    /** The relation of the powers, by the kind that enough draws have, with the shares of all. */
    public String interplay() {
        List<String> shares = relations.interplay().stream()
                .map(one -> words.say("{0} in {1} % of the draws", kind(one.kind()), words.percent(one.share())))
                .toList();
        if (shares.isEmpty()) {
            return "";
        }
        Interplay first = relations.interplay().get(0);
        Kind named = relations.named();
        return words.say(
                "How {0} and {1} bear on each other: {2} ({3}).",
                words.actor(first.first()),
                words.actor(first.second()),
                named == null ? words.say("undetermined") : kind(named),
                String.join(", ", shares));
    }

    /**
     * Whether presences push each other without end, which is a condition and no probability of a clash; and the hazard of a clash with its
     * interval, where the theory declares one.
     */
    public String runaway() {
        String condition = words.say(
                "Largest eigenvalue of the transition {0}, from {1} to {2}; above 1, where presences would push each other without end, in {3} % of the draws: a condition, and no probability of a clash.",
                words.decimals(relations.eigenvalue().get(1), 3),
                words.decimals(relations.eigenvalue().get(0), 3),
                words.decimals(relations.eigenvalue().get(2), 3),
                words.percent(relations.runaway()));
        ClashHazard clash = relations.clash();
        return clash == null ? condition : condition + " " + hazard(clash);
    }

    private String hazard(ClashHazard clash) {
        String hazard = words.say(
                "Hazard of a clash of {0} and {1} in {2}: {3} %, with 90 % from {4} to {5}.",
                words.actor(clash.first()),
                words.actor(clash.second()),
                clash.year(),
                words.decimals(PER_CENT * clash.middle(), 1),
                words.decimals(PER_CENT * clash.low(), 1),
                words.decimals(PER_CENT * clash.high(), 1));
        String basis = words.say(
                "It rests on the years {0} to {1}, of which {2} had one, and on a declared guess of how overlap acts: {3} in {4}, on average {5} in these years.",
                clash.from(),
                clash.to(),
                clash.events(),
                words.decimals(clash.overlap(), 2),
                clash.year(),
                words.decimals(clash.usual(), 2));
        return hazard + " " + basis;
    }

    /** The void at a receiver. */
    public String emptiness(VoidRow row) {
        String filled =
                Double.isNaN(row.filled()) ? "" : ", " + words.say("{0} % of it filled", words.percent(row.filled()));
        return words.say(
                "{0} in {1}: {2}; {3}", words.actor(row.receiver()), row.year(), against(row) + filled, past(row));
    }

    private String against(VoidRow row) {
        return row.low() == 0 && row.high() == 0
                ? words.say("as in the world without the cause")
                : words.say(
                        "{0} below the world without the cause (from {1} to {2})",
                        words.decimals(row.middle(), 2), words.decimals(row.low(), 2), words.decimals(row.high(), 2));
    }

    private String past(VoidRow row) {
        return row.fallen() < 0
                ? words.say(
                        "{0} above its own past (from {1} to {2})",
                        words.decimals(-row.fallen(), 2),
                        words.decimals(-row.fallenHigh(), 2),
                        words.decimals(-row.fallenLow(), 2))
                : words.say(
                        "{0} below its own past (from {1} to {2})",
                        words.decimals(row.fallen(), 2),
                        words.decimals(row.fallenLow(), 2),
                        words.decimals(row.fallenHigh(), 2));
    }

    private String kind(Kind kind) {
        return words.say(kind.name().toLowerCase(Locale.ROOT));
    }
}
