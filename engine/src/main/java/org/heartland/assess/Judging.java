package org.heartland.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.OtherReading;
import org.heartland.assessment.Phrase;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Support;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.claim.CompiledClaim;
import org.heartland.claim.Sight;
import org.heartland.dossier.Claim;
import org.jspecify.annotations.Nullable;

/** Judges a claim from both clocks. */
final class Judging {
    private Judging() {}

    static ClaimRow of(PreparedDossier then, PreparedDossier now, CompiledClaim seenThen, CompiledClaim seenNow) {
        return of(then, now, seenThen, seenNow, new Reliance());
    }

    /** The same, which notes the judgements that are used. */
    static ClaimRow of(
            PreparedDossier then,
            PreparedDossier now,
            CompiledClaim seenThen,
            CompiledClaim seenNow,
            Reliance reliance) {
        Sight sight = now.sight(reliance);
        Judged before = seenThen.judge(then.sight(reliance));
        Judged after = seenNow.judge(sight);
        List<OtherReading> readings = otherReadings(seenNow, sight);
        String depends = after.dependsOn();
        Statement statement = Statements.of(seenNow.claim());
        Sentence right = wantsCorrecting(after, readings) ? seenNow.right(sight) : null;
        return new ClaimRow(
                statement,
                before,
                after,
                right,
                readings,
                depends == null ? Phrase.nothing() : Stake.of(now.judgements().subject(depends)),
                support(now, statement, after, right));
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

    /** The sources of the verdict, of what would be right and of what has become of a prediction. */
    private static Support support(
            PreparedDossier prepared, Statement statement, Judged judged, @Nullable Sentence right) {
        Map<String, Source> known = prepared.dossier().sources();
        Set<Source> behind = new LinkedHashSet<>();
        IntStream.concat(Arrays.stream(judged.rows()), right == null ? IntStream.empty() : Arrays.stream(right.rows()))
                .mapToObj(row -> prepared.panel().row(row).source())
                .forEach(behind::add);
        Statement.Prediction prediction = statement.prediction();
        if (prediction != null) {
            for (Cited<String> outcome : prediction.outcomes()) {
                Source source = known.get(outcome.source().id());
                if (source != null) {
                    behind.add(source);
                }
            }
        }
        return Support.of(behind, known);
    }
}
