package org.heartland.assessment;

import java.util.List;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;

/**
 * What a dossier would say if one source had not been found, nor those that only repeat it. What its rows told is then unknown.
 *
 * @param copies the sources that only repeat it
 * @param rows how many rows are left out
 * @param rest how many verdicts and current roles rest on some of them
 * @param verdicts, roles those that would be otherwise
 */
public record SourceDrop(
        Source source,
        List<SourceId> copies,
        int rows,
        int rest,
        List<VerdictChange> verdicts,
        List<RoleChange> roles) {

    /** True if nothing would be otherwise. */
    public boolean isNothing() {
        return verdicts.isEmpty() && roles.isEmpty();
    }

    /** A verdict, or what holds so far of a prediction that is not due, that would be otherwise. */
    public record VerdictChange(ClaimRow before, Judged after) {

        /** True if the verdict counts this source alone: all its rows are of one publisher. */
        public boolean alone() {
            return before.sources() == 1;
        }
    }

    /** A current role whose status or powers would be otherwise. */
    public record RoleChange(RoleRow before, RoleRow after) {}
}
