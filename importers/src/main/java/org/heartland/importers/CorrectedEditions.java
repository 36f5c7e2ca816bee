package org.heartland.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.heartland.dossier.Correction;
import org.heartland.importers.Edition.Corrected;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** Editions with the corrections of known errors made; a correction that no longer matches what the source has is a problem. */
public final class CorrectedEditions {
    private final List<Correction> corrections;
    private final UnaryOperator<String> indicator;
    private final List<Problem> problems = new ArrayList<>();

    private CorrectedEditions(List<Correction> corrections, UnaryOperator<String> indicator) {
        this.corrections = corrections;
        this.indicator = indicator;
    }

    /**
     * Makes the corrections.
     *
     * @param indicator from the id of a measure to that of the indicator or series that it becomes
     */
    public static Read<List<Edition>> of(
            List<Edition> editions, List<Correction> corrections, UnaryOperator<String> indicator) {
        CorrectedEditions making = new CorrectedEditions(corrections, indicator);
        List<Edition> corrected = editions.stream().map(making::of).toList();
        return Read.of(corrected, making.problems);
    }

    private Edition of(Edition edition) {
        Map<Imported.Key, Imported> figures = new LinkedHashMap<>(edition.figures());
        List<Corrected> made = new ArrayList<>();
        for (Correction correction : corrections) {
            if (correction.isOf(edition.sourceId())) {
                Imported.Key key = find(figures, correction);
                if (key != null) {
                    make(edition, correction, key, figures, made);
                }
            }
        }
        return edition.corrected(figures, made);
    }

    /** The figure that is meant; null if the edition has none, which is a problem where it has others of the state and the time. */
    private Imported.@Nullable Key find(Map<Imported.Key, Imported> figures, Correction correction) {
        List<Imported.Key> near = figures.keySet().stream()
                .filter(key -> indicator.apply(key.measure()).equals(correction.indicator()))
                .filter(key -> key.receiver().equals(correction.receiver())
                        && key.period().equals(correction.period()))
                .toList();
        List<Imported.Key> same = near.stream()
                .filter(key -> key.sender().equals(correction.sender()))
                .toList();
        if (same.isEmpty() && !near.isEmpty()) {
            wrong(correction, "the source has no such figure (any more)");
        }
        return same.isEmpty() ? null : same.get(0);
    }

    private void wrong(Correction correction, String what) {
        String instead =
                "look at the source; take the correction out, or name under source the edition that it is about";
        problems.add(Problem.at(
                correction.at(), "this correction no longer matches, " + correction.says() + ": " + what, instead));
    }

    private void make(
            Edition edition,
            Correction correction,
            Imported.Key key,
            Map<Imported.Key, Imported> figures,
            List<Corrected> made) {
        Imported figure = Objects.requireNonNull(figures.get(key));
        Double right = correction.right();
        if (!correction.expects(figure.value().doubleValue())) {
            wrong(correction, "it has " + figure.valueText() + " and not " + NumberText.exact(correction.wrong()));
            return;
        }
        if (right == null) {
            figures.remove(key);
            edition.tally().drop("dropped by a correction", figure.rows());
        } else {
            String says = "corrected: the source has " + figure.valueText() + " (" + correction.because() + ")";
            figures.put(
                    key, new Imported(key, new BigDecimal(NumberText.exact(right)), figure.locator() + "; " + says));
        }
        made.add(new Corrected(correction, key));
    }
}
