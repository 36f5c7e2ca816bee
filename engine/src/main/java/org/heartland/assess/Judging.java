package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.OtherReading;
import org.heartland.assessment.Phrase;
import org.heartland.assessment.Support;
import org.heartland.citation.Grade;
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
        String depends = after.dependsOn();
        return new ClaimRow(
                Statements.of(seenNow.claim()),
                before,
                after,
                after.verdict().wantsCorrecting() ? seenNow.right(sight) : null,
                otherReadings(seenNow, sight),
                depends == null ? Phrase.nothing() : Stake.of(now.judgements().subject(depends)),
                support(now, after));
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

    /** How well it is supported: those sources that only repeat another are not counted, and those of one publisher once. */
    private static Support support(PreparedDossier prepared, Judged judged) {
        TreeSet<String> voices = new TreeSet<>();
        TreeSet<String> primary = new TreeSet<>();
        boolean weak = judged.rows().length > 0;
        for (int row : judged.rows()) {
            Source source = prepared.panel().row(row).source();
            Source root =
                    prepared.dossier().sources().getOrDefault(source.root().id(), source);
            voices.add(root.voice());
            if (source.grade() == Grade.PRIMARY) {
                primary.add(root.voice());
            }
            weak &= !source.grade().carries();
        }
        return new Support(voices.size(), primary.size(), weak);
    }
}
