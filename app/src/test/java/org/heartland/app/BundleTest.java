package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.heartland.assess.Study;
import org.heartland.render.bundle.Bundle;
import org.heartland.render.words.Words;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of an assessment: whole, checked, the same each time, and true to the formats that others read. */
class BundleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES = List.of(
            "README.txt",
            "SHA256SUMS",
            "annex.html",
            "annotations.json",
            "assessment.json",
            "assessment.schema.json",
            "brief.html",
            "lineage.json",
            "reviews.json",
            "sources.bib",
            "sources.json",
            "tables/figures.csv",
            "tables/ledger.csv",
            "tables/panel.csv",
            "tables/roles.csv",
            "tables/shares.csv",
            "tables/verdicts.csv");

    @TempDir
    private static Path folder;

    private static SortedMap<String, byte[]> example = new TreeMap<>();

    @BeforeAll
    static void bundle() {
        example = unpacked(written("example.zip", Assessed.example().toString()));
    }

    private static byte[] written(String name, String dossier, String... more) {
        Path file = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of("assess", dossier, "--bundle", file.toString()));
        words.addAll(List.of(more));
        Printed.when(words.toArray(String[]::new));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> unpacked(byte[] archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(String file) {
        return text(example, file);
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    private static JsonNode json(Map<String, byte[]> files, String file) throws IOException {
        return JSON.readTree(files.get(file));
    }

    @Test
    void every_file_is_there_and_has_its_line_and_its_checksum() throws NoSuchAlgorithmException {
        assertThat(example.keySet()).containsExactlyElementsOf(FILES);
        Map<String, String> sums = new TreeMap<>();
        text("SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        for (Map.Entry<String, byte[]> file : example.entrySet()) {
            if (!file.getKey().equals("README.txt")) {
                assertThat(text("README.txt")).contains("\n" + file.getKey() + ": ");
            }
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            boolean listed = !file.getKey().equals("SHA256SUMS");
            assertThat(sums.get(file.getKey()))
                    .as(file.getKey())
                    .isEqualTo(listed ? HexFormat.of().formatHex(sum) : null);
        }
    }

    @Test
    void what_other_forms_of_the_command_print_is_in_it() throws IOException {
        String dossier = Assessed.example().toString();
        Path page = folder.resolve("brief.html");
        Printed.when("assess", dossier, "--html", page.toString());
        assertThat(text("brief.html")).isEqualTo(Files.readString(page));
        assertThat(text("assessment.json")).isEqualTo(Printed.when("assess", dossier, "--json"));
        assertThat(text("tables/shares.csv")).isEqualTo(Printed.when("assess", dossier, "--csv", "shares"));
        assertThat(text("assessment.schema.json"))
                .isEqualTo(Files.readString(
                        Assessed.DOSSIERS.resolveSibling("docs").resolve("assessment.schema.json")));
    }

    @Test
    void it_has_the_same_bytes_with_more_threads_and_tells_no_time_of_its_making() {
        String dossier = Assessed.example().toString();
        byte[] one = written("one.zip", dossier, "--threads", "1");
        assertThat(written("two.zip", dossier, "--threads", "2")).isEqualTo(one);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        for (Map.Entry<String, byte[]> file : unpacked(one).entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .doesNotContain(today);
        }
    }

    @Test
    void the_pages_need_no_other_file() {
        for (String page : List.of("brief.html", "annex.html")) {
            assertThat(text(page)).startsWith("<!DOCTYPE html>").doesNotContain("<script", " src=", "<link", "@import");
        }
    }

    /** The register is by one person, B. Counter, and of April 2023. */
    @Test
    void every_source_is_listed_once_for_reference_managers_and_for_latex() throws IOException {
        Set<String> ids = new HashSet<>();
        for (String file : List.of("sources.yaml", "sources-press.yaml")) {
            Files.readString(Assessed.example().resolve(file))
                    .lines()
                    .filter(line -> line.matches("[a-z_0-9]+:"))
                    .forEach(line -> ids.add(line.replace(":", "")));
        }
        List<String> listed = new ArrayList<>();
        for (JsonNode item : json(example, "sources.json")) {
            listed.add(item.get("id").asText());
            assertThat(item.get("URL").asText()).startsWith("http");
            if (item.get("id").asText().equals("register")) {
                assertThat(item.at("/issued/date-parts").toString()).isEqualTo("[[2023,4]]");
                assertThat(item.at("/author").toString()).isEqualTo("[{\"literal\":\"B. Counter\"}]");
                assertThat(item.get("publisher").asText()).isEqualTo("Institute of Invented Arms");
            }
        }
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(entries(text("sources.bib"))).isEqualTo(listed.size());
    }

    /** The number of entries, as JBibTeX reads them; each has a title, an address and a year. */
    private static int entries(String bib) {
        try {
            Map<Key, BibTeXEntry> entries =
                    new BibTeXParser().parse(new StringReader(bib)).getEntries();
            assertThat(entries.values())
                    .allSatisfy(entry -> assertThat(entry.getFields())
                            .containsKeys(BibTeXEntry.KEY_TITLE, BibTeXEntry.KEY_URL, BibTeXEntry.KEY_YEAR));
            return entries.size();
        } catch (ParseException | TokenMgrException unreadable) {
            throw new AssertionError("not BibTeX", unreadable);
        }
    }

    @Test
    void braces_and_commands_in_a_title_do_not_reach_latex() {
        Study study = Assessed.changed(
                file -> file.replace("title: Register of arms delivered", "title: Arms } 50% & \\input{x}_"));
        byte[] archive = Bundle.of(study.assess(), Words.english(study.subject()), "");
        String bib = text(unpacked(archive), "sources.bib");
        assertThat(bib)
                .contains("{Arms \\textbraceright{} 50\\% \\& ")
                .contains("\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\_");
        assertThat(entries(bib)).isPositive();
    }

    @Test
    void lineage_names_only_what_is_there_and_leads_from_verdicts_to_sources() throws IOException {
        lineage(example);
    }

    private static void lineage(Map<String, byte[]> files) throws IOException {
        JsonNode prov = json(files, "lineage.json");
        Set<String> known = new HashSet<>();
        for (String kind : List.of("entity", "activity", "agent")) {
            prov.get(kind).fieldNames().forEachRemaining(known::add);
        }
        Set<String> prefixes = new HashSet<>();
        prov.get("prefix").fieldNames().forEachRemaining(prefixes::add);
        assertThat(known).allSatisfy(name -> assertThat(prefixes).contains(name.substring(0, name.indexOf(':'))));
        Set<String> from = new HashSet<>();
        for (String kind : List.of("wasDerivedFrom", "wasGeneratedBy", "used", "wasAssociatedWith")) {
            assertThat(prov.get(kind)).isNotEmpty();
            for (JsonNode relation : prov.get(kind)) {
                relation.elements().forEachRemaining(end -> assertThat(known).contains(end.asText()));
            }
        }
        prov.get("wasDerivedFrom")
                .forEach(one -> from.add(one.get("prov:generatedEntity").asText()));
        assertThat(known)
                .filteredOn(name -> name.startsWith("row:"))
                .isNotEmpty()
                .allMatch(from::contains);
        Set<String> verdicts = new HashSet<>();
        for (JsonNode claim : json(files, "assessment.json").get("claims")) {
            verdicts.add("verdict:" + claim.get("id").asText());
        }
        assertThat(known).filteredOn(name -> name.startsWith("verdict:")).containsExactlyInAnyOrderElementsOf(verdicts);
    }

    @Test
    void there_is_a_review_for_each_sentence_of_the_text_with_a_verdict_and_no_number() throws IOException {
        reviews(example);
    }

    private static void reviews(Map<String, byte[]> files) throws IOException {
        List<String> judged = new ArrayList<>();
        for (JsonNode claim : json(files, "assessment.json").get("claims")) {
            boolean open = Set.of("not due", "not testable", "awaits")
                    .contains(claim.at("/verdict/now").asText());
            if (claim.get("reading").asText().equals("said")
                    && !open
                    && !claim.get("modelled").booleanValue()) {
                judged.add("urn:heartland:review:" + claim.get("id").asText());
            }
        }
        List<String> reviews = new ArrayList<>();
        for (JsonNode review : json(files, "reviews.json").get("@graph")) {
            reviews.add(review.get("@id").asText());
            assertThat(review.at("/reviewRating/alternateName").asText()).isNotBlank();
            assertThat(review.get("reviewRating").has("ratingValue")).isFalse();
            assertThat(review.get("claimReviewed").asText()).isNotBlank();
        }
        assertThat(reviews).isNotEmpty().isEqualTo(judged);
    }

    @Test
    void the_shipped_dossier_annotates_every_passage_with_at_most_four_words_at_each_end() throws IOException {
        Path dossier = Assessed.DOSSIERS.resolve("central-asia");
        SortedMap<String, byte[]> files =
                unpacked(written("shipped.zip", dossier.toString(), "--draws", "60", "--lang", "ru"));
        List<String> passages = new ArrayList<>();
        for (JsonNode claim : json(files, "assessment.json").get("claims")) {
            if (claim.at("/at/first").isTextual() || claim.at("/at/last").isTextual()) {
                passages.add("urn:heartland:annotation:" + claim.get("id").asText());
            }
        }
        List<String> annotations = new ArrayList<>();
        for (JsonNode annotation : json(files, "annotations.json").at("/first/items")) {
            annotations.add(annotation.get("id").asText());
            assertThat(annotation.at("/target/source").asText()).startsWith("https://");
            for (String quoted : List.of("prefix", "exact", "suffix")) {
                assertThat(annotation.findValuesAsText(quoted)).allMatch(words -> words.split("\\s+").length <= 4);
            }
        }
        assertThat(annotations).isNotEmpty().isEqualTo(passages);
        lineage(files);
        reviews(files);
        assertThat(text(files, "brief.html")).contains("<html lang=\"ru\">");
        assertThat(entries(text(files, "sources.bib")))
                .isEqualTo(json(files, "sources.json").size());
        assertThat(text(files, "sources.bib")).contains("author = {Barbieri, K. and Keshk, O.},");
    }

    @Test
    void wrong_use_is_told_in_one_sentence_and_writes_nothing() {
        String dossier = Assessed.example().toString();
        String file = folder.resolve("none.zip").toString();
        assertThat(Printed.by("assess", dossier, "--bundle", file, "--json").err())
                .contains("--bundle: this writes everything to one file; leave out the other forms");
        assertThat(Printed.by("assess", dossier, "--bundle", folder.toString()).err())
                .contains("--bundle needs the name of a file");
        assertThat(folder.resolve("none.zip")).doesNotExist();
    }
}
