package org.heartland.dossier;

import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;
import org.jspecify.annotations.Nullable;

/**
 * A state or organisation, with its codes in several schemes and its stated interests.
 *
 * @param members the states that a bloc consists of; empty for others, and where they are not known
 */
public record Actor(
        String id,
        String name,
        Map<String, String> names,
        Kind kind,
        List<Code> codes,
        List<Cited<Interest>> interests,
        List<Member> members,
        Life life) {

    /**
     * The kind of an actor. States are ranked, and a bloc that is a power where none of its members is named; the world is a source's total, and a residual is the part of it that the source does
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

    /** A member of a bloc, by its id, in these years. */
    public record Member(String who, Years years) {}

    /** True if another actor is a member of this bloc in a year. */
    public boolean has(String who, int year) {
        return members.stream()
                .anyMatch(member -> member.who().equals(who) && member.years().contains(year));
    }

    public record Interest(String says, String domain, String priority) {}
}
