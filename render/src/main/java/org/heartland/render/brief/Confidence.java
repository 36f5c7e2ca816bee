package org.heartland.render.brief;

import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Verdict;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;

/**
 * How far the evidence behind a line can be trusted, derived from its sources and from the share of settings that agree. It is confidence in
 * the evidence, and no likelihood.
 */
public enum Confidence {
    /** At least two independent sources, one of them first-hand, and every setting agrees. */
    HIGH,
    MODERATE,
    /** One source, or only copies and parties to the dispute, or fewer than four settings in five agree. */
    LOW;

    private static final double ALL = 1 - 1e-9;

    /**
     * The confidence in what rests on these rows.
     *
     * @param agreeing the share of settings in which it is so, from 0 to 1; 1 where nothing was drawn
     */
    public static Confidence of(Assessment assessment, double agreeing, int... rows) {
        return of(Basis.of(assessment, rows), agreeing);
    }

    /** The confidence in what has this basis and is so in this share of settings, from 0 to 1. */
    public static Confidence of(Basis basis, double agreeing) {
        if (basis.voices() < 2 || basis.weak() || agreeing < Verdict.ENOUGH) {
            return LOW;
        }
        return basis.primary() > 0 && agreeing >= ALL ? HIGH : MODERATE;
    }

    /**
     * The sources behind a line: those that only repeat another are not counted, and those of one publisher once.
     *
     * @param primary how many of them are first-hand
     * @param weak true if all are copies or parties to the dispute
     */
    public record Basis(int voices, int primary, boolean weak) {
        static Basis of(Assessment assessment, int... rows) {
            TreeSet<String> voices = new TreeSet<>();
            TreeSet<String> primary = new TreeSet<>();
            for (int row : rows) {
                Source source = assessment.row(row).source();
                Source root = assessment
                        .subject()
                        .sources()
                        .getOrDefault(source.root().toString(), source);
                voices.add(root.voice());
                if (source.grade() == Grade.PRIMARY) {
                    primary.add(root.voice());
                }
            }
            return new Basis(voices.size(), primary.size(), assessment.restsOnWeakSourcesAlone(rows));
        }
    }
}
