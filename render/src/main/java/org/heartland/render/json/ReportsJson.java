package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.citation.JudgedText;
import org.heartland.review.Report;
import org.heartland.review.Report.State;

/** What was remarked on the words of texts, as annotations (W3C Web Annotation Data Model, 2017, JSON-LD): the file reports.jsonld. */
public final class ReportsJson {
    /** What the fragments of addresses mean: RFC 3236, as the model names it. */
    private static final String FRAGMENTS = "http://tools.ietf.org/rfc/rfc3236";

    private final Map<String, JudgedText> texts;
    private final JsonOut out;

    private ReportsJson(Map<String, JudgedText> texts, JsonOut out) {
        this.texts = texts;
        this.out = out;
    }

    /** Writes the reports in UTF-8. */
    public static void write(List<Report> reports, Map<String, JudgedText> texts, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            ReportsJson json = new ReportsJson(texts, out);
            out.object(() -> AnnotationCollection.write(out, "urn:heartland:reports", null, reports, json::annotation));
        }
        to.write('\n');
    }

    private void annotation(Report report) throws IOException {
        out.text("id", report.id());
        out.text("type", "Annotation");
        out.text("motivation", report.kind() == Report.Kind.SPELLING ? "editing" : "commenting");
        out.text("created", report.at());
        out.flat("creator", () -> {
            out.text("type", "Person");
            out.text("name", report.by());
        });
        out.rows("body", bodies(report), body -> {
            out.text("type", "TextualBody");
            out.text("purpose", body.purpose());
            out.text("value", body.value());
        });
        out.object("target", () -> {
            out.text("source", address(report.on().text()));
            out.objects("selector", List.of(true, false), quote -> selector(report, quote));
        });
    }

    private record Body(String purpose, String value) {}

    private static List<Body> bodies(Report report) {
        List<Body> bodies = new ArrayList<>(List.of(new Body("commenting", report.says())));
        if (report.state() != State.OPEN) {
            bodies.add(new Body("tagging", report.state().word()));
        }
        return bodies;
    }

    private String address(String id) {
        JudgedText text = texts.get(id);
        return text == null ? JudgedText.URN + id : text.uri();
    }

    /** The words with those around them; and the paragraph, with the place in it. */
    private void selector(Report report, boolean quote) throws IOException {
        if (quote) {
            out.text("type", "TextQuoteSelector");
            out.text("exact", report.on().exact());
            context("prefix", report.on().prefix());
            context("suffix", report.on().suffix());
            return;
        }
        out.text("type", "FragmentSelector");
        out.text("conformsTo", FRAGMENTS);
        out.text("value", "p" + report.on().paragraph());
        out.flat("refinedBy", () -> {
            out.text("type", "TextPositionSelector");
            out.whole("start", report.on().start());
            out.whole("end", report.on().end());
        });
    }

    private void context(String key, String words) throws IOException {
        if (!words.isBlank()) {
            out.text(key, words);
        }
    }
}
