package org.heartland.bargain.issue;

import java.util.List;

/**
 * A rule of decision as it is written: of whom it asks consent.
 *
 * @param kind what passes
 * @param quota the share of votes that passes, from 0 to 1, for {@link Kind#QUALIFIED} and {@link Kind#WEIGHTED}
 * @param named those with a veto, or the dictator; empty for none
 * @param weights votes of each actor by id; empty if every actor has one
 */
public record RuleText(Kind kind, double quota, List<String> named, List<Votes> weights) {
    /** No rule is given: the bargaining alone decides. */
    public static final RuleText NONE = new RuleText(Kind.NONE, 0, List.of(), List.of());

    public RuleText {
        named = List.copyOf(named);
        weights = List.copyOf(weights);
    }

    /** What passes. */
    public enum Kind {
        NONE,
        /** More than half of the members. */
        MAJORITY,
        /** A share of the members. */
        QUALIFIED,
        /** A share of weighted votes. */
        WEIGHTED,
        /** Nobody is against it, or none of those named. */
        CONSENSUS,
        /** One of them decides. */
        DICTATOR
    }

    /** How many votes an actor has. */
    public record Votes(String who, double votes) {}
}
