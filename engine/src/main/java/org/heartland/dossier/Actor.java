package org.heartland.dossier;

import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;

/** A state or organisation, with its codes in several schemes and what it says it wants. */
public record Actor(
        String id,
        String name,
        Map<String, String> names,
        Kind kind,
        List<Code> codes,
        List<Cited<Interest>> interests) {

    /** What sort of actor: only states are ranked; the world is a source's total and a residual is what it does not name. */
    public enum Kind {
        STATE,
        BLOC,
        ORGANISATION,
        WORLD,
        RESIDUAL
    }

    /** A code of a scheme (iso3, cow, gw, cameo, fips ...), valid in these years. */
    public record Code(String scheme, String code, Years valid) {}

    public record Interest(String says, String domain, String priority) {}
}
