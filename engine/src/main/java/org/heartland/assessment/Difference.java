package org.heartland.assessment;

import java.util.List;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Change;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios change in an assessment, and nothing else: both made by the same options, so that they share every draw. With each the
 * changes that stand behind the rows it rests on, before or after; where no row of it changed, those of judgements.
 *
 * @param baseline the dossier as it is; {@code under} as it would be
 */
public record Difference(
        Assessment baseline,
        Assessment under,
        List<RoleChange> roles,
        List<ShareChange> shares,
        List<ClaimChange> claims,
        List<NoteChange> notes) {

    /** Whether every answer stays what it was. */
    public boolean isNothing() {
        return roles.isEmpty() && shares.isEmpty() && claims.isEmpty() && notes.isEmpty();
    }

    /** Another status or other powers at a receiver in the year of now. */
    public record RoleChange(RoleRow before, RoleRow after, List<Change> because) {}

    /**
     * A share that is another whole per cent.
     *
     * @param name a domain, or the quantity of a channel
     * @param before, after medians; null where it is not known
     */
    public record ShareChange(
            String receiver,
            String name,
            String partner,
            @Nullable Double before,
            @Nullable Double after,
            List<Change> because) {}

    /** Another verdict from one of the clocks, or the same for other states. */
    public record ClaimChange(ClaimRow before, ClaimRow after, List<Change> because) {}

    /** A note that comes or goes. */
    public record NoteChange(Note note, boolean comes, List<Change> because) {}
}
