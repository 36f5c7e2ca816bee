package org.heartland.app;

import java.util.Collection;
import org.heartland.assessment.Assessment;
import org.heartland.citation.Allows;
import org.heartland.citation.Source;
import org.heartland.render.table.AssessmentTable;

/** What is said on standard error of the terms of sources when rows of them are written: what was left out, and what is not known. */
final class PublishedTerms {
    private PublishedTerms() {}

    /** Says it of the table of all rows. */
    static void ofPanel(Assessment assessment) {
        AssessmentTable.leftOut(assessment)
                .forEach(rows -> System.err.println("heartland: left out of the table of rows: " + rows.line()));
        remind(assessment.visible().stream()
                .map(row -> assessment.row(row).source())
                .distinct()
                .toList());
    }

    /** Reminds of sources whose terms nobody has read. */
    private static void remind(Collection<Source> sources) {
        long unknown = sources.stream()
                .filter(source -> source.allows() == Allows.UNKNOWN)
                .count();
        if (unknown > 0) {
            System.err.println("heartland: what the terms of " + unknown + " of " + sources.size()
                    + " sources allow is not known (sources --licences); ask before you pass their rows on");
        }
    }
}
