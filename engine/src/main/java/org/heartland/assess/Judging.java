package org.heartland.assess;

import java.util.TreeSet;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Phrase;
import org.heartland.citation.Source;
import org.heartland.claim.CompiledClaim;

/** Judges a claim from both clocks. */
final class Judging {
    private Judging() {}

    static ClaimRow of(PreparedDossier then, PreparedDossier now, CompiledClaim seenThen, CompiledClaim seenNow) {
        Judged before = judge(then, seenThen);
        Judged after = judge(now, seenNow);
        String depends = after.dependsOn();
        return new ClaimRow(
                Statements.of(seenNow.claim()),
                before,
                after,
                depends == null ? Phrase.nothing() : Stake.of(now.judgements().subject(depends)),
                sources(now, after));
    }

    private static Judged judge(PreparedDossier prepared, CompiledClaim claim) {
        return claim.judge(prepared.clock().asOf(), prepared::run, prepared.judgements()::lanes);
    }

    /** The number of sources: those that only repeat another are not counted, and those of one publisher once. */
    private static int sources(PreparedDossier prepared, Judged judged) {
        TreeSet<String> voices = new TreeSet<>();
        for (int row : judged.rows()) {
            Source source = prepared.panel().row(row).source();
            voices.add(prepared.dossier()
                    .sources()
                    .getOrDefault(source.root().id(), source)
                    .voice());
        }
        return voices.size();
    }
}
