package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors decide and remark is kept beside the dossier, and obeyed by the command line; the note is the same on both. */
class ReviewTest {
    private static final String DRAWS = "60";

    @TempDir
    private Path folder;

    private String noteOfCommand() {
        return Printed.when("note", folder.toString(), "--text", "plains_2022", "--draws", DRAWS);
    }

    private static String noteOf(RunningWorkbench workbench) throws Exception {
        return workbench.get("note.txt?text=plains_2022").body();
    }

    private static List<String> inText(String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of("text", "plains_2022"));
        all.addAll(List.of(namesAndValues));
        return all;
    }

    @Test
    void the_note_is_what_the_command_prints_before_and_after_decisions() throws Exception {
        Folders.example(folder);
        try (RunningWorkbench workbench = RunningWorkbench.of(folder)) {
            String before = noteOf(workbench);
            assertThat(before).isEqualTo(noteOfCommand()).contains("Celdor never joined");
            workbench.post("article", inText("action", "decide", "at", "c03", "decision", "not_said"));
            String after = noteOf(workbench);
            assertThat(after).isEqualTo(noteOfCommand()).doesNotContain("Celdor never joined");
            assertThat(Printed.when("assess", folder.toString(), "--draws", DRAWS))
                    .doesNotContain("Celdor never joined");
            assertThat(Files.readString(folder.resolve("review.yaml")))
                    .contains("{statement: c03, decision: not_said, by: \"Anna\", on: ");
            workbench.post("article", inText("action", "undo"));
            assertThat(noteOf(workbench)).isEqualTo(before).isEqualTo(noteOfCommand());
            assertThat(folder.resolve("review.yaml")).doesNotExist();
        }
    }

    @Test
    void an_accepted_report_is_a_line_of_the_note() throws Exception {
        Folders.example(folder);
        try (RunningWorkbench workbench = RunningWorkbench.of(folder)) {
            workbench.post(
                    "article",
                    inText(
                            "action",
                            "report",
                            "kind",
                            "spelling",
                            "paragraph",
                            "2",
                            "start",
                            "4",
                            "end",
                            "20",
                            "exact",
                            "their \"trading\" partner",
                            "prefix",
                            "is ",
                            "suffix",
                            ", and",
                            "says",
                            "read: its"));
            assertThat(noteOf(workbench)).doesNotContain("read: its");
            String id = Jsoup.parse(workbench.get("reports").body())
                    .selectFirst("input[name=id]")
                    .val();
            workbench.post("reports", List.of("id", id, "state", "accepted"));
            assertThat(noteOf(workbench))
                    .isEqualTo(noteOfCommand())
                    .contains("Paragraph 2, “their \"trading\" partner”: read: its");
        }
        try (RunningWorkbench again = RunningWorkbench.of(folder)) {
            assertThat(again.get("reports").body()).contains("in the note");
        }
    }

    @Test
    void without_leave_to_write_nothing_is_written_and_the_page_hands_the_file_out() throws Exception {
        Folders.example(folder);
        try (RunningWorkbench running = RunningWorkbench.of(folder, false)) {
            running.post("article", inText("action", "decide", "at", "c03", "decision", "trivial"));
            assertThat(folder.resolve("review.yaml")).doesNotExist();
            assertThat(running.get("article").body()).contains("last until the program ends");
            Files.writeString(
                    folder.resolve("review.yaml"), running.get("reports.yaml").body());
            assertThat(noteOf(running)).isEqualTo(noteOfCommand());
        }
    }

    @Test
    void a_decision_on_a_statement_that_does_not_exist_is_a_problem_with_its_place() throws Exception {
        Folders.example(folder);
        Files.writeString(
                folder.resolve("review.yaml"),
                "decisions:\n  - {statement: c99, decision: maybe, by: Anna, on: 2026-11-30}\n");
        Printed checked = Printed.by("check", folder.toString());
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out() + checked.err())
                .contains("review.yaml:2:17", "there is no claim c99")
                .contains("decision of a decision cannot be \"maybe\"", "kept, not_said, trivial or wrong");
    }

    @Test
    void the_page_follows_the_files_and_the_last_good_assessment_stays_up() throws Exception {
        Folders.example(folder);
        Path claims = folder.resolve("claims/article.yaml");
        String good = Files.readString(claims);
        try (RunningWorkbench workbench = RunningWorkbench.of(folder)) {
            Files.writeString(claims, good.replace("kind: fact", "kind: fiction"));
            await(workbench, "[1-9]");
            assertThat(Jsoup.parse(workbench.get("article").body())
                            .select(".problems")
                            .text())
                    .contains("last good assessment", "claims/article.yaml:");
            assertThat(noteOf(workbench)).contains("Celdor never joined");
            Files.writeString(claims, good.replace("Celdor never joined", "Celdor stayed out"));
            await(workbench, "0");
            assertThat(noteOf(workbench)).contains("Celdor stayed out");
        }
    }

    /** Waits until the files have as many problems as a pattern says. */
    private static void await(RunningWorkbench workbench, String problems) throws Exception {
        String state = "(?s).*\"problems\": " + problems + "\\b.*";
        for (int i = 0; i < 100 && !workbench.get("version").body().matches(state); i++) {
            Thread.sleep(200);
        }
        assertThat(workbench.get("version").body()).matches(state);
    }

    /** Two editors look at the same statement; the one who is second learns of it, and neither decision is lost without a word. */
    @Test
    void who_decides_on_what_he_has_not_seen_is_shown_both_and_nothing_is_lost() throws Exception {
        Folders.example(folder);
        try (RunningWorkbench workbench = RunningWorkbench.of(folder)) {
            workbench.post("article", inText("action", "decide", "at", "c03", "decision", "not_said", "seen", "open"));
            String address = workbench
                    .post("article", inText("action", "decide", "at", "c03", "decision", "kept", "seen", "open"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(Files.readString(folder.resolve("review.yaml")))
                    .contains("decision: not_said")
                    .doesNotContain("decision: kept");
            Document page = Jsoup.parse(workbench.get(address.substring(1)).body());
            assertThat(page.select(".missed").text())
                    .contains("Dismissed by Anna on ", "the author does not say this", "You wanted: Keep for the note");
            assertThat(page.select(".missed input[name=seen]").val()).isEqualTo("not_said");
            workbench.post("article", inText("action", "decide", "at", "c03", "decision", "kept", "seen", "not_said"));
            assertThat(Files.readString(folder.resolve("review.yaml")))
                    .contains("decision: kept")
                    .doesNotContain("decision: not_said");
        }
    }

    @Test
    void an_undo_takes_back_only_what_the_visitor_saw() throws Exception {
        Folders.example(folder);
        try (RunningWorkbench workbench = RunningWorkbench.of(folder)) {
            workbench.post("article", inText("action", "decide", "at", "c03", "decision", "trivial"));
            String step = Jsoup.parse(workbench.get("article?text=plains_2022").body())
                    .select("form:has(#undo) input[name=seen]")
                    .val();
            workbench.post("article", inText("action", "decide", "at", "c03", "decision", "kept"));
            String address = workbench
                    .post("article", inText("action", "undo", "at", "c03", "seen", step))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(Jsoup.parse(workbench.get(address.substring(1)).body())
                            .select(".missed")
                            .text())
                    .contains("Nothing was undone");
            assertThat(Files.readString(folder.resolve("review.yaml"))).contains("decision: kept");
            workbench.post("article", inText("action", "undo"));
            assertThat(Files.readString(folder.resolve("review.yaml"))).contains("decision: trivial");
        }
    }

    /** Of many who decide at the same instant one is first; all others are told. */
    @Test
    void of_many_decisions_in_one_instant_exactly_one_is_kept_and_all_others_are_told() throws Exception {
        Folders.example(folder);
        try (RunningWorkbench workbench = RunningWorkbench.of(folder)) {
            List<String> kinds = List.of("kept", "not_said", "trivial", "wrong");
            List<String> addresses = kinds.parallelStream()
                    .map(kind -> location(workbench, kind))
                    .toList();
            String first = kinds.stream()
                    .filter(kind -> !addresses.get(kinds.indexOf(kind)).contains("missed="))
                    .reduce((one, other) -> one + " and " + other)
                    .orElseThrow();
            assertThat(first).isIn(kinds);
            assertThat(Files.readString(folder.resolve("review.yaml"))).contains("decision: " + first + ",");
        }
    }

    private static String location(RunningWorkbench workbench, String kind) {
        try {
            return workbench
                    .post("article", inText("action", "decide", "at", "c03", "decision", kind, "seen", "open"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
