package org.heartland.store;

import java.util.List;
import org.heartland.importers.Revision;

/**
 * What an import changed in one series of a store.
 *
 * @param source the id of the edition
 * @param against the id of the edition that it was compared with; "" if there was none
 * @param added, same figures that are new, and those that were there with the same value
 * @param changed, gone figures with another value than before, and figures that the edition compared with has and this one lacks
 * @param examples some of those, the largest changes first, in words
 * @param latest false if the store has a newer edition, so that this one counts only for days before it
 * @param revision how the changed figures changed together
 */
public record StoreChange(
        String series,
        String source,
        String against,
        long added,
        long same,
        long changed,
        long gone,
        List<String> examples,
        boolean latest,
        Revision revision) {}
