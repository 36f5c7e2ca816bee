package org.heartland.dossier;

import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;
import org.jspecify.annotations.Nullable;

/** A state or organisation, with its codes in several schemes and its stated interests. */
public record Actor(
        String id,
        String name,
        Map<String, String> names,
        Kind kind,
        List<Code> codes,
        List<Cited<Interest>> interests,
        Life life) {

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

    /**
     * The years in which an actor exists, so far as they are written down, and who came before and after it.
     *
     * @param predecessor, successor ids of actors, or null
     */
    public record Life(
            Years years,
            @Nullable String predecessor,
            @Nullable String successor) {

        /** True if neither end is written down. */
        public boolean isAlways() {
            return years.equals(Years.ALWAYS);
        }
    }

    /** A code of a scheme (iso3, cow, gw, cameo, fips ...), valid in these years. */
    public record Code(String scheme, String code, Years valid) {}

    public record Interest(String says, String domain, String priority) {}
}
