package org.heartland.assessment;

import java.util.List;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Change;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios change in an assessment, and nothing else: both are made with the same options, so that they share every draw. Each
 * difference lists the changes behind its rows, before or after or, if no row changed, the changes of judgements.
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

    /** True if every answer is the same. */
    public boolean isNothing() {
        return roles.isEmpty() && shares.isEmpty() && claims.isEmpty() && notes.isEmpty();
    }

    /** A different status or different powers at a receiver in the current year. */
    public record RoleChange(RoleRow before, RoleRow after, List<Change> because) {}

    /**
     * A share that differs when rounded to a whole per cent.
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

    /** A different verdict from one of the clocks, or the same verdict for different states. */
    public record ClaimChange(ClaimRow before, ClaimRow after, List<Change> because) {}

    /** A note that appears or disappears. */
    public record NoteChange(Note note, boolean comes, List<Change> because) {}
}
