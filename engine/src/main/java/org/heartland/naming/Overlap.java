package org.heartland.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lines of blocs count in a sum: those whose members have no lines beside them. */
public final class Overlap {
    private Overlap() {}

    /**
     * The blocs that stand for members without a line of their own; of those that share a member, the one with most members.
     *
     * @param members of each bloc; none if they are not known
     * @param named the states that have lines of their own
     */
    public static List<String> alone(Map<String, Set<String>> members, Set<String> named) {
        List<Map.Entry<String, Set<String>>> blocs = new ArrayList<>(members.entrySet());
        blocs.sort(Comparator.comparing((Map.Entry<String, Set<String>> bloc) ->
                        -bloc.getValue().size())
                .thenComparing(Map.Entry::getKey));
        List<String> alone = new ArrayList<>();
        for (Map.Entry<String, Set<String>> bloc : blocs) {
            boolean apart = alone.stream()
                    .allMatch(other -> Collections.disjoint(members.getOrDefault(other, Set.of()), bloc.getValue()));
            if (apart && Collections.disjoint(bloc.getValue(), named)) {
                alone.add(bloc.getKey());
            }
        }
        return alone;
    }
}
