package org.heartland.render.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.EvidenceRow;
import org.heartland.citation.Source;
import org.heartland.render.json.JsonOut;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Words;

/**
 * The lineage of an assessment as PROV-JSON (W3C member submission of 2013): verdicts and current roles are derived from rows of evidence, rows
 * from sources, and copies from their originals. It has no times, so that it is the same whenever it is made.
 */
final class LineageJson {
    private static final String MADE = "run:assessment";
    private static final String PROGRAM = "run:heartland";
    private static final List<String> PREFIXES = List.of("source", "row", "verdict", "role", "run");

    private final Assessment assessment;
    private final JsonOut out;
    private final RowWords rowWords;
    private final ClaimWords claimWords;
    private final Words words;
    private final TreeMap<String, Source> sources = new TreeMap<>();
    private final TreeSet<Integer> rows = new TreeSet<>();
    private final List<String> made = new ArrayList<>();
    /** Each thing with one that it comes from. */
    private final List<Map.Entry<String, String>> derived = new ArrayList<>();

    private LineageJson(Assessment assessment, Words words, JsonOut out) {
        this.assessment = assessment;
        this.words = words;
        this.out = out;
        this.rowWords = new RowWords(words);
        this.claimWords = new ClaimWords(words);
    }

    static void write(Assessment assessment, Words words, String version, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            LineageJson lineage = new LineageJson(assessment, words, out);
            lineage.trace();
            out.object(() -> lineage.write(version));
        }
        to.write('\n');
    }

    private static String verdict(ClaimRow row) {
        return "verdict:" + row.claim().id();
    }

    private static String role(RoleRow row) {
        return "role:" + row.role() + "." + row.receiver();
    }

    private static String source(String id) {
        return "source:" + id;
    }

    // ---- What comes from what.

    private void trace() {
        assessment.claims().forEach(row -> rests(verdict(row), row.now().rows()));
        assessment.rolesNow().forEach(row -> rests(role(row), row.rows()));
        for (int row : rows) {
            Source source = assessment.row(row).source();
            keep(source);
            derived.add(Map.entry("row:" + row, source(source.id().id())));
        }
        for (Source source : List.copyOf(sources.values())) {
            Source root = assessment.subject().sources().get(source.root().id());
            if (source.origin() != null && root != null) {
                keep(root);
                derived.add(Map.entry(source(source.id().id()), source(root.id().id())));
            }
        }
    }

    private void rests(String what, int[] on) {
        made.add(what);
        for (int row : on) {
            rows.add(row);
            derived.add(Map.entry(what, "row:" + row));
        }
    }

    private void keep(Source source) {
        sources.put(source.id().id(), source);
    }

    // ---- Writing.

    private void write(String version) throws IOException {
        out.object("prefix", this::prefixes);
        out.object("entity", () -> {
            sources();
            rows();
            results();
        });
        out.object("activity", () -> out.object(MADE, this::activity));
        out.object("agent", () -> out.flat(PROGRAM, () -> agent(version)));
        relations("wasAssociatedWith", List.of(Map.entry(MADE, PROGRAM)), "prov:activity", "prov:agent");
        relations("used", pairs(MADE, rows), "prov:activity", "prov:entity");
        List<Map.Entry<String, String>> generated =
                made.stream().map(what -> Map.entry(what, MADE)).toList();
        relations("wasGeneratedBy", generated, "prov:entity", "prov:activity");
        relations("wasDerivedFrom", derived, "prov:generatedEntity", "prov:usedEntity");
    }

    private void prefixes() throws IOException {
        for (String prefix : PREFIXES) {
            out.text(prefix, "urn:heartland:" + prefix + ":");
        }
        out.text("dcterms", "http://purl.org/dc/terms/");
    }

    private void agent(String version) throws IOException {
        out.flat("prov:type", () -> {
            out.text("$", "prov:SoftwareAgent");
            out.text("type", "prov:QUALIFIED_NAME");
        });
        out.text("prov:label", "Heartland");
        if (!version.isEmpty()) {
            out.text("run:version", version);
        }
    }

    private static List<Map.Entry<String, String>> pairs(String what, TreeSet<Integer> rows) {
        return rows.stream().map(row -> Map.entry(what, "row:" + row)).toList();
    }

    private void relations(String kind, List<Map.Entry<String, String>> pairs, String from, String to)
            throws IOException {
        out.object(kind, () -> {
            for (int i = 0; i < pairs.size(); i++) {
                Map.Entry<String, String> pair = pairs.get(i);
                out.flat("_:" + kind + (i + 1), () -> {
                    out.text(from, pair.getKey());
                    out.text(to, pair.getValue());
                });
            }
        });
    }

    private void sources() throws IOException {
        for (Source source : sources.values()) {
            out.flat(source(source.id().id()), () -> {
                out.text("prov:label", source.title());
                out.text("dcterms:publisher", source.publisher());
                out.text("dcterms:issued", source.publishedAs());
                out.text("dcterms:identifier", source.url());
            });
        }
    }

    private void rows() throws IOException {
        for (int number : rows) {
            EvidenceRow row = assessment.row(number);
            out.flat("row:" + number, () -> {
                out.text("prov:label", rowWords.what(row) + ", " + rowWords.period(row));
                if (row.value() != null) {
                    out.number("prov:value", row.value());
                    out.text("row:unit", row.unit());
                }
                out.text("row:locator", row.locator().text());
            });
        }
    }

    private void results() throws IOException {
        for (ClaimRow row : assessment.claims()) {
            result(verdict(row), words.term(row.claim().says()), claimWords.standing(row));
        }
        for (RoleRow row : assessment.rolesNow()) {
            String label = words.title(row.role()) + ", " + words.actor(row.receiver()) + ", " + row.year();
            String held = row.powers().isEmpty() ? words.named(row.status()) : words.actors(row.powers());
            result(role(row), label, held);
        }
    }

    private void result(String what, String label, String value) throws IOException {
        out.flat(what, () -> {
            out.text("prov:label", label);
            if (!value.isEmpty()) {
                out.text("prov:value", value);
            }
        });
    }

    private void activity() throws IOException {
        Assessment.Identity of = assessment.of();
        out.text("prov:label", words.term(assessment.subject().title()));
        out.whole("run:seed", of.seed());
        out.whole("run:settings", of.draws());
        out.text("run:asOf", of.asOf().toString());
        out.whole("run:since", of.since());
        out.whole("run:year", of.year());
        out.whole("run:until", of.until());
        if (!of.scenarios().isEmpty()) {
            out.texts("run:scenario", of.scenarios());
        }
    }
}
