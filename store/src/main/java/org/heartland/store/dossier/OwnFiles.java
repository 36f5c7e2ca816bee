package org.heartland.store.dossier;

import java.util.List;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.read.Folder;

/**
 * A dossier without what an earlier run took from a store.
 *
 * @param dossier what can be read of it, without sources of the earlier run
 * @param wanted the indicators that name series of a store
 */
record OwnFiles(Folder files, Dossier dossier, List<Indicator> wanted) {
    static OwnFiles of(Folder folder) {
        Folder ownSources = folder.with(new TreeMap<>(), List.of(StoredRows.SOURCES));
        Dossier dossier = Contributors.SHIPPED.inspect(ownSources).readable();
        List<Indicator> wanted = dossier.indicators().values().stream()
                .filter(indicator -> !indicator.store().isEmpty())
                .toList();
        List<String> rows = wanted.stream()
                .map(indicator -> Folder.rowsOfStore(indicator.id()))
                .toList();
        return new OwnFiles(ownSources.with(new TreeMap<>(), rows), dossier, wanted);
    }
}
