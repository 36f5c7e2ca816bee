package org.heartland.render.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.citation.Allows;
import org.heartland.citation.PassedOn;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.page.Annex;
import org.heartland.render.page.FourPages;
import org.heartland.render.page.Leaflet;
import org.heartland.render.page.LeafletHtml;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.table.DataTable;
import org.heartland.render.table.FigureTable;
import org.heartland.render.words.Words;
import org.heartland.text.Sha256;

/**
 * A whole assessment as one ZIP archive, described in docs/bundle.md. The same assessment, language and version give the same bytes: entries are
 * sorted and bear one fixed time.
 */
public final class Bundle {
    /** The parts of an assessment that it shows, which are those of the brief, the annex and the tables too. */
    public static final List<Part> PARTS = AssessmentJson.PARTS;

    private static final String SCHEMA = "assessment.schema.json";
    private static final String SUMS = "SHA256SUMS";
    private static final String README = "README.txt";

    /** A time of an archive that no time zone changes; the very first that it can bear would be written with the zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Assessment assessment;
    private final Words words;
    private final String version;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, String> described = new TreeMap<>();

    private Bundle(Assessment assessment, Words words, String version) {
        this.assessment = assessment;
        this.words = words;
        this.version = version;
    }

    /**
     * The bytes of the archive; its pages and its words are in the language of {@code words}.
     *
     * @param version what the program calls its version, or "" if it is not known
     */
    public static byte[] of(Assessment assessment, Words words, String version) {
        Bundle bundle = new Bundle(assessment, words, version);
        try {
            bundle.pages();
            bundle.tables();
            bundle.sources();
            bundle.forPrograms();
            bundle.readme();
            bundle.sums();
            return bundle.archive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What writes a file. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Adds a file; {@code what} is said of it in the list of files. */
    private void add(String name, String what, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        files.put(name, bytes.toByteArray());
        described.put(name, what);
    }

    private static Writing text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Writing table(DataTable table) {
        return out -> {
            try (PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
                table.print(print);
            }
        };
    }

    private void pages() throws IOException {
        Leaflet brief = FourPages.of(assessment, words, FourPages.ALL, version);
        add(
                "brief.html",
                words.say("the brief of four pages, for a browser and for print"),
                text(LeafletHtml.of(brief)));
        Leaflet annex = Annex.of(assessment, words, version);
        add("annex.html", words.say("every statement with its verdict and its evidence"), text(LeafletHtml.of(annex)));
        add(
                "tables/figures.csv",
                words.say("the figures of the brief, with range and rows"),
                table(FigureTable.of(brief.figures())));
    }

    private void tables() throws IOException {
        for (AssessmentTable table : AssessmentTable.values()) {
            String what = words.say(
                    switch (table) {
                        case ROLES -> "who holds each role, by state and year";
                        case SHARES -> "the shares behind the roles";
                        case VERDICTS -> "every statement with its verdicts";
                        case PANEL -> "every figure, membership and event, with its source";
                        case LEDGER -> "every prediction, and what has come of it";
                    });
            add("tables/" + table.word() + ".csv", what, table(table.of(assessment)));
        }
    }

    private void forPrograms() throws IOException {
        add("assessment.json", words.say("the whole assessment as JSON"), out -> AssessmentJson.write(assessment, out));
        add(SCHEMA, words.say("what stands where in assessment.json (JSON Schema)"), Bundle::schema);
        add(
                "lineage.json",
                words.say("from which rows and sources each verdict and each role comes (W3C PROV-JSON)"),
                out -> LineageJson.write(assessment, words, version, out));
        add(
                "reviews.json",
                words.say("the verdicts on what the text says (schema.org ClaimReview)"),
                out -> ReviewJson.write(assessment, words, out));
        add(
                "annotations.json",
                words.say("the verdicts at the passages of the text (W3C Web Annotation)"),
                out -> AnnotationJson.write(assessment, words, out));
    }

    private void sources() throws IOException {
        Credits credits = Credits.of(assessment.subject());
        add(
                "sources.json",
                words.say("the sources for reference managers (CSL-JSON)"),
                out -> CslJson.write(credits, out));
        add("sources.bib", words.say("the same for LaTeX (BibTeX)"), text(BibTex.of(credits)));
    }

    private static void schema(OutputStream out) throws IOException {
        try (InputStream schema = Bundle.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException(SCHEMA + " is missing in this build");
            }
            schema.transferTo(out);
        }
    }

    private void readme() throws IOException {
        described.put(SUMS, words.say("checksums of all other files (sha256sum -c {0})", SUMS));
        StringBuilder text = new StringBuilder(words.term(assessment.subject().title())).append('\n');
        text.append(words.say(
                        "Heartland {0} · seed {1} · {2} settings · evidence to {3}",
                        version,
                        assessment.of().seed(),
                        assessment.of().draws(),
                        words.date(assessment.of().asOf()))
                .replace("  ", " "));
        text.append("\n\n");
        terms(text);
        described.forEach(
                (name, what) -> text.append(name).append(": ").append(what).append('\n'));
        files.put(README, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the terms of the sources keep out of the table of rows, and that some are not known. */
    private void terms(StringBuilder text) {
        long left = assessment.visible().stream()
                .filter(row -> !assessment.row(row).source().allows().lets(PassedOn.ROWS))
                .count();
        if (left > 0) {
            text.append(words.say(
                            "Left out of panel.csv, since their sources do not allow tables of them: rows {0}.", left))
                    .append('\n');
        }
        long unknown = assessment.subject().sources().values().stream()
                .filter(source -> source.allows() == Allows.UNKNOWN)
                .count();
        if (unknown > 0) {
            text.append(words.say(
                            "Sources whose terms are not known: {0}. Ask before you pass their rows on.", unknown))
                    .append('\n');
        }
        text.append(left + unknown > 0 ? "\n" : "");
    }

    private void sums() {
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            sums.append(Sha256.of(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        files.put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
