package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.assessment.Finding;
import org.heartland.render.words.Words;

/**
 * The derivation of a value or a verdict as JSON: docs/explanation.schema.json for an expression,
 * docs/claim.schema.json for a claim. Steps refer to rows by number; the rows, each with its source, and the sources
 * follow once.
 */
public final class ExplanationJson {
    private final Assessment assessment;
    private final JsonOut out;
    private final Words words;
    private final EvidenceJson evidence;
    private final TreeSet<Integer> rows = new TreeSet<>();

    private ExplanationJson(Assessment assessment, JsonOut out) {
        this.assessment = assessment;
        this.out = out;
        this.words = Words.english(assessment.subject());
        this.evidence = new EvidenceJson(assessment.table(), words);
    }

    /** Writes an explanation in UTF-8 with plain line feeds, and leaves the stream open. */
    public static void write(Explanation explanation, Assessment assessment, OutputStream to) throws IOException {
        write(assessment, to, json -> json.explanation(explanation));
    }

    /** Writes a claim with its verdicts and the derivation of the current one. */
    public static void write(Finding finding, Assessment assessment, OutputStream to) throws IOException {
        write(assessment, to, json -> {
            json.out.object(
                    "claim",
                    () -> new ClaimsJson(json.out, json.evidence, json.words, assessment).claim(finding.row()));
            json.out.object("explanation", () -> json.explanation(finding.explanation()));
        });
    }

    private interface Body {
        void write(ExplanationJson json) throws IOException;
    }

    private static void write(Assessment assessment, OutputStream to, Body body) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            ExplanationJson json = new ExplanationJson(assessment, out);
            out.object(() -> {
                json.settings();
                body.write(json);
                json.rows();
            });
        }
        to.write('\n');
        to.flush();
    }

    private void settings() throws IOException {
        Assessment.Identity of = assessment.of();
        out.text("title", assessment.subject().title());
        out.whole("seed", of.seed());
        out.whole("draws", of.draws());
        out.text("asOf", of.asOf().toString());
        out.whole("year", of.year());
        ScenariosJson.write(assessment.subject().scenarios(), out);
    }

    private void explanation(Explanation explanation) throws IOException {
        out.text("asked", explanation.asked());
        steps("steps", explanation.steps());
    }

    private void steps(String key, List<Step> steps) throws IOException {
        out.objects(key, steps, step -> {
            out.text("says", step.says());
            out.flat("value", () -> value(step.value()));
            Explanation.Dated dated = step.dated();
            CoverJson.write(out, dated == null ? null : dated.cover(), dated == null ? 1 : dated.share());
            out.whole("place", step.place());
            out.truth("again", step.again());
            rows.addAll(step.rows());
            out.wholes("rows", numbers(step.rows()));
            steps("from", step.from());
        });
    }

    private static int[] numbers(Collection<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private void value(Explanation.Value value) throws IOException {
        if (value instanceof Explanation.Truth truth) {
            out.number("true", truth.isTrue());
            out.number("unknown", truth.unknown());
            out.number("tie", truth.tie());
            out.why(truth.why());
        } else if (value instanceof Explanation.Names names) {
            out.whole("draws", names.draws());
            out.rows("outcomes", names.outcomes(), outcome -> {
                out.texts("names", outcome.names());
                out.whole("draws", outcome.draws());
                out.why(outcome.why());
            });
        } else {
            amount((Explanation.Amount) value);
        }
    }

    private void amount(Explanation.Amount amount) throws IOException {
        RolesJson.spread(out, amount.spread());
        out.number("unknown", amount.spread().unknown());
        out.text("unit", amount.unit());
        out.text("shownAs", amount.shown().name().toLowerCase(Locale.ROOT));
        out.why(amount.spread().why());
    }

    private void rows() throws IOException {
        out.raw("evidence", evidence.of(numbers(rows)));
        evidence.rows(out);
        evidence.sources(out, assessment.subject().sources());
    }
}
