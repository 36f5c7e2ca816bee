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

    /** Those about these partners in the days of a figure, or in these years where the days are not known; all of them if there are none. */
    int[] of(int[] rows, List<String> partners, int since, int until, @Nullable Cover cover) {
        LocalDate first = cover == null ? LocalDate.of(since, 1, 1) : cover.days().first();
        LocalDate last = cover == null ? LocalDate.of(until, 12, 31) : cover.days().last();
        int[] theirs = among(rows, row -> isOf(assessment.row(row), partners));
        return among(theirs, row -> isIn(assessment.row(row), first, last));
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
