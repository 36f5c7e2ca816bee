package org.heartland.importers;

import java.util.Map;
import java.util.Set;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Years;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is wanted.
 *
 * @param actors the actors of the dossier, by which names are understood
 * @param receivers the states that rows may be about
 * @param own the states whose own figures are wanted: receivers and powers
 * @param partners the partners that are named; null = all. Those of a flow or stock that are not named go into the rest
 * @param period the years wanted
 */
public record ImportScope(
        Map<String, Actor> actors,
        Set<String> receivers,
        Set<String> own,
        @Nullable Set<String> partners,
        Years period) {
    boolean names(String partner) {
        return partners == null || partners.contains(partner);
    }
}
