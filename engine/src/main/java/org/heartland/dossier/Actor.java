package org.heartland.dossier;

import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;

/** A state or organisation, with its codes in several schemes and its stated interests. */
public record Actor(
        String id,
        String name,
        Map<String, String> names,
        Kind kind,
        List<Code> codes,
        List<Cited<Interest>> interests) {

    /**
     * The kind of an actor: only states are ranked; the world is a source's total, and a residual is the part of it that the source does
     * not name.
     */
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
