package org.heartland.importers.dossier;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.heartland.plausibility.QualityFinding;

/**
 * The files that an import writes.
 *
 * @param files new contents by name relative to the dossier's folder
 * @param removed files that are taken out
 * @param quality what should be looked at in the figures of the indicators, as they are then
 */
public record ImportPlan(
        SortedMap<String, String> files,
        SortedSet<String> removed,
        List<SeriesChange> changes,
        List<QualityFinding> quality) {}
