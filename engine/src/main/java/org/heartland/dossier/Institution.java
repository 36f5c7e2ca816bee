package org.heartland.dossier;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Cited;
import org.jspecify.annotations.Nullable;

/**
 * A body that states belong to.
 *
 * @param charter its purpose and rule, cited
 * @param complete the years in which the list of members is claimed to be whole; null where it is not
 */
public record Institution(
        String id,
        String name,
        Cited<Charter> charter,
        String obligation,
        @Nullable Years complete,
        List<Cited<Membership>> members) {
    /** What one can be in it; the first is a member in full. */
    public static final List<String> STATUSES = List.of("member", "observer", "partner", "associate");

    public record Charter(String purpose, String decision) {}

    /** Someone's standing from a day to another (null = still); status member, observer, partner or associate. */
    public record Membership(
            String who,
            String status,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {}
}
