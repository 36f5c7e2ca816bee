package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes to others, by what the terms of a source allow: the register of the example, which carries {@code indicators/arms.csv}. */
class PublishedTermsTest {
    private static final String LICENCE = "licence: invented; free for any use\n";

    @TempDir
    private Path folder;

    private String dossier(String allows) {
        return Folders.example(
                        folder.resolve(allows),
                        (file, text) -> text.replace(LICENCE, LICENCE + "  allows: " + allows + "\n"))
                .toString();
    }

    /** The commands that give something to others, and those that only show it on a screen, without the folder. */
    private List<String> refused(String allows) {
        String dossier = dossier(allows);
        String brief = folder.resolve(allows + ".html").toString();
        String bundle = folder.resolve(allows + ".zip").toString();
        List<String> refused = new ArrayList<>();
        for (String command : List.of(
                "assess | --html " + brief,
                "assess | --markdown --annex",
                "assess | --bundle " + bundle,
                "assess | --json",
                "assess | --csv panel",
                "assess | --csv shares",
                "assess | --csv roles",
                "assess | --csv verdicts",
                "assess | --claim c07 --json",
                "note |",
                "chart | security-years --svg",
                "chart | security-years --csv",
                "chart | security-years",
                "compare | empty_harbour --json",
                "compare | empty_harbour")) {
            String[] parts = command.split(" \\| ?", -1);
            List<String> words = new ArrayList<>(List.of(parts[0], dossier));
            words.addAll(List.of(parts[1].isEmpty() ? new String[0] : parts[1].split(" ")));
            Printed printed = Printed.by(words.toArray(new String[0]));
            if (printed.code() != ExitCode.DONE) {
                assertThat(printed.err())
                        .as(command)
                        .contains("indicators/arms.csv: rows of the source register (line");
                refused.add(command.replace(" " + brief, "").replace(" " + bundle, ""));
            }
        }
        return refused;
    }

    @Test
    void under_terms_that_allow_it_or_are_not_known_everything_is_published() {
        assertThat(refused("all")).isEmpty();
        assertThat(refused("unknown")).isEmpty();
    }

    /** Some shares of the chart rest on one delivery each: as a table that is the register's own rows. */
    @Test
    void figures_may_be_quoted_where_single_facts_are_allowed() {
        assertThat(refused("facts")).containsExactly("chart | security-years --csv");
    }

    @Test
    void figures_that_may_only_be_computed_with_are_shown_and_not_published() {
        assertThat(refused("use"))
                .containsExactly(
                        "assess | --html",
                        "assess | --markdown --annex",
                        "assess | --bundle",
                        "assess | --json",
                        "assess | --csv shares",
                        "note |",
                        "chart | security-years --svg",
                        "chart | security-years --csv",
                        "compare | empty_harbour --json");
        assertThat(folder.resolve("use.html")).doesNotExist();
        assertThat(folder.resolve("use.zip")).doesNotExist();
    }

    @Test
    void what_allows_nothing_keeps_results_back_too() {
        assertThat(refused("none")).contains("assess | --csv roles", "assess | --csv verdicts");
    }

    /** The lines of the register's rows, counted in the file: 2 to 10 are behind verdicts. */
    @Test
    void rows_are_named_by_source_file_and_lines() {
        Printed printed = Printed.by("assess", dossier("none"), "--csv", "verdicts");
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err())
                .contains("indicators/arms.csv: rows of the source register (lines 2-10) may not go to others"
                        + " as results: nothing that rests on its figures may be published, by its licence, \"invented; free"
                        + " for any use\"; leave them out, or correct allows if the terms say otherwise");
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "use, 0", "facts, 0", "unknown, 10", "part, 10", "all, 10"})
    void rows_that_may_not_be_passed_on_are_left_out_of_the_table_of_rows(String allows, int rows) throws IOException {
        Printed printed = Printed.by("assess", dossier(allows), "--csv", "panel");
        assertThat(printed.code()).isZero();
        assertThat(registered(printed.out())).isEqualTo(rows);
        assertThat(printed.err().contains("left out of the table of rows: indicators/arms.csv"))
                .isEqualTo(rows == 0);
        assertThat(printed.err()).contains("what the terms of ", "is not known (sources --licences)");
    }

    private static long registered(String table) {
        return table.lines().filter(line -> line.contains(",register,")).count();
    }

    /** In an archive figures are quoted, and the table of rows lacks what may only be quoted. */
    @Test
    void the_archive_says_what_it_lacks() throws IOException {
        Path archive = folder.resolve("all.zip");
        assertThat(Printed.by("assess", dossier("facts"), "--bundle", archive.toString())
                        .code())
                .isZero();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(text(zip, "README.txt"))
                    .contains("Left out of panel.csv, since their sources do not allow tables of them: rows 10.")
                    .contains("Sources whose terms are not known: 10.");
            assertThat(registered(text(zip, "tables/panel.csv"))).isZero();
            assertThat(text(zip, "assessment.json")).contains("\"source\": \"register\"");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The dossier that comes with the project publishes all its rows: no source of it forbids that. */
    @Test
    void the_shipped_dossier_publishes_everything() {
        String ledger = Printed.when(
                "sources", Assessed.DOSSIERS.resolve("central-asia").toString(), "--licences");
        assertThat(ledger.lines().filter(line -> line.matches("[a-z]+: .*")).map(line -> line.replaceFirst(":.*", "")))
                .containsExactly("unknown", "part", "all");
        assertThat(ledger)
                .contains("CC BY 4.0 (sources: 2, figures: 103)", "ODC-By 1.0 (sources: 1, figures: 92): gcdf_3");
    }

    @Test
    void the_ledger_names_the_sources_by_what_they_allow() throws IOException {
        assertThat(Printed.when("sources", dossier("use"), "--licences", "--width", "100"))
                .startsWith("use: its figures may be computed with, but not published\n"
                        + "  invented; free for any use (sources: 1, figures: 10): register\n\n"
                        + "unknown: not known; ask before more than single figures are passed on\n"
                        + "  invented (sources: 7, figures: 51): ard_office, bank,");
        assertThat(Printed.by("sources", dossier("all"), "--licences", "--csv").err())
                .contains("--licences: this is a list of its own, as text; leave out the other");
        Path sources = Path.of(dossier("part")).resolve("sources.yaml");
        Files.writeString(sources, Files.readString(sources).replace(LICENCE, "licence: not seen\n"));
        assertThat(Printed.by("check", dossierFolder(sources)).out())
                .contains("sources.yaml:", "its terms were not seen, so nobody can tell that they allow more");
    }

    private static String dossierFolder(Path sources) {
        return String.valueOf(sources.getParent());
    }
}
