package org.heartland.importers.dossier;

import java.util.List;
import org.heartland.importers.Revision;

/**
 * What an import changes in one indicator.
 *
 * @param source the id of the source
 * @param against the id of the source with which it was compared; "" if there was none
 * @param added, same figures that are new, and those that were there with the same value
 * @param changed figures with another value than before, largest change first, in words
 * @param revision how the changed figures changed together
 * @param gone figures that the edition compared with has and this one has not, in words
 */
public record SeriesChange(
        String indicator,
        String source,
        String against,
        int added,
        int same,
        List<String> changed,
        List<String> gone,
        Revision revision) {
    /** True if there is nothing to write. */
    public boolean isNothing() {
        return added == 0 && changed.isEmpty() && against.equals(source);
    }
}
