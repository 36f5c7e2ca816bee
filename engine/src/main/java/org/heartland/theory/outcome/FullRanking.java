package org.heartland.theory.outcome;

import java.util.List;
import java.util.Map;

/**
 * All that ranking the accounts of a dossier came to.
 *
 * @param relations how the powers bear on each other, account by account in the order of the theories
 * @param outlooks what each account expects of the years to come, by its id, and then each plain forecast, by its name
 * @param later how well each said the figures of later years than were used, the best first; empty if there are none
 */
public record FullRanking(
        Standings standings, List<Relations> relations, Map<String, List<Expected>> outlooks, List<LaterScore> later) {
    public FullRanking {
        relations = List.copyOf(relations);
        later = List.copyOf(later);
    }
}
