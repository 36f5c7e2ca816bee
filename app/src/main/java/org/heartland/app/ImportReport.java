package org.heartland.app;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Correction;
import org.heartland.dossier.Dossier;
import org.heartland.importers.Edition;
import org.heartland.importers.Tally;
import org.heartland.importers.dossier.SeriesChange;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;
import org.heartland.problem.Inert;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** What an import did, in lines: the fate of every figure, and what is new, changed and gone. */
final class ImportReport {
    static final int LISTED = 8;
    static final String NOTHING_USED = "Nothing was written: no figure of these files is used.";

    private ImportReport() {}

    static void print(Edition edition, @Nullable Dossier dossier, PrintStream out) {
        Tally tally = edition.tally();
        long left = Tally.sum(tally.outOfScope());
        long rejected = Tally.sum(tally.rejected());
        out.println(edition.source().title() + ", edition of " + edition.published() + " (" + edition.sourceId() + ")");
        out.println("  " + tally.rows() + " rows; " + tally.read() + " figures read = " + tally.used() + " used + "
                + left + " out of scope + " + rejected + " rejected");
        tally.outOfScope()
                .forEach((reason, count) -> out.println("  out of scope: " + count.figures() + ", " + reason));
        tally.rejected().forEach((reason, count) -> {
            out.println("  rejected: " + count.figures() + ", " + reason);
            count.examples().forEach(example -> out.println("    " + Inert.text(example)));
        });
        unnamed(edition.unnamed(), out);
        edition.corrected().forEach(made -> out.println("  corrected: " + Inert.text(said(made.correction()))));
        if (dossier != null) {
            tooLate(edition, dossier, out);
        }
    }

    private static String said(Correction correction) {
        Double right = correction.right();
        return correction.says() + ": " + NumberText.exact(correction.wrong()) + " "
                + (right == null ? "is left out" : "becomes " + NumberText.exact(right)) + " (" + correction.because()
                + "; " + correction.status().word() + ")";
    }

    /** Says that an edition is later than the day up to which the dossier counts publications. */
    private static void tooLate(Edition edition, Dossier dossier, PrintStream out) {
        if (edition.published().compareTo(dossier.identity().now().asOf().toString()) > 0) {
            out.println("  The edition is later than the dossier's as_of, "
                    + dossier.identity().now().asOf() + ": move as_of, or nothing of it counts.");
        }
    }

    /** The partners that are not named, those with most figures first. */
    private static void unnamed(Map<String, BigDecimal> unnamed, PrintStream out) {
        List<String> most = unnamed.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(LISTED)
                .map(one -> {
                    KnownActor known = Crosswalk.shipped().find(one.getKey());
                    return known == null ? one.getKey() : known.english() + " (" + one.getKey() + ")";
                })
                .toList();
        if (!most.isEmpty()) {
            out.println("  " + unnamed.size() + " partners have no name in the dossier, such as "
                    + String.join(", ", most) + "; name some with --partners, or all");
        }
    }

    /** A source, and with which it was compared; "" for none. */
    static String compared(String source, String against) {
        return against.isEmpty()
                ? source
                : source + (against.equals(source) ? " since the last import" : " against " + against);
    }

    static void print(SeriesChange change, PrintStream out) {
        out.println(change.indicator() + ", " + compared(change.source(), change.against()) + ": " + change.added()
                + " new, "
                + change.same() + " as before, " + change.changed().size() + " changed, "
                + change.gone().size() + " gone");
        if (!change.changed().isEmpty()) {
            out.println("  " + change.revision().says());
        }
        list("changed", change.changed(), out);
        list("gone", change.gone(), out);
        if (!change.gone().isEmpty()) {
            out.println("  What is gone still counts, from the earlier edition; --replace takes that out.");
        }
    }

    private static void list(String word, List<String> lines, PrintStream out) {
        lines.stream().limit(LISTED).forEach(line -> out.println("  " + word + ": " + Inert.text(line)));
        if (lines.size() > LISTED) {
            out.println("  ... and " + (lines.size() - LISTED) + " more " + word);
        }
    }
}
