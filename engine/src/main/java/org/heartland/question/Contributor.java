package org.heartland.question;

import java.util.List;
import org.heartland.dossier.read.PartReader;
import org.heartland.panel.Figures;

/**
 * What an engine brings to dossiers: functions that conditions, checks and roles may call, and folders with things of its own. Code that
 * reads a dossier or judges a claim knows the catalogue but no engine.
 */
public interface Contributor {

    /** The folders that it adds to a dossier; most add none. */
    default List<PartReader<?>> parts() {
        return List.of();
    }

    /** Its contribution to a dossier as seen from one clock. */
    Contribution contribute(Figures figures);
}
