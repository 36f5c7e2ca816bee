package org.heartland.theory.outcome;

import java.util.List;

/**
 * What ranking the accounts of a dossier came to, and how each has the powers bear on each other.
 *
 * @param relations how the powers bear on each other, account by account in the order of the theories
 * @param later how well each said the figures of later years than were used, the best first; empty if there are none
 */
public record FullRanking(Standings standings, List<Relations> relations, List<LaterScore> later) {
    public FullRanking {
        relations = List.copyOf(relations);
        later = List.copyOf(later);
    }
}
