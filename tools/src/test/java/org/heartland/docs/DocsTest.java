package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.app.Main;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Verdict;
import org.heartland.citation.Grade;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.heartland.tools.GeneratedPages;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The pages say what the program does: commands, keys, functions, words. */
class DocsTest {
    private static final Pattern KEYS = Pattern.compile("the keys are (.*)");

    // ---- The command line.

    @Test
    void the_generated_pages_are_what_the_program_writes() throws IOException {
        SortedMap<String, String> written = GeneratedPages.all(Pages.HOME);
        assertThat(written).isNotEmpty();
        List<String> stale = written.entrySet().stream()
                .filter(page -> !Pages.read(page.getKey()).equals(page.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(stale).as("write them with tools/pages").isEmpty();
    }

    @Test
    void a_generated_page_says_what_writes_it() {
        for (String page : List.of("docs/cli.md", "docs/measures.md", "docs/models.md")) {
            assertThat(Pages.read(page)).as(page).contains("`tools/pages`");
        }
    }

    @Test
    void every_command_and_option_says_what_it_does() {
        CommandLine program = Main.program();
        assertThat(program.getSubcommands()).isNotEmpty();
        Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .forEach(command -> {
                    assertThat(command.usageMessage().header())
                            .as(command.name())
                            .isNotEmpty();
                    assertThat(command.options())
                            .as(command.name())
                            .allSatisfy(
                                    option -> assertThat(option.description()).isNotEmpty());
                });
    }

    @Test
    void the_readme_is_one_screen_and_shows_the_two_commands() {
        String readme = Pages.read("README.md");
        assertThat(readme.lines().count()).isLessThanOrEqualTo(60);
        assertThat(Pages.blocks("README.md", "sh").stream().flatMap(String::lines))
                .contains("./heartland", "./mvnw verify");
    }

    // ---- The guide to dossiers.

    private static Dossier guide() {
        return Contributors.SHIPPED
                .read(Folder.of("guide", Guide.files(), Contributors.SHIPPED.parts()))
                .orThrow();
    }

    @Test
    void every_function_is_on_its_page_with_its_arguments() {
        Dossier dossier = guide();
        var names = Study.prepare(dossier, Options.standard()).orThrow().now().names();
        String page = Pages.read("docs/functions.md") + Pages.read("docs/measures.md");
        List<String> missing = names.functions().stream()
                .filter(name -> !dossier.roles().containsKey(name)
                        && !dossier.judgements().containsKey(name))
                .map(name -> names.function(name).signature().usage())
                .filter(usage -> !page.contains("| `" + usage + "` | "))
                .toList();
        assertThat(missing)
                .as("functions that docs/functions.md and docs/measures.md do not explain")
                .isEmpty();
    }

    /** Told a key that does not exist, the reader names those that do. */
    @Test
    void every_key_that_the_reader_knows_is_in_the_guide() {
        SortedMap<String, List<String>> keys = new TreeMap<>();
        for (Problem problem : Contributors.SHIPPED
                .read(Folder.of("nonsense", NONSENSE, Contributors.SHIPPED.parts()))
                .problems()) {
            Matcher reported = KEYS.matcher(problem.instead());
            if (reported.matches()) {
                keys.put(problem.what(), Arrays.asList(reported.group(1).split(", ", -1)));
            }
        }
        String guide = Pages.read(Guide.PAGE);
        assertThat(keys).as("kinds of mappings").hasSize(31);
        List<String> missing = new ArrayList<>();
        keys.forEach((what, of) -> of.stream()
                .filter(key -> !guide.contains("`" + key + "`") && !guide.contains("`" + key + ": "))
                .forEach(key -> missing.add(what + ": " + key)));
        assertThat(missing).as("keys that the guide does not explain").isEmpty();
    }

    private static final Map<String, String> NONSENSE = Map.of(
            "dossier.yaml",
            """
            x: 1
            texts: {t: {x: 1}}
            then: {x: 1}
            now: {x: 1}
            domains: {d: {x: 1}}
            judgements: {j: {x: 1}}
            alignment: [{x: 1}]
            gaps: [{x: 1}]
            """,
            "sources.yaml",
            "s: {x: 1}",
            "actors/a.yaml",
            "{x: 1, codes: {iso3: [{x: 1}]}, interests: [{x: 1}]}",
            "institutions/i.yaml",
            "{x: 1, members: [{x: 1}]}",
            "indicators/i.yaml",
            "{x: 1, absent: nil, complete: {x: 1}}",
            "roles/r.yaml",
            "{x: 1, legs: [{x: 1}], statuses: [{x: 1}]}",
            "claims/c.yaml",
            "[{x: 1, kind: prediction, outcome: {x: 1}}]",
            "scenarios/s.yaml",
            "{x: 1, changes: [{set: a, x: 1}, {scale: a, x: 1}, {drop: a, x: 1}, {join: a, x: 1}, {leave: a, x: 1}, "
                    + "{happens: a, x: 1}, {never: a, x: 1}, {judge: a, x: 1}, {x: 1}]}");

    // ---- The glossary.

    @Test
    void the_glossary_has_the_words_that_a_reader_meets() {
        String glossary = Pages.read("docs/glossary.md");
        assertThat(Stream.of(words(Indicator.Kind.values()), words(Claim.Kind.values()), words(Grade.values()))
                        .flatMap(List::stream))
                .allSatisfy(word -> assertThat(glossary).contains("*" + word + "*"));
        assertThat(Verdict.values()).allSatisfy(verdict -> assertThat(glossary).contains("| " + verdict.word() + " |"));
    }

    private static List<String> words(Enum<?>... values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
