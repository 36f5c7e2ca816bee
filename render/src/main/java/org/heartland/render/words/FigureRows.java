package org.heartland.render.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.days.Cover;
import org.jspecify.annotations.Nullable;

/** The rows of evidence that bear a figure, among all that it was computed from. */
final class FigureRows {
    private final Assessment assessment;

    FigureRows(Assessment assessment) {
        this.assessment = assessment;
    }

    /** Those about these partners in the days of a figure, the latest of what holds until it is measured again, or in these years where the days are not known; all of them if there are none. */
    int[] of(int[] rows, List<String> partners, int since, int until, @Nullable Cover cover) {
        if (cover != null && cover.kind() == Cover.Kind.HELD) {
            LocalDate end = LocalDate.of(until, 12, 31);
            return among(rows, row -> isOf(assessment.row(row), partners) && isLatest(row, rows, end));
        }
        LocalDate first =
                cover == null ? LocalDate.of(since, 1, 1) : cover.days().first();
        LocalDate last =
                cover == null ? LocalDate.of(until, 12, 31) : cover.days().last();
        int[] theirs = among(rows, row -> isOf(assessment.row(row), partners));
        return among(theirs, row -> isIn(assessment.row(row), first, last));
    }

    /** True if no other of the rows measures the same partner later, up to a day. */
    private boolean isLatest(int row, int[] rows, LocalDate end) {
        EvidenceRow one = assessment.row(row);
        return !one.from().isAfter(end)
                && Arrays.stream(rows)
                        .mapToObj(assessment::row)
                        .filter(other -> other.sender().equals(one.sender()))
                        .noneMatch(other -> other.from().isAfter(one.from())
                                && !other.from().isAfter(end));
    }

    private static int[] among(int[] rows, IntPredicate wanted) {
        int[] found = Arrays.stream(rows).filter(wanted).toArray();
        return found.length == 0 ? rows : found;
    }

    private static boolean isOf(EvidenceRow row, List<String> partners) {
        return partners.contains(row.sender()) || partners.contains(row.receiver());
    }

    private static boolean isIn(EvidenceRow row, LocalDate first, LocalDate last) {
        LocalDate end = row.to() == null ? row.from() : row.to();
        return !row.from().isAfter(last) && !end.isBefore(first);
    }
}
