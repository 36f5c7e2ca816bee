package org.heartland.render.json;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Judged;
import org.heartland.assessment.OtherReading;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Verdict;
import org.heartland.render.words.Robustness;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The claims of an assessment as JSON, and the number of claims with each verdict now. */
final class ClaimsJson {
    private final JsonOut out;
    private final EvidenceJson evidence;
    private final Words words;
    private final AuthorLists lists;

    ClaimsJson(JsonOut out, EvidenceJson evidence, Words words, Assessment assessment) {
        this.lists = new AuthorLists(assessment);
        this.words = words;
        this.out = out;
        this.evidence = evidence;
    }

    void write(List<ClaimRow> claims) throws IOException {
        out.objects("claims", claims, this::claim);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        claims.forEach(row -> counts.merge(row.now().verdict(), 1, Integer::sum));
        out.object("counts", () -> {
            for (Verdict verdict : Verdict.values()) {
                out.whole(verdict.word(), counts.getOrDefault(verdict, 0));
            }
        });
    }

    /** Writes the fields of one claim. */
    void claim(ClaimRow row) throws IOException {
        Statement claim = row.claim();
        out.text("id", claim.id());
        out.flat("at", () -> {
            out.text("text", claim.passage().text());
            out.whole("paragraph", claim.paragraph());
            out.text("first", claim.passage().first());
            out.text("last", claim.passage().last());
        });
        out.text("passage", claim.passage().words());
        out.text("reading", claim.voice().word());
        out.text("kind", claim.kind().word());
        out.text("says", claim.says());
        out.flat("verdict", () -> {
            out.text("then", row.then().verdict().word());
            out.text("now", row.now().verdict().word());
            out.text("soFar", row.now().soFar().word());
        });
        judged(row.now(), words.say(row.dependsOn()));
        String robustness = new Robustness(words).of(row);
        out.text("robustness", robustness.isEmpty() ? null : robustness);
        out.whole("sources", row.sources());
        out.whole("primary", row.support().primary());
        out.text("check", claim.check());
        out.text("because", claim.because());
        out.text("list", listing(row));
        out.objects("but", row.now().but(), this::sentence);
        Sentence right = row.right();
        if (right == null) {
            out.nothing("right");
        } else {
            out.object("right", () -> sentence(right));
        }
        out.objects("alsoReads", row.alsoReads(), this::otherReading);
        out.text("suggest", claim.suggest());
        out.truth("canFail", claim.canFail());
        out.truth("modelled", row.isModelled());
        prediction(claim.prediction());
        out.object("then", () -> judged(row.then(), ""));
        out.raw("evidence", evidence.of(row.now().rows()));
    }

    /** The list for the author on which a statement of the text is; null if on none. */
    private @Nullable String listing(ClaimRow row) {
        Listing listing = lists.ofAuthor(row);
        return listing == Listing.NONE ? null : listing.word();
    }

    private void sentence(Sentence sentence) throws IOException {
        out.text("says", new StepValue(words).of(sentence));
        out.raw("evidence", evidence.of(sentence.rows()));
    }

    private void otherReading(OtherReading reading) throws IOException {
        out.text("says", reading.says());
        out.text("check", reading.check());
        out.text("verdict", reading.now().verdict().word());
    }

    private void judged(Judged judged, String words) throws IOException {
        RolesJson.settings(out, judged.settingsTrue(), judged.settingsUnknown());
        double tied = judged.settingsTied();
        out.number("tied", Double.isNaN(tied) ? null : tied);
        String depends = judged.dependsOn();
        out.text("dependsOn", depends == null ? null : words.isEmpty() ? depends : words);
        out.texts("holdsFor", judged.holdsFor());
        out.texts("failsFor", judged.failsFor());
        out.texts("openFor", judged.openFor());
        out.why(why(judged));
    }

    /** The reason why there is no verdict; an open claim always has one. */
    private static String why(Judged judged) {
        boolean open = switch (judged.verdict()) {
            case SUPPORTED, CONTRADICTED, QUALIFIED -> false;
            default -> true;
        };
        return open ? RolesJson.reason(judged.why(), "the settings do not agree") : judged.why();
    }

    private void resolved(Statement.@Nullable Resolved resolved) throws IOException {
        if (resolved == null) {
            out.nothing("resolved");
            return;
        }
        out.flat("resolved", () -> {
            out.truth("as", resolved.as().value());
            out.text("on", resolved.on().toString());
            out.text("source", resolved.as().source().id());
            out.text("locator", resolved.as().at().text());
        });
    }

    private void prediction(Statement.@Nullable Prediction prediction) throws IOException {
        if (prediction == null) {
            out.nothing("prediction");
            return;
        }
        out.object("prediction", () -> {
            out.text(
                    "horizon",
                    prediction.horizon() == null ? null : prediction.horizon().toString());
            out.text("rule", prediction.rule());
            out.truth("settlesEarly", prediction.settlesEarly());
            out.number("probability", prediction.probability());
            resolved(prediction.resolved());
            out.rows("outcomes", prediction.outcomes(), outcome -> {
                out.text("says", outcome.value());
                out.text("source", outcome.source().id());
                out.text("locator", outcome.at().text());
            });
        });
    }
}
