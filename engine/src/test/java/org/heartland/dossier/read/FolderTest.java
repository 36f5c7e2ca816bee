package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder on disk are read. */
class FolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        Example.shipped().write(folder);
    }

    @Test
    void a_folder_on_disk_reads_as_the_same_files_in_memory() {
        assertThat(Dossiers.read(folder).orThrow().observations())
                .isEqualTo(Example.shipped().dossier().observations());
        assertThat(Dossiers.read(folder).orThrow().claims())
                .isEqualTo(Example.shipped().dossier().claims());
    }

    @Test
    void a_folder_that_does_not_exist() {
        assertThat(reported(folder.resolve("nowhere")))
                .singleElement()
                .asString()
                .endsWith("nowhere: there is no such folder");
    }

    @Test
    void a_file_instead_of_a_folder() {
        assertThat(reported(folder.resolve("dossier.yaml")))
                .singleElement()
                .asString()
                .endsWith("dossier.yaml: this is a file, not a folder");
    }

    @Test
    void a_folder_that_is_no_dossier_is_not_searched() throws IOException {
        Files.delete(folder.resolve("dossier.yaml"));
        assertThat(reported(folder)).singleElement().asString().endsWith(": this folder holds no dossier.yaml");
    }

    @Test
    void notes_hidden_files_and_parts_of_later_issues_are_passed_over() throws IOException {
        Files.writeString(folder.resolve("NOTES.md"), "\u0000");
        Files.writeString(folder.resolve(".hidden"), "\u0000");
        Files.writeString(folder.resolve("actors/.ARD.yaml.swp"), "\u0000");
        Files.writeString(folder.resolve("actors/README.md"), "who is who");
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.createDirectories(folder.resolve("theories/deep"));
        Files.writeString(folder.resolve("theories/deep/x.yaml"), "[");
        Files.createDirectories(folder.resolve("scenarios"));
        assertThat(reported(folder)).isEmpty();
    }

    @Test
    void what_is_no_part_of_a_dossier_is_told() throws IOException {
        Files.createDirectories(folder.resolve("actor"));
        Files.writeString(folder.resolve("actor/X.yaml"), "[");
        Files.createDirectories(folder.resolve("actors/old"));
        Files.writeString(folder.resolve("actors/old/X.yaml"), "[");
        Files.writeString(folder.resolve("actors/list.csv"), "a");
        Files.writeString(folder.resolve("claims/more.yml"), "[");
        Files.writeString(folder.resolve("event.csv"), "a");
        assertThat(reported(folder))
                .containsExactly(
                        "actor: this folder is not part of a dossier",
                        "actors/list.csv: this file is not part of a dossier",
                        "actors/old/X.yaml: this file is not part of a dossier",
                        "claims/more.yml: this file is not part of a dossier",
                        "event.csv: this file is not part of a dossier");
        List<Problem> problems = Dossiers.read(folder).problems();
        assertThat(problems.get(0).near()).startsWith("actors");
        assertThat(problems.get(3).instead()).isEqualTo("name it claims/more.yaml");
        assertThat(problems.get(4).instead()).isEqualTo("name it events.csv");
    }

    /** AUDIT A20: raw data, office files and the like stop nobody; a note says that they were not read. */
    @Test
    void what_has_nothing_to_do_with_a_dossier_is_noted_and_not_read() throws IOException {
        Files.createDirectories(folder.resolve("raw/deep"));
        Files.writeString(folder.resolve("raw/deep/table.yaml"), "[");
        Files.createDirectories(folder.resolve("indicators/raw"));
        Files.writeString(folder.resolve("indicators/raw/table.csv"), "a");
        for (String name :
                List.of("plan.docx", "events.xlsx", "actors/photo.PNG", "indicators/~$arms.xlsx", "notes.txt")) {
            Files.writeString(folder.resolve(name), "PK");
        }
        assertThat(reported(folder)).isEmpty();
        Folder read = Folder.read(folder).orThrow();
        assertThat(read.notes().stream().map(Problem::line))
                .containsExactly(
                        "actors/photo.PNG: this is no part of a dossier and was not read",
                        "events.xlsx: this is no part of a dossier and was not read",
                        "indicators/raw: this is no part of a dossier and was not read",
                        "indicators/~$arms.xlsx: this is no part of a dossier and was not read",
                        "notes.txt: this is no part of a dossier and was not read",
                        "plan.docx: this is no part of a dossier and was not read",
                        "raw: this is no part of a dossier and was not read");
        assertThat(read.files().keySet())
                .isEqualTo(Folder.of("x", Example.shipped().texts()).files().keySet());
    }

    @Test
    void a_link_inside_the_folder_is_followed() throws IOException {
        Files.move(folder.resolve("actors/ARD.yaml"), folder.resolve("actors/.ARD"));
        Files.createSymbolicLink(folder.resolve("actors/ARD.yaml"), Path.of(".ARD"));
        assertThat(reported(folder)).isEmpty();
    }

    @Test
    void a_link_out_of_the_folder_is_refused(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.move(folder.resolve("actors/ARD.yaml"), elsewhere.resolve("ARD.yaml"));
        Files.createSymbolicLink(folder.resolve("actors/ARD.yaml"), outside);
        assertThat(reported(folder)).containsExactly("actors/ARD.yaml: this link leads out of the dossier's folder");
    }

    @Test
    void a_linked_folder_outside_is_refused(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.move(folder.resolve("roles"), elsewhere.resolve("roles"));
        Files.createSymbolicLink(folder.resolve("roles"), outside);
        assertThat(reported(folder)).containsExactly("roles: this link leads out of the dossier's folder");
    }

    @Test
    void links_to_nothing_and_to_themselves_are_told() throws IOException {
        Files.createSymbolicLink(folder.resolve("claims/gone.yaml"), Path.of("nothing.yaml"));
        Files.createSymbolicLink(folder.resolve("claims/loop.yaml"), Path.of("loop.yaml"));
        assertThat(reported(folder))
                .containsExactly(
                        "claims/gone.yaml: this link leads nowhere", "claims/loop.yaml: this link leads nowhere");
    }

    @Test
    void a_file_without_permission_to_read() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder.resolve("events.csv"), Set.of());
        assumeTrue(!Files.isReadable(folder.resolve("events.csv")), "whoever runs this may read everything");
        assertThat(reported(folder)).containsExactly("events.csv: this file may not be read");
    }

    @Test
    void a_pipe_is_not_waited_for() throws IOException, InterruptedException {
        Path pipe = folder.resolve("claims/pipe.yaml");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(reported(folder)).containsExactly("claims/pipe.yaml: this is not a plain file");
    }

    private static List<String> reported(Path folder) {
        return Dossiers.read(folder).problems().stream()
                .map(problem -> problem.at() + ": " + problem.what())
                .toList();
    }

    @Test
    void files_are_named_alike_wherever_the_folder_lies(@TempDir Path other) throws IOException {
        Files.writeString(folder.resolve("notes.csv"), "x");
        Example.shipped().write(other);
        Files.writeString(other.resolve("notes.csv"), "x");
        List<Problem> problems = Dossiers.read(folder).problems();
        assertThat(problems).isNotEmpty().isEqualTo(Dossiers.read(other).problems());
    }
}
