package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Dossier;
import org.heartland.importers.mapping.CellSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/importing.md works, and the page has every key of mapping files. */
class ImportingPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w+ (office\\.\\w+)\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void theExampleIsImported() throws IOException {
        String page = Files.readString(Trial.HOME.resolve("docs/importing.md"));
        Matcher blocks = BLOCK.matcher(page);
        while (blocks.find()) {
            Files.writeString(folder.resolve(blocks.group(1)), blocks.group(2));
        }
        Dossier dossier = Trial.get(Contributors.SHIPPED.read(Trial.HOME.resolve("dossiers/example")));
        ImportScope scope = new ImportScope(
                dossier.actors(),
                Set.of("ARD"),
                Set.of("ARD"),
                dossier.actors().keySet(),
                dossier.identity().period());
        Edition found =
                Trial.edition(folder.resolve("office.yaml").toString(), scope, List.of(), folder.resolve("office.csv"));
        assertThat(Trial.value(found, "office_exports", "NRD", "ARD", "2023")).isEqualTo("150");
        assertThat(Trial.value(found, "office_imports", "ZUR", "ARD", "2023")).isEqualTo("190");
        assertThat(Trial.value(found, "office_exports", FigureCollector.WORLD, "ARD", "2023"))
                .isEqualTo("520");
        assertThat(Trial.value(found, "office_imports", FigureCollector.RESIDUAL, "ARD", "2023"))
                .isEqualTo("160");
        assertThat(found.tally().rejected()).isEmpty();
        assertThat(found.tally().rows()).isEqualTo(5);
    }

    /** A key that the reader knows stands in the page; the reader names them all where one is wrong. */
    @Test
    void everyKeyOfAMappingIsExplained() throws IOException {
        String page = Files.readString(Trial.HOME.resolve("docs/importing.md"));
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"),
                "x: 1\nperiod: {x: 1, is: a}\nheader: {x: 1}\nmeasures: [{x: 1}]\nsource: {x: 1}\n");
        var problems = Importers.shipped().find(wrong.toString()).problems();
        List<String> keys = problems.stream()
                .map(problem -> problem.instead())
                .filter(instead -> instead.startsWith("the keys are "))
                .flatMap(instead ->
                        List.of(instead.substring("the keys are ".length()).split(", ")).stream())
                .distinct()
                .toList();
        assertThat(keys).hasSizeGreaterThan(35);
        assertThat(keys)
                .allMatch(
                        key -> page.contains("`" + key) || page.contains("{" + key + ":") || page.contains(key + "`"));
        assertThat(CellSource.Where.values()).hasSize(8);
    }
}
