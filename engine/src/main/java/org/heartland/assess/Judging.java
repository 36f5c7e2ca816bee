package org.heartland.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.OtherReading;
import org.heartland.assessment.Phrase;
import org.heartland.assessment.Support;
import org.heartland.citation.Source;
import org.heartland.claim.CompiledClaim;
import org.heartland.claim.Sight;
import org.heartland.dossier.Claim;

/** Judges a claim from both clocks. */
final class Judging {
    private Judging() {}

    static ClaimRow of(PreparedDossier then, PreparedDossier now, CompiledClaim seenThen, CompiledClaim seenNow) {
        Sight sight = now.sight();
        Judged before = seenThen.judge(then.sight());
        Judged after = seenNow.judge(sight);
        List<OtherReading> readings = otherReadings(seenNow, sight);
        String depends = after.dependsOn();
        return new ClaimRow(
                Statements.of(seenNow.claim()),
                before,
                after,
                wantsCorrecting(after, readings) ? seenNow.right(sight) : null,
                readings,
                depends == null ? Phrase.nothing() : Stake.of(now.judgements().subject(depends)),
                support(now, after));
    }

    /** True if the statement does not hold, or not wholly, or not in each of its readings. */
    private static boolean wantsCorrecting(Judged judged, List<OtherReading> readings) {
        return judged.verdict().wantsCorrecting()
                || readings.stream().anyMatch(reading -> reading.now().verdict().wantsCorrecting());
    }

    private static List<OtherReading> otherReadings(CompiledClaim seen, Sight sight) {
        List<OtherReading> readings = new ArrayList<>();
        List<Judged> judged = seen.alsoReads(sight);
        for (int i = 0; i < judged.size(); i++) {
            Claim.OtherReading reading = seen.claim().alsoReads().get(i);
            readings.add(new OtherReading(reading.says(), reading.check().text().source(), judged.get(i)));
        }
        return List.copyOf(readings);
    }

    private static Support support(PreparedDossier prepared, Judged judged) {
        List<Source> behind = Arrays.stream(judged.rows())
                .mapToObj(row -> prepared.panel().row(row).source())
                .toList();
        return Support.of(behind, prepared.dossier().sources());
    }
}
