package org.heartland.render.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Statement.Passage;
import org.heartland.citation.JudgedText;
import org.heartland.render.json.AnnotationCollection;
import org.heartland.render.json.JsonOut;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts as annotations of the passages (W3C Web Annotation Data Model, 2017, JSON-LD). A passage is the range between its first and its
 * last words, so that nothing else of the text is copied.
 */
final class AnnotationJson {
    private final Assessment assessment;
    private final Words words;
    private final ClaimWords claims;
    private final JsonOut out;

    private AnnotationJson(Assessment assessment, Words words, JsonOut out) {
        this.assessment = assessment;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.out = out;
    }

    static void write(Assessment assessment, Words words, OutputStream to) throws IOException {
        List<ClaimRow> found = assessment.claims().stream()
                .filter(row -> names(row.claim().passage()))
                .toList();
        String title = words.term(assessment.subject().title());
        try (JsonOut out = new JsonOut(to)) {
            AnnotationJson annotations = new AnnotationJson(assessment, words, out);
            out.object(() -> AnnotationCollection.write(
                    out, "urn:heartland:annotations", title, found, annotations::annotation));
        }
        to.write('\n');
    }

    /** What an annotation says, and what for. */
    private record Body(String purpose, String value) {}

    private static boolean names(Passage passage) {
        return passage.first() != null || passage.last() != null;
    }

    private void annotation(ClaimRow row) throws IOException {
        Passage passage = row.claim().passage();
        out.text("id", "urn:heartland:annotation:" + row.claim().id());
        out.text("type", "Annotation");
        out.text("motivation", "assessing");
        body(row);
        out.object("target", () -> {
            out.text("source", address(passage.text()));
            selector(passage.first(), passage.last());
        });
    }

    private void body(ClaimRow row) throws IOException {
        String says = row.claim().says();
        List<Body> bodies = List.of(
                new Body("assessing", claims.standing(row) + ": " + words.term(says)),
                new Body("tagging", claims.kind(row.claim())));
        out.objects("body", bodies, body -> {
            out.text("type", "TextualBody");
            out.text("purpose", body.purpose());
            out.text("value", body.value());
            out.text("format", "text/plain");
            out.text("language", words.speaks(says) ? words.language() : "en");
        });
    }

    private String address(@Nullable String id) {
        JudgedText text = id == null ? null : assessment.subject().texts().get(id);
        return text == null ? JudgedText.URN + (id == null ? "" : id) : text.uri();
    }

    private void selector(@Nullable String first, @Nullable String last) throws IOException {
        if (first == null || last == null) {
            out.flat("selector", () -> quote("exact", first == null ? last : first));
            return;
        }
        out.object("selector", () -> {
            out.text("type", "RangeSelector");
            out.flat("startSelector", () -> quote("exact", first));
            out.flat("endSelector", () -> {
                quote("prefix", last);
                out.text("exact", "");
            });
        });
    }

    /** A range ends where the selector of its end begins: hence the last words stand before an empty place. */
    private void quote(String where, @Nullable String quoted) throws IOException {
        out.text("type", "TextQuoteSelector");
        out.text(where, quoted);
    }
}
