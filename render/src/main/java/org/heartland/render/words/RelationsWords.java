package org.heartland.render.words;

import java.util.List;
import java.util.Locale;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Relations.Interplay;
import org.heartland.theory.outcome.Relations.Kind;
import org.heartland.theory.outcome.Relations.VoidRow;

/** How the powers bear on each other by an account, in words. */
public record RelationsWords(Relations relations, Words words) {

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

    /** Whether presences push each other without end; a condition, and no probability of a clash. */
    public String runaway() {
        return words.say(
                "Largest eigenvalue of the transition {0}, from {1} to {2}; above 1, where presences would push each other without end, in {3} % of the draws. This is no probability of a clash: none happened in the years at hand, and how overlap would bring one about cannot be estimated from them.",
                words.decimals(relations.eigenvalue().get(1), 3),
                words.decimals(relations.eigenvalue().get(0), 3),
                words.decimals(relations.eigenvalue().get(2), 3),
                words.percent(relations.runaway()));
    }

    /** The void at a receiver. */
    public String emptiness(VoidRow row) {
        String below = words.say(
                "{0} {1}: {2} below the world without the cause (from {3} to {4})",
                words.actor(row.receiver()),
                row.year(),
                words.decimals(row.middle(), 2),
                words.decimals(row.low(), 2),
                words.decimals(row.high(), 2));
        String filled =
                Double.isNaN(row.filled()) ? "" : ", " + words.say("{0} % of it filled", words.percent(row.filled()));
        return below
                + filled
                + "; "
                + words.say(
                        "{0} below its own past (from {1} to {2})",
                        words.decimals(row.fallen(), 2),
                        words.decimals(row.fallenLow(), 2),
                        words.decimals(row.fallenHigh(), 2));
    }

    private String kind(Kind kind) {
        return words.say(kind.name().toLowerCase(Locale.ROOT));
    }
}
