package org.heartland.bargain.issue;

import java.util.List;
import java.util.Optional;
import org.heartland.bargain.rule.VotingGame;

/**
 * A rule of decision as it is written: of whom it asks consent.
 *
 * @param kind what passes
 * @param quota the share of votes that passes, from 0 to 1, for {@link Kind#QUALIFIED} and {@link Kind#WEIGHTED}
 * @param named those with a veto, or the dictator; empty for none
 * @param weights votes of each actor by id; empty if every actor has one
 * @param institution whose rule and members on the day of the decision are meant; "" for none
 */
public record RuleText(Kind kind, double quota, List<String> named, List<Votes> weights, String institution) {
    /** No rule is given: the bargaining alone decides. */
    public static final RuleText NONE = new RuleText(Kind.NONE, 0, List.of(), List.of(), "");

    public RuleText {
        named = List.copyOf(named);
        weights = List.copyOf(weights);
    }

    /** A rule that names nobody and weighs all alike. */
    public static RuleText of(Kind kind, double quota) {
        return new RuleText(kind, quota, List.of(), List.of(), "");
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
    public record Votes(String who, int votes) {}

    /** The game that the rule makes of some members; empty if there is no rule, or it names somebody who is no member. */
    public Optional<VotingGame> game(List<String> members) {
        int n = members.size();
        if (n == 0 || kind == Kind.NONE || !members.containsAll(named)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case MAJORITY -> VotingGame.majority(n);
                    case QUALIFIED -> vetoed(VotingGame.qualified(n, quota), members);
                    case WEIGHTED -> vetoed(VotingGame.weighted(votes(members), quota), members);
                    case DICTATOR -> VotingGame.dictator(n, members.indexOf(named.get(0)));
                    default -> named.isEmpty() ? VotingGame.consensus(n) : VotingGame.vetoes(vetoes(members));
                });
    }

    private VotingGame vetoed(VotingGame game, List<String> members) {
        return new VotingGame(game.votes(), game.quota(), vetoes(members));
    }

    private boolean[] vetoes(List<String> members) {
        boolean[] veto = new boolean[members.size()];
        named.forEach(who -> veto[members.indexOf(who)] = true);
        return veto;
    }

    private int[] votes(List<String> members) {
        int[] votes = new int[members.size()];
        weights.stream()
                .filter(one -> members.contains(one.who()))
                .forEach(one -> votes[members.indexOf(one.who())] = one.votes());
        return votes;
    }
}
