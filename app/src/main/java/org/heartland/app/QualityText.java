package org.heartland.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.heartland.plausibility.QualityFinding;
import org.heartland.problem.Inert;
import org.heartland.render.json.JsonOut;

/** A report on the quality of figures, as text by what is found, or as JSON. */
final class QualityText {
    private QualityText() {}

    /**
     * Prints it.
     *
     * @param most how many findings of each kind are listed; the others are counted
     */
    static void print(List<QualityFinding> found, int most, PrintStream out) {
        for (QualityFinding.Kind kind : QualityFinding.Kind.values()) {
            List<QualityFinding> of =
                    found.stream().filter(finding -> finding.kind() == kind).toList();
            if (!of.isEmpty()) {
                out.println(kind.says() + " (" + of.size() + ")");
                of.stream().limit(most).forEach(finding -> out.println("  " + said(finding)));
                if (of.size() > most) {
                    out.println("  ... and " + (of.size() - most) + " more");
                }
            }
        }
    }

    private static String said(QualityFinding finding) {
        return Inert.text(finding.at() + ": " + finding.indicator() + ": " + finding.says());
    }

    static void json(List<QualityFinding> found, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> findings(found, json));
        }
    }

    /** The findings as a part of other JSON. */
    static void findings(List<QualityFinding> found, JsonOut json) throws IOException {
        json.rows("findings", found, finding -> {
            json.text("kind", finding.kind().word());
            json.text("indicator", finding.indicator());
            json.text("at", finding.at().toString());
            json.text("says", finding.says());
        });
    }
}
