package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Cited;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that states belong to.
 *
 * @param shortName the name by which it is known, or its name
 * @param charter its purpose and rule, cited
 * @param complete the years in which the list of members is claimed to be complete; null if it is not
 */
public record Institution(
        String id,
        String name,
        String shortName,
        Cited<Charter> charter,
        String obligation,
        @Nullable Years complete,
        List<Cited<Membership>> members) {
    /** A member whose rights rest: as long as it lasts it is no member. */
    public static final String SUSPENDED = "suspended";

    /** The kinds of membership; the first is full membership. */
    public static final List<String> STATUSES = List.of("member", "observer", "partner", "associate", SUSPENDED);

    /** The purpose of an institution, and the rule by which it decides. */
    public record Charter(String purpose, String decision) {}

    /** An actor's membership from one day to another (null = still); status one of {@link #STATUSES}. */
    public record Membership(
            String who,
            String status,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {}
}
