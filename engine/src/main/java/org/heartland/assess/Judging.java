package org.heartland.assess;

import java.util.TreeSet;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Phrase;
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

    private static Judged judge(PreparedDossier world, CompiledClaim claim) {
        return claim.judge(world.clock().asOf(), world::run, world.judgements()::lanes);
    }

    /** The number of sources, not counting those that only repeat another. */
    private static int sources(PreparedDossier world, Judged judged) {
        TreeSet<String> roots = new TreeSet<>();
        for (int row : judged.rows()) {
            roots.add(world.panel().row(row).source().root().id());
        }
        return roots.size();
    }
}
