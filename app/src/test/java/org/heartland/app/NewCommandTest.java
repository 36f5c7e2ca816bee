package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The skeleton of a dossier: what is written, that it is a dossier, and what is refused. */
class NewCommandTest {
    private static final String[] CAUCASUS = {"--receivers", "ARM,GEO", "--powers", "RUS,TUR", "--as-of", "2024-12-31"};

    @TempDir
    private Path parent;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void what_is_written_is_a_dossier_without_problems() {
        assertThat(run("caucasus", CAUCASUS)).isZero();
        Dossier dossier = Contributors.SHIPPED.read(parent.resolve("caucasus")).orThrow();
        assertThat(Study.problems(dossier)).isEmpty();
        assertThat(dossier.identity().title()).isEqualTo("Armenia and Georgia between Russia and Türkiye");
        assertThat(dossier.identity().pairs()).containsExactly(new Dossier.Pair("RUS", "TUR"));
        assertThat(dossier.actors().get("GEO").names()).isEqualTo(Map.of("ru", "Грузия"));
        assertThat(out.toString()).contains("Wrote 24 files").contains("heartland check");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void its_page_says_that_nothing_is_known() {
        assertThat(run("caucasus", CAUCASUS)).isZero();
        Assessment assessment = Study.prepare(
                        Contributors.SHIPPED.read(parent.resolve("caucasus")).orThrow(), Options.standard())
                .orThrow()
                .assess();
        assertThat(assessment.claims()).extracting(row -> row.now().verdict()).containsExactly(Verdict.UNKNOWN);
        assertThat(assessment.roles())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.powers()).isEmpty());
        assertThat(assessment.roles())
                .extracting(Assessment.RoleRow::status)
                .containsOnly("unknown", "too few channels");
        assertThat(Printed.when("assess", parent.resolve("caucasus").toString()))
                .contains("NOT KNOWN");
    }

    /** AUDIT A20: what is printed of a new dossier in Russian is Russian, but for codes of states, names of files, keys and commands. */
    @Test
    void its_page_in_russian_is_wholly_russian() {
        assertThat(run("caucasus", CAUCASUS)).isZero();
        String folder = parent.resolve("caucasus").toString();
        for (String[] words :
                new String[][] {{"assess", folder, "--lang", "ru"}, {"assess", folder, "--lang", "ru", "--full"}}) {
            String page = Printed.when(words).replaceAll("--\\w+|[\\w/]+\\.(?:csv|yaml)|\\bID\\b", "");
            assertThat(Pattern.compile("[A-Za-z]*[a-z]{2,}")
                            .matcher(page)
                            .results()
                            .map(MatchResult::group)
                            .distinct())
                    .isEmpty();
        }
    }

    /** The examples in comments would be accepted as values. */
    @Test
    void the_commented_examples_are_right() throws IOException {
        assertThat(run("caucasus", CAUCASUS)).isZero();
        Path folder = parent.resolve("caucasus");
        for (String file : new String[] {
            "claims/article.yaml", "institutions/alliance.yaml", "indicators/arms.yaml", "sources.yaml", "dossier.yaml"
        }) {
            Path path = folder.resolve(file);
            String text = Files.readString(path);
            String live = text.replaceAll(
                    "(?m)^( *)# ?(- id: |  |members:|complete:|absent:|texts:|accessed:|reporter:)", "$1$2");
            assertThat(live).as(file).isNotEqualTo(text);
            Files.writeString(path, live);
        }
        Dossier dossier = Contributors.SHIPPED.read(folder).orThrow();
        assertThat(Study.problems(dossier)).isEmpty();
        assertThat(dossier.claims()).hasSize(3);
        assertThat(dossier.institutions().get("alliance").members())
                .as("nobody joins or leaves an alliance on a day that could be taken for a fact")
                .hasSize(2)
                .allSatisfy(member -> {
                    assertThat(member.value().from()).hasToString("1992-01-01");
                    assertThat(member.value().to()).isNull();
                });
        assertThat(dossier.indicators().get("arms").absentIsNil()).isTrue();
    }

    @Test
    void all_pairs_of_the_powers_are_compared_unless_some_are_named() {
        assertThat(run("a", "--receivers", "SRB", "--powers", "DEU,RUS,CHN")).isZero();
        assertThat(Contributors.SHIPPED
                        .read(parent.resolve("a"))
                        .orThrow()
                        .identity()
                        .pairs())
                .containsExactly(
                        new Dossier.Pair("DEU", "RUS"), new Dossier.Pair("DEU", "CHN"), new Dossier.Pair("RUS", "CHN"));
        assertThat(run("b", "--receivers", "SRB", "--powers", "DEU,RUS,CHN", "--pairs", "rus-chn"))
                .isZero();
        assertThat(Contributors.SHIPPED
                        .read(parent.resolve("b"))
                        .orThrow()
                        .identity()
                        .pairs())
                .containsExactly(new Dossier.Pair("RUS", "CHN"));
        assertThat(run("c", "--receivers", "SRB", "--powers", "RUS")).isZero();
        assertThat(Contributors.SHIPPED
                        .read(parent.resolve("c"))
                        .orThrow()
                        .identity()
                        .pairs())
                .isEmpty();
    }

    @Test
    void what_is_given_is_taken() {
        assertThat(run(
                        "a",
                        "--receivers=MDA",
                        "--powers=RUS",
                        "--partners=UKR,rou",
                        "--title=A \"test\" with \\ and {{states}}: # marks",
                        "--period=2000..2020"))
                .isZero();
        Dossier dossier = Contributors.SHIPPED.read(parent.resolve("a")).orThrow();
        assertThat(dossier.identity().title()).isEqualTo("A \"test\" with \\ and {{states}}: # marks");
        assertThat(dossier.identity().now().asOf()).hasToString("2020-12-31");
        assertThat(dossier.identity().period().first()).isEqualTo(2000);
        assertThat(dossier.actors()).containsKeys("MDA", "RUS", "UKR", "ROU");
    }

    @Test
    void a_code_of_no_known_state_is_taken_and_told() {
        assertThat(run("a", "--receivers", "XAB,GEO", "--powers", "RUX")).isZero();
        assertThat(err.toString())
                .contains("no state with the code XAB is known")
                .contains("near: LUX, RUS");
        assertThat(Contributors.SHIPPED
                        .read(parent.resolve("a"))
                        .orThrow()
                        .actors()
                        .get("XAB")
                        .name())
                .isEqualTo("XAB");
    }

    /** AUDIT A20: a bloc among the powers is a bloc, not a state that nobody knows. */
    @Test
    void a_bloc_may_be_a_power() {
        assertThat(run("a", "--receivers", "BIH,SRB", "--powers", "EU,RUS")).isZero();
        assertThat(err.toString()).isEmpty();
        Dossier dossier = Contributors.SHIPPED.read(parent.resolve("a")).orThrow();
        assertThat(Study.problems(dossier)).isEmpty();
        assertThat(dossier.actors().get("EU").kind()).isEqualTo(Actor.Kind.BLOC);
        assertThat(dossier.identity().pairs()).containsExactly(new Dossier.Pair("EU", "RUS"));
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Files.createDirectory(parent.resolve("empty"));
        assertThat(run("empty", CAUCASUS)).isZero();
        String before = Files.readString(parent.resolve("empty/dossier.yaml"));
        assertThat(run("empty", "--receivers", "MDA", "--powers", "RUS")).isEqualTo(2);
        assertThat(err.toString()).contains("is not empty");
        assertThat(Files.readString(parent.resolve("empty/dossier.yaml"))).isEqualTo(before);
        assertThat(run("empty/dossier.yaml", CAUCASUS)).isEqualTo(2);
        assertThat(err.toString()).contains("is a file");
    }

    @Test
    void wrong_use_is_told_in_a_sentence_and_leaves_nothing_behind() throws IOException {
        refused("is named twice", "--receivers", "ARM,ARM", "--powers", "RUS");
        refused("is named twice", "--receivers", "ARM", "--powers", "arm");
        refused("write codes of three letters", "--receivers", "ARM,,GEO", "--powers", "RUS");
        refused("write codes of three letters", "--receivers", "Арм", "--powers", "RUS");
        refused("write a day such as", "--receivers", "ARM", "--powers", "RUS", "--as-of", "soon");
        refused("write the first and the last year", "--receivers", "ARM", "--powers", "RUS", "--period", "2020..2000");
        refused("write two of the powers", "--receivers", "ARM", "--powers", "RUS,TUR", "--pairs", "RUS-ARM");
        refused("this does not make a valid dossier", "--receivers", "arms", "--powers", "RUS");
        refused("this does not make a valid dossier", "--receivers", "year", "--powers", "RUS");
        refused(
                "this does not make a valid dossier",
                "--receivers",
                "ARM",
                "--powers",
                "RUS",
                "--period",
                "1000..2024");
        refused("this does not make a valid dossier", "--receivers", "ARM", "--powers", "RUS", "--title", " ");
        refused("--powers C,D is missing; give it", "--receivers", "ARM");
        try (Stream<Path> left = Files.list(parent)) {
            assertThat(left).isEmpty();
        }
    }

    private void refused(String why, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run("refused", arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(why);
    }

    private int run(String folder, String... arguments) {
        String[] all = Stream.concat(Stream.of("new", parent.resolve(folder).toString()), Stream.of(arguments))
                .toArray(String[]::new);
        Printed printed = Printed.by(all);
        out.write(printed.out());
        err.write(printed.err());
        return printed.code();
    }
}
