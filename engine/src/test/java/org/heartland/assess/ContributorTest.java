package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.AddedPart;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Dossiers;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.PartReader;
import org.heartland.dossier.read.Thing;
import org.heartland.draws.Draws;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.formula.Answer;
import org.heartland.formula.Formula;
import org.heartland.formula.Parameter;
import org.heartland.panel.Figures;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.question.CatalogueFunction;
import org.heartland.question.Contribution;
import org.heartland.question.Contributor;
import org.heartland.text.Text;
import org.junit.jupiter.api.Test;

/** An engine that only this test knows adds a folder, and a function about what stands there, and no other class is touched. */
class ContributorTest {
    /** What people whisper of a state, and how many of ten believe it. */
    record Rumour(String says, String about, int believers) {}

    private static final AddedPart<Rumour> RUMOURS = new AddedPart<>("rumours", "rumour", Rumour.class);

    private static final class Whispers implements Contributor {
        @Override
        public List<PartReader<?>> parts() {
            return List.of(new PartReader<>(
                    RUMOURS,
                    (id, fields) -> new Rumour(
                            fields.text("says"),
                            fields.refer("about", Thing.ACTOR),
                            fields.whole("believers", 0, 10))));
        }

        @Override
        public Contribution contribute(Figures figures) {
            Dossier dossier = figures.panel().dossier();
            return () -> List.of(new Contribution.Topic(
                    "of rumours",
                    List.of(CatalogueFunction.share(
                            "believed",
                            "how many believe a rumour",
                            1,
                            List.of(Parameter.id("rumour", "rumour")),
                            (in, run) -> Answer.of(Numbers.of(
                                    dossier.added().get(RUMOURS, in.get(0).id()).believers() / 10.0))))));
        }
    }

    private static final Contributors WITH_WHISPERS = Contributors.SHIPPED.and(new Whispers());
    private static final Map<String, byte[]> EXAMPLE =
            Folder.read(Shipped.folder("example")).orThrow().files();
    private static final String COUP = "- {id: coup, says: a coup is near, about: ARD, believers: 7}\n";

    private static Read<Dossier> read(Contributors contributors, Map<String, String> more) {
        TreeMap<String, byte[]> files = new TreeMap<>(EXAMPLE);
        more.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Dossiers.read(Folder.ofBytes("example", files, contributors.parts()), contributors.parts());
    }

    private static Read<PreparedDossier> prepared(Contributors contributors, Dossier dossier) {
        Clock clock = dossier.identity().now();
        Panel panel = Panel.of(LongTable.of(dossier), clock, clock.year());
        return PreparedDossier.prepare(clock, panel, new Draws(1, 50), contributors);
    }

    private static Truths isTrue(PreparedDossier prepared, String condition) {
        Formula formula = Formula.compile(Text.of(condition), List.of(), prepared.names(), 0)
                .orThrow();
        return (Truths) formula.run(prepared.run());
    }

    private static List<String> lines(Read<?> read) {
        return read.problems().stream().map(Problem::line).toList();
    }

    @Test
    void the_folder_is_read_and_the_function_answers_from_it() {
        Dossier dossier =
                read(WITH_WHISPERS, Map.of("rumours/press.yaml", COUP)).orThrow();
        PreparedDossier prepared = prepared(WITH_WHISPERS, dossier).orThrow();
        assertThat(isTrue(prepared, "believed(coup) > 69% AND believed(coup) < 71%")
                        .isTrue(0))
                .isTrue();
    }

    @Test
    void a_claim_of_the_dossier_may_be_checked_with_the_function() {
        String claim = """
                id: whispered
                says: most believe in a coup
                at: {paragraph: 1}
                text: plains_2022
                reading: said
                kind: fact
                check: "believed(coup) > 50%%"
                """.formatted();
        Dossier dossier = read(WITH_WHISPERS, Map.of("rumours/press.yaml", COUP, "claims/whispered.yaml", claim))
                .orThrow();
        PreparedDossier prepared = prepared(WITH_WHISPERS, dossier).orThrow();
        assertThat(prepared.claims().stream().map(compiled -> compiled.claim().id()))
                .contains("whispered");
    }

    @Test
    void a_study_over_the_contributors_assesses_judges_and_explains_with_the_function() {
        String claim = """
                id: whispered
                says: most believe in a coup
                at: {paragraph: 1}
                text: plains_2022
                reading: said
                kind: fact
                check: "believed(coup) > 50%"
                """;
        Dossier dossier = read(WITH_WHISPERS, Map.of("rumours/press.yaml", COUP, "claims/whispered.yaml", claim))
                .orThrow();
        Options options = new Options(1, 50, 1, null, null, null, null);
        Study study = Study.prepare(dossier, options, WITH_WHISPERS).orThrow();
        assertThat(study.assess().claims())
                .filteredOn(row -> row.claim().id().equals("whispered"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.now().verdict()).isEqualTo(Verdict.SUPPORTED);
                    assertThat(row.then().verdict()).isEqualTo(Verdict.SUPPORTED);
                });
        assertThat(study.judge("believed(coup) > 80%").orThrow().row().now().verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(study.explain("believed(coup)").problems()).isEmpty();
        assertThat(lines(Study.prepare(dossier, options)))
                .anyMatch(line -> line.contains("there is no function believed"));
    }

    @Test
    void what_is_wrong_in_the_folder_is_reported_as_for_any_other() {
        String wrong = "- {id: coup, says: a coup is near, about: ARDD, believers: 17, beleivers: 3}\n";
        List<Problem> problems =
                read(WITH_WHISPERS, Map.of("rumours/press.yaml", wrong)).problems();
        assertThat(problems)
                .extracting(problem -> problem.at().toString())
                .containsExactly("rumours/press.yaml:1:43", "rumours/press.yaml:1:60", "rumours/press.yaml:1:64");
        assertThat(problems).extracting(Problem::what).first().isEqualTo("there is no actor ARDD");
        assertThat(problems).extracting(Problem::what).last().isEqualTo("beleivers is not a key of a rumour");
    }

    @Test
    void ids_of_added_things_share_the_names_of_expressions() {
        assertThat(lines(read(WITH_WHISPERS, Map.of("rumours/press.yaml", COUP.replace("coup,", "ARD,")))))
                .singleElement()
                .asString()
                .contains("ARD is taken by an actor");
    }

    @Test
    void without_the_contributor_neither_folder_nor_function_exist() {
        Dossier without =
                read(Contributors.SHIPPED, Map.of("rumours/press.yaml", COUP)).orThrow();
        assertThat(without.added().parts()).doesNotContain(RUMOURS);
        Dossier dossier = read(Contributors.SHIPPED, Map.of()).orThrow();
        assertThat(prepared(Contributors.SHIPPED, dossier).orThrow().names().function("believed"))
                .isNull();
    }

    @Test
    void a_role_that_is_called_like_a_function_is_a_problem() {
        String role = """
                id: believed
                label: believed
                says: whom people believe
                candidates: powers
                legs:
                  - {name: trusted, says: is trusted, when: "tie(pacts, power, receiver, year)"}
                statuses:
                  - {is: believed, holds: true, when: trusted}
                """;
        Read<Dossier> read = read(WITH_WHISPERS, Map.of("roles/believed.yaml", role));
        assertThat(read.then(dossier -> prepared(WITH_WHISPERS, dossier)).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("believed is the name of a function, and of a role or judgement of this dossier too");
    }
}
