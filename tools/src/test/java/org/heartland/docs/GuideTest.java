package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.heartland.app.Printed;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows the guide step by step arrives at what it shows. */
class GuideTest {
    @TempDir
    private Path folder;

    @Test
    void the_dossier_that_comes_of_it_has_no_problems() {
        Dossier dossier = Contributors.SHIPPED
                .read(Folder.of("guide", Guide.files(), Contributors.SHIPPED.parts()))
                .orThrow();
        assertThat(Study.problems(dossier)).isEmpty();
    }

    /** Files of the skeleton are filled in one after the other: after each step check finds nothing that a later step mends. */
    @Test
    void it_can_be_checked_after_each_step_from_the_sources_on() {
        SortedMap<String, String> files = Guide.skeleton();
        Map<String, String> filled = Pages.files(Guide.PAGE);
        files.put("sources.yaml", filled.get("sources.yaml") + files.get("sources.yaml"));
        for (String part :
                List.of("dossier.yaml", "actors", "institutions", "indicators", "events.csv", "roles", "claims")) {
            filled.forEach((file, text) -> {
                if (file.startsWith(part)) {
                    files.put(file, text);
                }
            });
            Dossier dossier = Contributors.SHIPPED
                    .read(Folder.of("guide", files, Contributors.SHIPPED.parts()))
                    .orThrow();
            assertThat(Study.problems(dossier)).as("after " + part).isEmpty();
        }
    }

    @Test
    void its_roles_are_those_of_the_skeleton() {
        SortedMap<String, String> skeleton = Guide.skeleton();
        Map<String, String> shown = Pages.files(Guide.PAGE);
        assertThat(shown).containsKeys("roles/guarantor.yaml", "roles/provider.yaml");
        shown.forEach((file, text) -> {
            if (file.startsWith("roles/")) {
                assertThat(text).as(file).isEqualTo(skeleton.get(file));
            }
        });
    }

    @Test
    void every_file_that_it_fills_in_is_one_of_the_skeleton() {
        assertThat(Guide.skeleton())
                .containsKeys(Pages.files(Guide.PAGE).keySet().stream()
                        .filter(file -> !file.startsWith("lang/") && !file.startsWith("scenarios/"))
                        .toArray(String[]::new));
    }

    @Test
    void the_page_begins_as_it_shows() throws IOException {
        for (Map.Entry<String, String> file : Guide.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        String page = Printed.when("assess", folder.toString(), "--width", "100");
        List<String> shown = Pages.blocks(Guide.PAGE, "").stream()
                .filter(block -> block.startsWith("TWO SMALL STATES"))
                .toList();
        assertThat(shown).hasSize(1);
        assertThat(page).startsWith(shown.get(0));
    }
}
